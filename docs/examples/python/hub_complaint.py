"""A complaint of the partner's own system, turned into what SubmitComplaint wants."""
import hashlib
import hmac
import json
import pathlib
import secrets

from lxml import etree

from hub_signature import utc_now

NAMESPACE = "urn:minwonhub:xsd:complaint:v1"
PETITIONER = ("type", "name", "email", "phone", "address", "businessNumber", "contactPerson", "filedBy")


class Complaint:
    def __init__(self, file):
        self.folder = pathlib.Path(file).parent
        self.fields = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))

    def seal_petitioner(self, partner):
        """Puts the petitioner's data to the hub as a part of its own.

        The message names it only by a salted hash, so that it can be given to those who handle the complaint only,
        and be erased later.
        """
        root = etree.Element(f"{{{NAMESPACE}}}Petitioner", nsmap={None: NAMESPACE})
        for name in PETITIONER:
            if name in self.fields["petitioner"]:
                etree.SubElement(root, f"{{{NAMESPACE}}}{name}").text = self.fields["petitioner"][name]
        content = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
        salt = secrets.token_bytes(32)
        commitment = hmac.new(salt, content, hashlib.sha256).hexdigest()
        partner.service("attachments").call(
            "PutAttachment", messageHeader=partner.request_header(), partClass="PETITIONER", name=commitment,
            salt=salt.hex(), size=len(content), offset=0, chunk=content)
        return {"partClass": "PETITIONER", "commitment": commitment, "size": len(content)}

    def content(self, petitioner_part):
        """The content of SubmitComplaint, but for its header."""
        names = ("handling", "addressedTo", "kind", "category", "region", "subject", "text")
        return {
            **{name: self.fields[name] for name in names if name in self.fields},
            "origin": {"system": "example:desk", "originId": self.fields["originId"], "generation": 1},
            "language": "ko",
            "visibility": "PRIVATE",
            "sourceChannel": "PARTNER",
            "filedAt": utc_now(),
            "petitionerPart": petitioner_part,
            "attachment": [self._attachment(name) for name in self.fields.get("files", [])],
        }

    def _attachment(self, name):
        """Small files travel inside the message, 1 MB in all; larger ones are put first, as the petitioner part is."""
        content = (self.folder / name).read_bytes()
        return {"fileName": pathlib.Path(name).name, "mediaType": "text/plain", "size": len(content),
                "sha256": hashlib.sha256(content).hexdigest(), "content": content}
