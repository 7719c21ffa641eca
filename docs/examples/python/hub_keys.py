"""Makes keys, and asks for certificates for them (PKCS#10, RFC 2986)."""
import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import NameOID

NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "applicant")])


def key_in(state, file):
    """The key that stands in the file, or a new one: repeating a call with the same key gives the same certificate."""
    if not state.has(file):
        key = rsa.generate_private_key(65537, 3072)
        state.write(file, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return load_pem_private_key(state.read(file), None)


def request(key):
    return x509.CertificateSigningRequestBuilder().subject_name(NAME).sign(key, hashes.SHA256()).public_bytes(Encoding.DER)


def self_signed(key):
    """With this the key speaks for itself, for as long as nobody else does: only to enrol."""
    now = datetime.datetime.utcnow()
    builder = x509.CertificateBuilder().subject_name(NAME).issuer_name(NAME).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(minutes=5))
    certificate = builder.not_valid_after(now + datetime.timedelta(days=1)).sign(key, hashes.SHA256())
    return certificate.public_bytes(Encoding.PEM)


def change_identity(state, key_file, enrolled):
    """Key and certificate change together, in one file, or not at all."""
    certificate = x509.load_der_x509_certificate(enrolled.certificate)
    state.write("renew-from", enrolled.renewFrom.isoformat().encode())
    state.write("identity.pem", state.read(key_file) + certificate.public_bytes(Encoding.PEM))
    state.remove(key_file)
