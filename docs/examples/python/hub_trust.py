"""Whom to believe: the hub for its answers, participants for what they signed, both through the hub's authority."""
import base64
import datetime
import hashlib
import hmac

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from lxml import etree

from hub_signature import NotVerified, text, utc_now, verified_as_of

HUB = "urn:hub:minwon"


class HubTrust:
    def __init__(self, authority):
        """authority: the hub's certification authority, pinned at enrolment; None until then."""
        self.authority = authority

    @staticmethod
    def introduced_by(token, answer):
        """The answer to an enrolment brings the authority along; the token says which one it must be."""
        der = base64.b64decode(text(answer.content, "authority"))
        if not hmac.compare_digest(hashlib.sha256(der).hexdigest(), token.split(".")[1].lower()):
            raise NotVerified("This is not the authority that the token names: somebody else answers in the hub's place")
        return HubTrust(x509.load_der_x509_certificate(der))

    def require_hub(self, answer):
        """A certificate of the same authority is not enough: every participant has one. It must be the hub's."""
        self._require_issued(answer.signer, HUB, utc_now())

    def require_originator(self, envelope, evidence):
        """An originator's message in a delivery.

        Its own signature, its signer's certificate and the revocation lists as they stood when the hub received it,
        and that it is the message which the delivery announces.
        """
        at = envelope.receivedAt
        message = verified_as_of(envelope.content, at)
        _require_valid(message.signer, at)
        if message.signer.fingerprint(hashes.SHA256()).hex() != envelope.signerThumbprint:
            raise NotVerified("The message was signed with another certificate than the delivery says")
        # A PINNED certificate has no chain: the hub's signed word that it was enrolled stands for it.
        if envelope.signerTrust == "HUB_CA":
            self._require_issued(message.signer, envelope["from"], at)
            self._require_not_revoked(message.signer, [evidence.get(i) for i in envelope.evidenceId], at)
        found = (text(message.content, "messageHeader", "messageId"), text(message.content, "messageHeader", "from"),
                 etree.QName(message.content).localname, message.content_hash())
        if found != (envelope.messageId, envelope["from"], envelope.operation, envelope.contentHash):
            raise NotVerified("The message is not the one that the delivery announces")
        return message

    def _require_issued(self, certificate, uri, at):
        """RFC 5280 in its one-step form: the hub's authority issues directly, so a path has two certificates."""
        _require_valid(certificate, at)
        _require_valid(self.authority, at)
        try:
            self.authority.public_key().verify(certificate.signature, certificate.tbs_certificate_bytes,
                                               padding.PKCS1v15(), certificate.signature_hash_algorithm)
        except InvalidSignature as problem:
            raise NotVerified("The certificate was not issued by the hub's authority") from problem
        if certificate.issuer != self.authority.subject:
            raise NotVerified("The certificate was not issued by the hub's authority")
        try:
            names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
            usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
        except x509.ExtensionNotFound as problem:
            raise NotVerified("The certificate says nothing of whom it speaks for") from problem
        if list(names) != [x509.UniformResourceIdentifier(uri)] or not usage.digital_signature:
            raise NotVerified(f"The certificate does not speak for {uri}")

    def _require_not_revoked(self, certificate, evidence, at):
        lists = 0
        for item in evidence:
            if item is None:
                raise NotVerified("Evidence is missing")
            if hashlib.sha256(item.content).hexdigest() != item.evidenceId:
                raise NotVerified("Evidence that is not what its id says")
            if item.form == "X509_CRL":
                crl = x509.load_der_x509_crl(item.content)
                if not crl.is_signature_valid(self.authority.public_key()):
                    raise NotVerified("The revocation list is not signed by the hub's authority")
                entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
                if entry is not None and entry.revocation_date.replace(tzinfo=datetime.timezone.utc) <= at:
                    raise NotVerified("The certificate had been revoked")
                lists += 1
        if lists == 0:
            raise NotVerified("No revocation list came with the message")


def _require_valid(certificate, at):
    time = at.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    if not certificate.not_valid_before <= time <= certificate.not_valid_after:
        raise NotVerified(f"The certificate was not valid at {at}")
