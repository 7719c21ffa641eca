#!/usr/bin/python3
"""Sends a kept message again, or all that have no receipt yet. The same message has one effect and one receipt."""
from hub_client import Partner, run, show_receipt


def resend(directory, message_id=None):
    partner = Partner(directory)
    for each in [message_id] if message_id else partner.state.pending():
        show_receipt(partner.tell_again(each))


run(resend, "<directory> [messageId]", 1)
