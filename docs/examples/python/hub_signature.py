"""WS-Security as the hub wants it, for zeep: signing by zeep's own BinarySignature, verifying by what stands here.

zeep's own verify() takes the certificate of the one who verifies, and it does not ask what was signed.
"""
import base64
import datetime
import hashlib
import re

import xmlsec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree
from zeep.wsse.signature import BinarySignature
from zeep.wsse.utils import ensure_id, get_security_header

SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
WSSE = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}"
WSU = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}"
DS = "{http://www.w3.org/2000/09/xmldsig#}"
EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#"
X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
ADDRESSING = ("{http://www.w3.org/2005/08/addressing}", "{http://schemas.xmlsoap.org/ws/2004/08/addressing}")
RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
DIGESTS = ("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmlenc#sha512")
TRANSFORMS = (EXC_C14N, "http://www.w3.org/2000/09/xmldsig#enveloped-signature")
MINUTE = datetime.timedelta(minutes=1)


class NotVerified(Exception):
    """What arrived cannot be believed. Nothing of it may be used, not even its error text."""


class HubSignature(BinarySignature):
    """Signs Body and Timestamp of a request; lets zeep see an answer only after `trust` accepted its signer."""

    def __init__(self, identity, trust):
        # zeep reads key and certificate from two files; here both stand in one, so that they change together.
        # Both algorithms must be named: zeep's defaults are SHA-1, which the hub refuses.
        super().__init__(identity, identity, None, xmlsec.Transform.RSA_SHA256, xmlsec.Transform.SHA256)
        self.trust = trust

    def apply(self, envelope, headers):
        # zeep signs a Timestamp if one is there, and makes none by itself.
        timestamp = etree.SubElement(get_security_header(envelope), WSU + "Timestamp")
        ensure_id(timestamp)
        now = utc_now()
        etree.SubElement(timestamp, WSU + "Created").text = now.isoformat(timespec="milliseconds")[:-6] + "Z"
        etree.SubElement(timestamp, WSU + "Expires").text = (now + 5 * MINUTE).isoformat(timespec="milliseconds")[:-6] + "Z"
        return super().apply(envelope, headers)

    def verify(self, envelope):
        now = utc_now()
        self.trust(Verified(envelope, now + 5 * MINUTE, now))
        return envelope


class Verified:
    """An envelope whose signature holds. Whether its signer may be believed is for hub_trust to say.

    "Covered" means: the very element that stands in its place in this envelope, not another one that carries the
    same Id somewhere else.
    """

    def __init__(self, envelope, latest, earliest):
        if envelope.getroottree().docinfo.doctype:
            raise NotVerified("A DOCTYPE")
        ids = _ids(envelope)
        parts = list(envelope.iterchildren("*"))
        if envelope.tag != SOAP + "Envelope" or [part.tag for part in parts] != [SOAP + "Header", SOAP + "Body"]:
            raise NotVerified("Not a SOAP 1.1 envelope with one Header and one Body")
        header, body = parts
        security = only(header, WSSE + "Security")
        timestamp = only(security, WSU + "Timestamp")
        signature = only(security, DS + "Signature")
        contents = list(body.iterchildren("*"))
        if len(contents) != 1:
            raise NotVerified("A Body holds exactly one element")
        method, covered = _checked(signature, ids)
        addressing = [part for part in header.iterchildren("*") if part.tag.startswith(ADDRESSING)]
        for element in (body, timestamp, *addressing):
            if not any(element is other for other in covered):
                raise NotVerified(f"The signature does not cover the {etree.QName(element).localname}")
        self.signer = _signer(signature, security, ids, method)
        _require_signature(signature, self.signer, covered)
        _require_time(timestamp, latest, earliest)
        self.content = contents[0]

    def content_hash(self):
        return content_hash(self.content)


def verified_as_of(envelope, received_at):
    """What the hub received earlier, by its own signed word: as it would have been verified then."""
    return Verified(parse(envelope), received_at + 10 * MINUTE, received_at - 5 * MINUTE)


def parse(document):
    # A comment is not part of what is signed, so nothing that is read may depend on one.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(document, parser)
    except etree.XMLSyntaxError as problem:
        raise NotVerified("Not an XML document") from problem


