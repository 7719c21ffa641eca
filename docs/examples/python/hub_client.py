"""The hub's services through zeep, and what a partner needs around them."""
import datetime
import json
import pathlib
import sys
import uuid

import requests
import zeep
from cryptography import x509
from lxml import etree
from zeep.exceptions import Fault

from hub_signature import HubSignature, NotVerified, SOAP, content_hash, only, parse, text, utc_now
from hub_state import State, uuid_of
from hub_trust import HUB, HubTrust


class HubFault(Exception):
    """The hub's typed fault, taken from an answer whose signature was verified."""

    def __init__(self, fault):
        detail = fault.detail[0] if fault.detail is not None and len(fault.detail) else etree.Element("none")
        self.code = text(detail, "code")
        self.retryable = text(detail, "retryable") == "true"
        lines = [self.code, text(detail, "messageKo") + " " + text(detail, "nextStepKo"),
                 text(detail, "messageEn") + " " + text(detail, "nextStepEn"), "correlationId: " + text(detail, "correlationId")]
        lines += [text(v, "path") + ": " + text(v, "message") for v in detail.iterchildren("{*}violation")]
        super().__init__("\n".join(lines))


class Wire(zeep.Transport):
    """Remembers the last answer's exact bytes: the signed receipt is kept as proof."""

    last = b""

    def post(self, address, message, headers):
        response = super().post(address, message, headers)
        if response.status_code not in (200, 500):
            # Not the hub speaks, but something on the way.
            raise requests.HTTPError(f"HTTP status {response.status_code}; send the same message again later")
        self.last = response.content
        return response


class Service:
    """One of the hub's services, from its published ?wsdl."""

    def __init__(self, hub, name, signature):
        url = f"{hub}/ws/v1/{name}"
        self.wire = Wire(timeout=60, operation_timeout=60)
        settings = zeep.Settings(forbid_dtd=True)
        self.client = zeep.Client(url + "?wsdl", transport=self.wire, settings=settings)
        self.signature = signature
        # The WSDL carries the address at which the hub sees itself; a partner calls the one it was told.
        self.url = url
        self.binding = self.client.service._binding

    def call(self, operation, **content):
        return self.send(operation, self.compose(operation, **content))

    def compose(self, operation, **content):
        """The envelope that a call would send, unsigned: what to keep before sending, and to send again unchanged."""
        message = self.client.create_message(self.client.service, operation, **content)
        return etree.tostring(message, encoding="UTF-8", xml_declaration=True)

    def send(self, operation, envelope):
        """Signs and sends an envelope from compose(), now or again later."""
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{self.binding.get(operation).soapaction}"'}
        signed, headers = self.signature.apply(parse(envelope), headers)
        response = self.wire.post_xml(self.url, signed, headers)
        self.client.wsse = self.signature
        try:
            return self.binding.process_reply(self.client, self.binding.get(operation), response)
        except Fault as fault:
            raise HubFault(fault) from fault
        finally:
            self.client.wsse = None


class Partner:
    """A partner that is enrolled: its key, its directory, and the hub's services."""

    def __init__(self, directory):
        self.state = State(directory)
        settings = json.loads(self.state.read("partner.json"))
        self.hub, self.uri = settings["hub"], settings["participant"]
        self.trust = HubTrust(x509.load_pem_x509_certificate(self.state.read("authority.pem")))
        self.signature = HubSignature(str(self.state.directory / "identity.pem"), self.trust.require_hub)

    def service(self, name):
        return Service(self.hub, name, self.signature)

    def request_header(self):
        """Begins a query or a mailbox, attachment or enrolment call; its id serves once."""
        return request_header(self.uri)

    def tell(self, service, operation, **content):
        """Sends a business message: kept first, so that whatever breaks, the very same one can be sent again."""
        hub = self.service(service)
        header = self.request_header()
        message = self.state.keep(header["messageId"], lambda number: hub.compose(
            operation, messageHeader={**header, "senderSeq": number}, **content))
        return self._send(hub, operation, header["messageId"], message)

    def tell_again(self, message_id):
        """Sends a kept message again, signed anew. The hub does nothing twice and gives the same receipt."""
        message = self.state.kept(message_id)
        operation = etree.QName(body_of(message)).localname
        service = "mailbox" if operation == "AcknowledgeMessages" else "complaint-exchange"
        return self._send(self.service(service), operation, message_id, message)

    def _send(self, hub, operation, message_id, message):
        try:
            receipt = hub.send(operation, message)
        except HubFault as fault:
            if not fault.retryable:
                self.state.write(f"refused/{uuid_of(message_id)}.xml", hub.wire.last)
            raise
        if (receipt.messageId, receipt.contentHash) != (message_id, content_hash(body_of(message))):
            raise NotVerified("The receipt is for another message")
        self.state.write(f"receipts/{uuid_of(message_id)}.xml", hub.wire.last)
        return receipt


def request_header(uri):
    return {"messageId": f"urn:uuid:{uuid.uuid4()}", "from": uri, "to": HUB, "sentAt": utc_now()}


def body_of(envelope):
    return only(parse(envelope), SOAP + "Body")[0]


def show(**facts):
    for name, value in facts.items():
        if value:
            print(f"{name}: {value.isoformat() if isinstance(value, datetime.datetime) else value}")


def show_receipt(receipt):
    names = ("messageId", "complaintId", "applicationNumber", "receivedAt", "contentHash")
    show(**{name: receipt[name] for name in names})


def run(command, usage, least):
    """Exit codes: 0 done, 1 refused by the hub, 2 an answer that cannot be believed, 3 anything else."""
    arguments = sys.argv[1:]
    if len(arguments) < least:
        print(f"usage: {pathlib.Path(sys.argv[0]).name} {usage}", file=sys.stderr)
        sys.exit(3)
    try:
        command(*arguments)
    except HubFault as fault:
        print(fault, file=sys.stderr)
        sys.exit(1)
    except NotVerified as problem:
        print(f"NOT VERIFIED: {problem}", file=sys.stderr)
        sys.exit(2)
    except (requests.RequestException, zeep.exceptions.Error, OSError, RuntimeError) as problem:
        print(problem, file=sys.stderr)
        sys.exit(3)
