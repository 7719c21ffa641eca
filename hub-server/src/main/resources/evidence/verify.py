#!/usr/bin/env python3
"""What verify.sh leaves to Python: standard library, and openssl for Ed25519 signatures.

    verify.py digests          the manifest's digests, as sha256sum --check reads them
    verify.py messages         a line for each message: folder, state, seconds since 1970, revocation list
    verify.py log [KEY_FILE]   each message's place in the log
"""
import base64
import calendar
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET

ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
DS = "{http://www.w3.org/2000/09/xmldsig#}"
SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
OASIS = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-%s-1.0.xsd}"
WSSE, WSU = OASIS % "secext", OASIS % "utility"


class NotVerified(Exception):
    pass


def sha256(data):
    return hashlib.sha256(data).digest()


def read(*path):
    try:
        with open(os.path.join(*path), "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise NotVerified(os.path.join(*path) + " is missing") from None


def require(holds, otherwise):
    if not holds:
        raise NotVerified(otherwise)


def digests():
    """Every file but the signature's own must be named, exactly once."""
    named = {}
    for reference in ET.fromstring(read("META-INF", "ASiCManifest001.xml")).iter(ASIC + "DataObjectReference"):
        require(reference.find(DS + "DigestMethod").get("Algorithm") == "http://www.w3.org/2001/04/xmlenc#sha256",
                "another digest than SHA-256")
        require(reference.get("URI") not in named, "a file is named twice")
        named[reference.get("URI")] = base64.b64decode(reference.findtext(DS + "DigestValue")).hex()
    there = {os.path.relpath(os.path.join(folder, name), ".").replace(os.sep, "/")
             for folder, _, names in os.walk(".") for name in names}
    there -= {"mimetype", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s", "META-INF/manifest.xml"}
    require(there == set(named), "files that the manifest does not name, or the other way round")
    for name, digest in sorted(named.items()):
        print(digest + "  " + name)


def messages():
    return json.loads(read("evidence.json"))["messages"]


def list_messages():
    for message in messages():
        at = calendar.timegm(time.strptime(message["receivedAt"][:19], "%Y-%m-%dT%H:%M:%S"))
        print(message["folder"].rstrip("/"), "erased" if message["erased"] else "readable", at, message["crl"] or "none")


def ed25519(public, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("key", "message", "signature")]
        for name, data in zip(names, (bytes.fromhex("302a300506032b6570032100") + public, message, signature)):
            with open(name, "wb") as file:
                file.write(data)
        return subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0],
                               "-rawin", "-in", names[1], "-sigfile", names[2]],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def open_checkpoint(note, vkey):
    """C2SP tlog-checkpoint and signed-note."""
    name, key_id, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    require(sha256(name.encode() + b"\n" + key)[:4].hex() == key_id and key[0] == 1, "the log's key is malformed")
    text, _, signatures = note.decode().rpartition("\n\n")
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if dash == "\u2014" and signer == name and signature[:4].hex() == key_id:
            require(ed25519(key[1:], text.encode(), signature[4:]), "the checkpoint's signature is wrong")
            origin, size, root = text.splitlines()[:3]
            require(origin == name, "the checkpoint is another log's")
            return int(size), base64.b64decode(root)
    raise NotVerified("the log's key did not sign the checkpoint")


def root_by(node, index, size, proof):
    """RFC 6962, section 2.1.1, by recursion from the top."""
    if size == 1:
        require(not proof, "the proof is too long")
        return node
    require(proof, "the proof is too short")
    k = 1 << (size - 1).bit_length() - 1
    if index < k:
        return sha256(b"\1" + root_by(node, index, k, proof[:-1]) + proof[-1])
    return sha256(b"\1" + proof[-1] + root_by(node, index - k, size - k, proof[:-1]))


def verify_place(folder, leaf, index, vkey):
    head, _, note = read(folder, "message.tlog-proof").partition(b"\n\n")
    lines = head.decode().split("\n")
    require(lines.pop(0) == "c2sp.org/tlog-proof@v1", "no proof")
    if lines[0].startswith("extra "):
        lines.pop(0)
    require(lines.pop(0) == "index %d" % index, "the proof is for another place")
    size, root = open_checkpoint(note, vkey)
    require(index < size, "the checkpoint ends before the entry")
    hashes = [base64.b64decode(line) for line in lines]
    require(root_by(sha256(b"\0" + leaf), index, size, hashes) == root, "the proof leads to another root")


