#!/usr/bin/python3
"""Asks the hub for the receipt of an earlier message."""
from hub_client import Partner, run, show_receipt


def receipt(directory, message_id):
    partner = Partner(directory)
    show_receipt(partner.service("complaint-exchange").call(
        "GetReceipt", messageHeader=partner.request_header(), ofMessage=message_id))


run(receipt, "<directory> <messageId>", 2)