def only(parent, tag):
    found = list(parent.iterchildren(tag))
    if len(found) != 1:
        raise NotVerified(f"Not exactly one {etree.QName(tag).localname} in {etree.QName(parent).localname}")
    return found[0]


def text(element, *path):
    """The text behind a path of local names; '' where there is none."""
    for name in path:
        element = next(element.iterchildren("{*}" + name), None)
        if element is None:
            return ""
    return element.xpath("string()")


def content_hash(content):
    """SHA-256 of the exclusive canonical form, as it stands in the receipt."""
    return hashlib.sha256(etree.tostring(content, method="c14n", exclusive=True, with_comments=False)).hexdigest()


def utc_now():
    return datetime.datetime.now(datetime.timezone.utc)


def _ids(envelope):
    """Every Id of the document; one that stands twice is an attack."""
    ids = {}
    for element in envelope.iter("*"):
        for name in (WSU + "Id", "Id", "ID", "{http://www.w3.org/XML/1998/namespace}id"):
            value = element.get(name)
            if value is not None and ids.setdefault(value, element) is not element:
                raise NotVerified("Two elements with one Id")
    return ids


def _checked(signature, ids):
    """The signature method, and the elements that the references name; no forbidden algorithm anywhere."""
    signed_info = only(signature, DS + "SignedInfo")
    _allowed(only(signed_info, DS + "CanonicalizationMethod"), (EXC_C14N,))
    method = _allowed(only(signed_info, DS + "SignatureMethod"), (RSA_SHA256, ECDSA_SHA256))
    covered = []
    for reference in signed_info.iterchildren(DS + "Reference"):
        uri = reference.get("URI", "")
        element = ids.get(uri[1:]) if uri.startswith("#") else None
        if element is None:
            raise NotVerified("A reference that names no element by its Id")
        transforms = [_allowed(transform, TRANSFORMS) for transform in only(reference, DS + "Transforms").iterchildren("*")]
        if not transforms or transforms[-1] != EXC_C14N:
            raise NotVerified("A reference without exclusive canonicalization")
        _allowed(only(reference, DS + "DigestMethod"), DIGESTS)
        covered.append(element)
    return method, covered


def _signer(signature, security, ids, method):
    named = only(only(only(signature, DS + "KeyInfo"), WSSE + "SecurityTokenReference"), WSSE + "Reference")
    token = ids.get(named.get("URI", "").lstrip("#"))
    if token is None or token.tag != WSSE + "BinarySecurityToken" or token.getparent() is not security or token.get("ValueType") != X509:
        raise NotVerified("The signature names no certificate of its own header")
    signer = x509.load_der_x509_certificate(base64.b64decode(text(token)))
    key = signer.public_key()
    strong_rsa = isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048 and method == RSA_SHA256
    p256 = isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name == "secp256r1" and method == ECDSA_SHA256
    if not strong_rsa and not p256:
        raise NotVerified("The key is neither RSA of 2048 bits or more nor P-256")
    return signer


def _require_signature(signature, signer, covered):
    """xmlsec checks every digest and the signature value, with this key and nothing that the message suggests."""
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_memory(signer.public_bytes(Encoding.PEM), xmlsec.KeyFormat.CERT_PEM, None)
    try:
        for element in covered:
            context.register_id(element, "Id", WSU[1:-1] if element.get(WSU + "Id") else None)
        context.verify(signature)
    except xmlsec.Error as problem:
        raise NotVerified("The content was changed after signing, or the signature does not match") from problem


def _require_time(timestamp, latest, earliest):
    times = []
    for name in ("Created", "Expires"):
        value = text(timestamp, name)
        if not re.fullmatch(r"[0-9-]{10}T[0-9:]{8}(\.[0-9]{1,6})?Z", value):
            raise NotVerified(f"No {name} in UTC")
        # Python 3.10 and older read no other fraction than three or six digits.
        whole, _, fraction = value[:-1].partition(".")
        times.append(datetime.datetime.fromisoformat(f"{whole}.{fraction:0<6}+00:00"))
    if times[0] > latest or times[1] < earliest or times[0] >= times[1]:
        raise NotVerified("The Timestamp does not fit; is the clock right?")


def _allowed(method, algorithms):
    algorithm = method.get("Algorithm")
    if algorithm not in algorithms:
        raise NotVerified(f"A forbidden algorithm in {etree.QName(method).localname}")
    return algorithm