def only(elements, what):
    found = list(elements)
    require(len(found) == 1, "not exactly one " + what)
    return found[0]


def verify_envelope(folder, leaf, message):
    """The log's entry speaks of exactly this envelope, and its signature covers what is read."""
    envelope = read(folder, "message.xml")
    salt = bytes.fromhex(json.loads(read(folder, "opening.json"))["salt"])
    require(hmac.new(salt, envelope, hashlib.sha256).hexdigest() == leaf["payload"]["c"], "another envelope was logged")
    require(len(envelope) == leaf["payload"]["bytes"], "an envelope of another length was logged")
    root = ET.fromstring(envelope)
    require(root.tag == SOAP + "Envelope", "no SOAP envelope")
    body = only(root.findall(SOAP + "Body"), "Body")
    security = only(root.findall(SOAP + "Header/" + WSSE + "Security"), "security header")
    stamp = only(security.findall(WSU + "Timestamp"), "Timestamp")
    signature = only(root.iter(DS + "Signature"), "signature")
    require(signature in list(security), "the signature stands elsewhere")
    signed = {reference.get("URI") for reference in signature.find(DS + "SignedInfo").findall(DS + "Reference")}
    ids = [element.get(WSU + "Id") for element in root.iter() if element.get(WSU + "Id")]
    require(len(ids) == len(set(ids)), "an Id stands twice")
    for part in (body, stamp):
        require("#" + str(part.get(WSU + "Id")) in signed, "the signature does not cover Body and Timestamp")
    token = base64.b64decode(only(security.findall(WSSE + "BinarySecurityToken"), "certificate").text)
    pem = read(folder, "signer.pem").decode().split("-----")[2]
    require(token == base64.b64decode(pem), "signer.pem is not the message's certificate")
    require(leaf["signer"] == "sha256:" + sha256(token).hex(), "another signer was logged")
    content = only(list(body), "Body content")
    require(content.tag == leaf["op"], "another operation was logged")
    header = {child.tag.rpartition("}")[2]: child.text for child in content[0]}
    require((header["messageId"], header["from"]) == (leaf["id"], leaf["from"]), "another message was logged")
    require(leaf["id"] == message["id"] and leaf["from"] == message["from"], "evidence.json names another message")


def verify_log(key_file):
    index = json.loads(read("evidence.json"))
    vkey = read(key_file).decode().strip() if key_file else index["logKey"]
    failed = False
    for message in index["messages"]:
        folder = message["folder"].rstrip("/")
        try:
            entry = read(folder, "leaf.json")
            leaf = json.loads(entry)
            verify_place(folder, entry, message["index"], vkey)
            print("OK        %s 기록부의 %d번째 · place %d in the log" % (folder, message["index"], message["index"]))
            require(leaf["receivedAt"][:19] == message["receivedAt"][:19], "another time was logged")
            if not message["erased"]:
                verify_envelope(folder, leaf, message)
                print("OK        %s 기록된 봉투와 같음 · the envelope that was logged" % folder)
        except (NotVerified, KeyError, IndexError, TypeError, AttributeError, ValueError, ET.ParseError) as problem:
            print("NOT OK    %s %s" % (folder, problem))
            failed = True
    print("          기록부 공개키 · log key%s: %s" % ("" if key_file else " (이 파일에서 · from this file)", vkey))
    return 1 if failed else 0


if __name__ == "__main__":
    act = sys.argv[1] if len(sys.argv) > 1 else "log"
    try:
        if act == "digests":
            digests()
        elif act == "messages":
            list_messages()
        elif act == "log":
            sys.exit(verify_log(sys.argv[2] if len(sys.argv) > 2 else None))
        else:
            sys.exit(__doc__)
    except NotVerified as problem:
        print("NOT OK    %s" % problem)
        sys.exit(1)
