#!/usr/bin/env python3
"""What verify.sh leaves to Python: standard library, and openssl for Ed25519 signatures.

    verify.py digests               the manifest's digests, as sha256sum --check reads them
    verify.py messages              a line for each message: folder, state, seconds since 1970, revocation list
    verify.py log KEY_OR_POLICY TSA   each message's place in the log, its time, and its attachments

KEY_OR_POLICY holds the log's key, or a C2SP tlog-policy with the witnesses; TSA the certificates of trusted
time-stamping authorities, PEM.
"""
import base64
import calendar
import hashlib
import hmac
import json
import os
import re
import struct
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


def decoded(text):
    """Strict: one value has one text."""
    value = base64.b64decode(text)
    require(base64.b64encode(value).decode() == text, "base64 that nobody writes so")
    return value


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
        named[reference.get("URI")] = decoded(reference.findtext(DS + "DigestValue")).hex()
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


def verifier(vkey):
    """C2SP signed-note: a name, a key id, the kind of key (1 log, 4 witness), and the key."""
    name, key_id, key = vkey.split("+", 2)
    key = decoded(key)
    require(sha256(name.encode() + b"\n" + key)[:4].hex() == key_id and key[0] in (1, 4), "a key is malformed")
    return name, key_id, key[0], key[1:]


def signed_by(note, vkey):
    """Whether the key has signed; a wrong signature of it is an error. C2SP tlog-cosignature for witnesses."""
    name, key_id, kind, key = verifier(vkey)
    text, _, signatures = note.decode().rpartition("\n\n")
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = decoded(signature)
        if dash == "\u2014" and signer == name and signature[:4].hex() == key_id:
            message = text
            signature = signature[4:]
            if kind == 4:
                message = "cosignature/v1\ntime %d\n" % struct.unpack(">Q", signature[:8]) + text
                signature = signature[8:]
            require(ed25519(key, message.encode(), signature), "the checkpoint's signature is wrong")
            return True
    return False


def open_checkpoint(note, vkey):
    """C2SP tlog-checkpoint: the size and root that the log's key has signed."""
    require(signed_by(note, vkey), "the log's key did not sign the checkpoint")
    origin, size, root = note.decode().splitlines()[:3]
    require(origin == verifier(vkey)[0], "the checkpoint is another log's")
    return int(size), decoded(root)


class Policy:
    """C2SP tlog-policy; a bare key is a policy without witnesses."""

    def __init__(self, text):
        self.log, self.members, self.quorum = None, {}, "none"
        for line in text.splitlines():
            words = line.split("#")[0].split()
            if len(words) == 1 and "+" in words[0]:
                self.log = words[0]
            elif words and words[0] == "log":
                self.log = words[1]
            elif words and words[0] == "witness":
                self.members[words[1]] = words[2]
            elif words and words[0] == "group":
                count = {"any": 1, "all": len(words) - 3}.get(words[2]) or int(words[2])
                self.members[words[1]] = (count, words[3:])
            elif words and words[0] == "quorum":
                self.quorum = words[1]
        require(self.log, "no log's key")

    def is_met(self, note, member=None):
        member = member or self.quorum
        if member == "none":
            return True
        what = self.members[member]
        if isinstance(what, str):
            return signed_by(note, what)
        return sum(self.is_met(note, each) for each in what[1]) >= what[0]


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


def verify_place(folder, name, leaf, index, vkey):
    """The leaf stands in the tree; gives the signed checkpoint, its size and its root."""
    head, _, note = read(folder, name).partition(b"\n\n")
    lines = head.decode().split("\n")
    require(lines.pop(0) == "c2sp.org/tlog-proof@v1", "no proof")
    if lines[0].startswith("extra "):
        lines.pop(0)
    require(lines.pop(0) == "index %d" % index, "the proof is for another place")
    size, root = open_checkpoint(note, vkey)
    require(index < size, "the checkpoint ends before the entry")
    hashes = [decoded(line) for line in lines]
    require(root_by(sha256(b"\0" + leaf), index, size, hashes) == root, "the proof leads to another root")
    return note, size, root


def roots_by(old, new, whole, proof, old_root):
    """RFC 6962, section 2.1.2, by recursion from the top: the roots of the first old leaves, and of all new."""
    if old == new:
        if whole:
            return old_root, old_root
        require(proof, "the consistency proof is too short")
        node = proof.pop(0)
        return node, node
    k = 1 << (new - 1).bit_length() - 1
    require(proof, "the consistency proof is too short")
    last = proof.pop()
    if old <= k:
        first, second = roots_by(old, k, whole, proof, old_root)
        return first, sha256(b"\1" + second + last)
    first, second = roots_by(old - k, new - k, False, proof, old_root)
    return sha256(b"\1" + last + first), sha256(b"\1" + last + second)


def stamped(size, authorities):
    """The time that an authority put on a checkpoint (RFC 3161), in seconds since 1970."""
    name = os.path.join("stamps", str(size))
    text = subprocess.run(["openssl", "ts", "-reply", "-in", name + ".tsr", "-text"], capture_output=True,
                          text=True).stdout
    found = re.search(r"^Time stamp: (\w+ +\d+ \d+:\d+:\d+)(?:\.\d+)? (\d+) GMT", text, re.M)
    require(found, name + ".tsr is no time stamp")
    at = calendar.timegm(time.strptime(" ".join(found.groups()), "%b %d %H:%M:%S %Y"))
    require(subprocess.run(["openssl", "ts", "-verify", "-attime", str(at), "-data", name + ".checkpoint", "-in",
                            name + ".tsr", "-CAfile", authorities], stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL).returncode == 0, name + ".tsr: the time stamp is wrong")
    return at


