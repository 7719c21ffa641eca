"""Pings as zeep would by its own defaults: rsa-sha1 and sha1."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[4] / "docs/examples/python"))

from hub_client import Partner, run  # noqa: E402


def ping(directory):
    partner = Partner(directory)
    partner.signature.signature_method = partner.signature.digest_method = None
    partner.service("complaint-exchange").call("Ping", messageHeader=partner.request_header())


run(ping, "<directory>", 1)
