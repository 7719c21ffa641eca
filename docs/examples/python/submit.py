#!/usr/bin/python3
"""Files a complaint, petitioner and small files included, and shows the receipt."""
from hub_client import Partner, run, show_receipt
from hub_complaint import Complaint


def submit(directory, file):
    partner = Partner(directory)
    complaint = Complaint(file)
    petitioner = complaint.seal_petitioner(partner)
    show_receipt(partner.tell("complaint-exchange", "SubmitComplaint", **complaint.content(petitioner)))


run(submit, "<directory> <complaint.json>", 2)
