#!/usr/bin/python3
"""The first signed call: proves key, clock and connection, and changes nothing."""
from hub_client import Partner, run, show


def ping(directory):
    partner = Partner(directory)
    answer = partner.service("complaint-exchange").call("Ping", messageHeader=partner.request_header())
    show(hubTime=answer.hubTime, participant=answer.participant, certificateExpires=answer.certificateExpires)


run(ping, "<directory>", 1)
