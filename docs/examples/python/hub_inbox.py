"""What becomes of one delivery: both signatures checked, kept, shown."""
import base64
import hashlib

from lxml import etree

from hub_client import show
from hub_signature import NotVerified, text
from hub_state import uuid_of


class CannotDo(Exception):
    """A delivery is in order, but this program cannot do what it asks; the text is the code for the centre."""


class Inbox:
    def __init__(self, partner):
        self.partner = partner

    def take(self, delivery, evidence):
        """The hub's signature over the delivery was checked when it arrived; here follow the originators' own."""
        assignment = delivery.assignment
        if assignment.recipient != self.partner.uri:
            raise NotVerified("The delivery is for somebody else")
        messages = []
        for envelope in delivery.envelope:
            message = self.partner.trust.require_originator(envelope, evidence)
            if text(message.content, "complaintId") not in ("", assignment.complaintId):
                raise NotVerified("The message is about another complaint")
            messages.append((envelope.content, message.content))
        for signed, content in messages:
            if etree.QName(content).localname == "RedactComplaint":
                # To acknowledge it is to confirm that the data is gone. This example cannot do that by itself.
                raise CannotDo("ERASE_BY_HAND")
            # Kept before it is acknowledged: exactly the bytes that the agency signed.
            self.partner.state.write(f"answers/{uuid_of(text(content, 'messageHeader', 'messageId'))}.xml", signed)
            self._show(assignment, content)
            for attachment in content.iterchildren("{*}attachment"):
                self._keep_file(assignment.complaintId, attachment)

    def _show(self, assignment, content):
        operation = etree.QName(content).localname
        show(applicationNumber=assignment.applicationNumber, operation=operation,
             **{"from": text(content, "messageHeader", "from")})
        if operation == "PublishAnswer":
            officer = " ".join(text(content, "officer", name) for name in ("unit", "name", "contact"))
            show(type=text(content, "type"), officer=officer, answer=text(content, "text"))

    def _keep_file(self, complaint_id, attachment):
        """A file is the agency's if its SHA-256 is the one that the agency signed."""
        sha256 = text(attachment, "sha256")
        content = base64.b64decode(text(attachment, "content"))
        while len(content) < int(text(attachment, "size")):
            more = self.partner.service("attachments").call(
                "GetAttachment", messageHeader=self.partner.request_header(), complaintId=complaint_id, name=sha256,
                offset=len(content))
            if not more.chunk:
                raise NotVerified("An attachment that ends early")
            content += more.chunk
        if hashlib.sha256(content).hexdigest() != sha256:
            raise NotVerified("An attachment that is not the signed one")
        # Never under the name that the message gives: that is text to show, and may be a path.
        self.partner.state.write(f"answers/{sha256}", content)
        show(file=text(attachment, "fileName"), sha256=sha256)