PROMISE, SKEW = 60, 60


def verify_time(folder, leaf, message, vkey, authorities):
    """The sandwich: not in the log before one time stamp, in the log at another."""
    entry = json.loads(leaf)
    received = calendar.timegm(time.strptime(entry["receivedAt"][:19], "%Y-%m-%dT%H:%M:%S"))
    after = message["stampedAfter"]
    note, size, root = verify_place(folder, "stamped.tlog-proof", leaf, message["index"], vkey)
    checkpoint = read("stamps", "%d.checkpoint" % after)
    require(open_checkpoint(checkpoint, vkey) == (size, root) and size == after, "the stamp is over another checkpoint")
    upper = stamped(after, authorities)
    require(received <= upper + SKEW, "TIME_AFTER_STAMP: it claims a later time than its time stamp")
    lower = None
    before = message["stampedBefore"]
    if before is not None:
        old_size, old_root = open_checkpoint(read("stamps", "%d.checkpoint" % before), vkey)
        require(old_size == before <= message["index"], "the earlier stamp is over another checkpoint")
        hashes = [decoded(line) for line in
                  read("stamps", "%d-%d.consistency" % (before, after)).decode().split()]
        require(roots_by(before, after, True, hashes, old_root) == (old_root, root) and not hashes,
                "the log is not the one that was stamped before")
        lower = stamped(before, authorities)
        require(received >= lower - PROMISE - SKEW, "TIME_BEFORE_STAMP: it claims an earlier time than the log without it")
    show = lambda at: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at)) if at else "…"
    print("OK        %s 시각은 두 시점확인 사이 · time between two time stamps: %s .. %s" % (folder, show(lower), show(upper)))


def verify_parts(folder, message):
    """Attached files and sealed parts are those that the signed message names."""
    if not message["attachments"]:
        return
    body = only(ET.fromstring(read(folder, "message.xml")).findall(SOAP + "Body"), "Body")
    named = {element.text for element in body.iter() if element.tag.rpartition("}")[2] in ("sha256", "commitment")}
    for part in message["attachments"]:
        require(part["name"] in named, "the message names no such part")
        if part.get("withheld"):
            print("          %s 읽는 기관이 가질 수 없는 첨부는 뺌 · a part that its reader may not have was withheld" % folder)
            continue
        if part["file"] is None:
            print("OK        %s 첨부 내용은 법에 따라 삭제됨 · a part was erased on legal grounds" % folder)
            continue
        content = read(*part["file"].split("/"))
        digest = hmac.new(bytes.fromhex(part["salt"]), content, hashlib.sha256).hexdigest() if part["salt"] \
            else sha256(content).hex()
        require(digest == part["name"] and len(content) == part["size"], part["file"] + " is not what the message names")
    count = sum(not part.get("withheld") for part in message["attachments"])
    if count:
        print("OK        %s 첨부 %d개가 메시지의 것 · its %d parts" % (folder, count, count))


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


def verify_message(message, policy, authorities):
    folder = message["folder"].rstrip("/")
    entry = read(folder, "leaf.json")
    leaf = json.loads(entry)
    note, _, _ = verify_place(folder, "message.tlog-proof", entry, message["index"], policy.log)
    print("OK        %s 기록부의 %d번째 · place %d in the log" % (folder, message["index"], message["index"]))
    met = policy.is_met(note)
    if not met:
        print("MISSING   %s 증인이 모자람 · too few witnesses have cosigned" % folder)
    require(leaf["receivedAt"][:19] == message["receivedAt"][:19], "another time was logged")
    if message["stampedAfter"] is None:
        print("          %s 시점확인 없음 · no time stamp" % folder)
    else:
        verify_time(folder, entry, message, policy.log, authorities)
    if not message["erased"]:
        verify_envelope(folder, leaf, message)
        print("OK        %s 기록된 봉투와 같음 · the envelope that was logged" % folder)
        verify_parts(folder, message)
    return met


def verify_log(trusted, authorities):
    policy = Policy(read(trusted).decode())
    worst = 0
    for message in messages():
        try:
            if not verify_message(message, policy, authorities):
                worst = worst or 2
        except (NotVerified, KeyError, IndexError, TypeError, AttributeError, ValueError, struct.error,
                ET.ParseError) as problem:
            print("NOT OK    %s %s" % (message.get("folder"), problem))
            worst = 1
    print("          기록부 공개키 · log key: %s" % policy.log)
    if os.path.exists(authorities):
        print("          시점확인기관 · time-stamping authorities: %s" % sha256(read(authorities)).hex())
    return worst


if __name__ == "__main__":
    act = sys.argv[1] if len(sys.argv) > 1 else "log"
    try:
        if act == "digests":
            digests()
        elif act == "messages":
            list_messages()
        elif act == "log":
            sys.exit(verify_log(sys.argv[2], sys.argv[3]))
        else:
            sys.exit(__doc__)
    except NotVerified as problem:
        print("NOT OK    %s" % problem)
        sys.exit(1)
