#!/usr/bin/python3
"""Gets the next certificate, with a new key, once two thirds of the present one's life are over. Run it daily."""
import datetime

from hub_client import Partner, run, show
from hub_keys import change_identity, key_in, request
from hub_signature import utc_now


def renew(directory, when=""):
    partner = Partner(directory)
    due = datetime.datetime.fromisoformat(partner.state.read("renew-from").decode())
    if when != "now" and due > utc_now():
        show(renewFrom=due)
        return
    enrolled = partner.service("enrolment").call(
        "Renew", messageHeader=partner.request_header(), pkcs10=request(key_in(partner.state, "next-key.pem")))
    change_identity(partner.state, "next-key.pem", enrolled)
    show(participant=enrolled.participant, renewFrom=enrolled.renewFrom)


run(renew, "<directory> [now]", 1)
