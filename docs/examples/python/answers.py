#!/usr/bin/python3
"""Takes what waits in the mailbox, verifies it, shows it, keeps it, and acknowledges it. Run it in a loop or a timer."""
from hub_client import Partner, run
from hub_inbox import CannotDo, Inbox
from hub_signature import NotVerified


def answers(directory, seconds="20"):
    partner = Partner(directory)
    taken = partner.service("mailbox").call(
        "ReceiveMessages", messageHeader=partner.request_header(), max=10, waitSeconds=int(seconds))
    evidence = {item.evidenceId: item for item in taken.evidence}
    outcomes, problem = [], None
    for delivery in taken.delivery:
        outcome = {"deliveryId": delivery.deliveryId, "outcome": "REFUSED"}
        try:
            Inbox(partner).take(delivery, evidence)
            outcome["outcome"] = "PROCESSED"
        except NotVerified as unbelievable:
            # The integration centre sees it and decides; other complaints go on.
            problem = unbelievable
            outcome["code"] = "ENVELOPE_NOT_VERIFIED"
        except CannotDo as refusal:
            outcome["code"] = str(refusal)
        outcomes.append(outcome)
    if outcomes:
        partner.tell("mailbox", "AcknowledgeMessages", acknowledgement=outcomes)
    if problem:
        raise problem


run(answers, "<directory> [seconds to wait, at most 50]", 1)
