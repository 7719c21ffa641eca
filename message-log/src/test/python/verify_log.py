#!/usr/bin/env python3
"""Verifies a log directory (C2SP tlog-tiles) and a proof (C2SP tlog-proof).

    verify_log.py <directory> <vkey> [<proof> <entry>]

Python's standard library, and openssl for Ed25519. Shares nothing with the
Java code: the tree is computed by the recursive definition of RFC 6962.
"""
import base64
import hashlib
import os
import struct
import subprocess
import sys
import tempfile


class NotVerified(Exception):
    pass


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b"\0" + entry)


def node_hash(left, right):
    return sha256(b"\1" + left + right)


def tree_hash(hashes):
    """RFC 6962, section 2.1."""
    if not hashes:
        return sha256(b"")
    if len(hashes) == 1:
        return hashes[0]
    k = 1
    while k * 2 < len(hashes):
        k *= 2
    return node_hash(tree_hash(hashes[:k]), tree_hash(hashes[k:]))


def ed25519(public, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("key", "message", "signature")]
        for name, data in zip(names, (bytes.fromhex("302a300506032b6570032100") + public, message, signature)):
            with open(name, "wb") as file:
                file.write(data)
        return subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0],
             "-rawin", "-in", names[1], "-sigfile", names[2]],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def open_checkpoint(note, vkey):
    name, key_id, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    if sha256(name.encode() + b"\n" + key)[:4].hex() != key_id or key[0] != 1:
        raise NotVerified("the key is not its ID's")
    try:
        text, signatures = note.decode().rsplit("\n\n", 1)
    except ValueError:
        raise NotVerified("the checkpoint is no note") from None
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if dash == "\u2014" and signer == name and signature[:4].hex() == key_id:
            if not ed25519(key[1:], text.encode(), signature[4:]):
                raise NotVerified("the checkpoint's signature is wrong")
            origin, size, root = text.splitlines()[:3]
            if origin != name:
                raise NotVerified("the checkpoint is another log's")
            return int(size), base64.b64decode(root)
    raise NotVerified("the log's key did not sign the checkpoint")


def path(kind, index, width):
    digits = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        digits = "x%03d/%s" % (index % 1000, digits)
    return "tile/%s/%s%s" % (kind, digits, "" if width == 256 else ".p/%d" % width)


def read(directory, name):
    try:
        with open(os.path.join(directory, name), "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise NotVerified(name + " is missing") from None


def entries_of(directory, size):
    for index in range((size + 255) // 256):
        width = min(256, size - index * 256)
        name = path("entries", index, width)
        bundle, at, count = read(directory, name), 0, 0
        while at < len(bundle):
            length, = struct.unpack_from(">H", bundle, at)
            entry = bundle[at + 2:at + 2 + length]
            if len(entry) != length:
                raise NotVerified(name + " is cut")
            yield entry
            at, count = at + 2 + length, count + 1
        if count != width:
            raise NotVerified("%s has %d entries" % (name, count))


def verify_log(directory, vkey):
    size, root = open_checkpoint(read(directory, "checkpoint"), vkey)
    hashes = [leaf_hash(entry) for entry in entries_of(directory, size)]
    if tree_hash(hashes) != root:
        raise NotVerified("the entries have another root than the checkpoint")
    level = 0
    while hashes:
        for at in range(0, len(hashes), 256):
            tile = hashes[at:at + 256]
            name = path(level, at // 256, len(tile))
            if read(directory, name) != b"".join(tile):
                raise NotVerified(name + " is not what the entries have")
        hashes = [tree_hash(hashes[at:at + 256]) for at in range(0, len(hashes) - 255, 256)]
        level += 1
    print("verified %d entries" % size)


def root_by(hash_, index, size, proof):
    """RFC 6962, section 2.1.1, from the leaf up, by recursion."""
    if size == 1:
        if proof:
            raise NotVerified("the proof is too long")
        return hash_
    if not proof:
        raise NotVerified("the proof is too short")
    k = 1
    while k * 2 < size:
        k *= 2
    if index < k:
        return node_hash(root_by(hash_, index, k, proof[:-1]), proof[-1])
    return node_hash(proof[-1], root_by(hash_, index - k, size - k, proof[:-1]))


def verify_proof(file, entry, vkey):
    head, note = read("", file).split(b"\n\n", 1)
    lines = head.decode().split("\n")
    if lines.pop(0) != "c2sp.org/tlog-proof@v1":
        raise NotVerified("no proof")
    if lines[0].startswith("extra "):
        lines.pop(0)
    index = int(lines.pop(0)[len("index "):])
    size, root = open_checkpoint(note, vkey)
    if index >= size:
        raise NotVerified("no such index")
    if root_by(leaf_hash(read("", entry)), index, size, [base64.b64decode(line) for line in lines]) != root:
        raise NotVerified("the proof leads to another root")
    print("verified entry %d" % index)


if __name__ == "__main__":
    try:
        verify_log(sys.argv[1], sys.argv[2])
        if len(sys.argv) > 3:
            verify_proof(sys.argv[3], sys.argv[4], sys.argv[2])
    except (NotVerified, ValueError, struct.error) as problem:
        print("not verified: %s" % problem)
        sys.exit(1)
