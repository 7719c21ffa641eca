#!/usr/bin/python3
"""Makes a key on this machine and gets its first certificate with the one-time token."""
import json

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from hub_client import Service, request_header, run, show
from hub_keys import change_identity, key_in, request, self_signed
from hub_signature import HubSignature, SOAP
from hub_state import State
from hub_trust import HubTrust


def enrol(directory, hub, uri, token):
    state = State(directory, create=True)
    key = key_in(state, "enrolment-key.pem")
    state.write("enrolment.pem", state.read("enrolment-key.pem") + self_signed(key))

    def trust(answer):
        # The authority is not known yet. The answer brings it, and the token says whether it is the right one. A
        # refusal brings none: it may be read, not believed.
        if answer.content.tag != SOAP + "Fault":
            HubTrust.introduced_by(token, answer).require_hub(answer)

    signature = HubSignature(str(state.directory / "enrolment.pem"), trust)
    enrolled = Service(hub, "enrolment", signature).call(
        "Enrol", messageHeader=request_header(uri), token=token, pkcs10=request(key))
    authority = x509.load_der_x509_certificate(enrolled.authority)
    state.write("authority.pem", authority.public_bytes(Encoding.PEM))
    state.write("partner.json", json.dumps({"hub": hub, "participant": uri}).encode())
    change_identity(state, "enrolment-key.pem", enrolled)
    state.remove("enrolment.pem")
    show(participant=enrolled.participant, renewFrom=enrolled.renewFrom)


run(enrol, "<directory> <hub address> <participant> <token>", 4)
