"""What a partner must not lose, in one directory.

Key and certificate, and every business message until its receipt is there. Files are replaced whole or not at all.
A message's running number stands in its file's name, so number and message become durable together.
"""
import fcntl
import os
import pathlib
import re


class State:
    FOLDERS = ("sent", "receipts", "refused", "answers")

    def __init__(self, directory, create=False):
        self.directory = pathlib.Path(directory)
        if create:
            for folder in (self.directory, *(self.directory / name for name in self.FOLDERS)):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        elif not self.has("identity.pem"):
            raise RuntimeError(f"{directory} is not enrolled yet; run enrol.py")

    def has(self, file):
        return (self.directory / file).is_file()

    def read(self, file):
        return (self.directory / file).read_bytes()

    def write(self, file, content):
        path = self.directory / file
        part = path.with_name(path.name + ".part")
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)

    def remove(self, file):
        (self.directory / file).unlink()

    def keep(self, message_id, compose):
        """Keeps a new business message, made by compose(number), under the next running number."""
        with open(self.directory / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            sent = self._sent()
            number = int(sent[-1][:9]) + 1 if sent else 1
            message = compose(number)
            self.write(f"sent/{number:09d}-{uuid_of(message_id)}.xml", message)
            return message

    def kept(self, message_id):
        for file in self._sent():
            if file[10:46] == uuid_of(message_id):
                return self.read("sent/" + file)
        raise RuntimeError(f"{message_id} was never sent")

    def pending(self):
        """Messages that have neither a receipt nor a final refusal, oldest first."""
        ids = [file[10:46] for file in self._sent()]
        return [f"urn:uuid:{i}" for i in ids if not self.has(f"receipts/{i}.xml") and not self.has(f"refused/{i}.xml")]

    def _sent(self):
        return sorted(path.name for path in (self.directory / "sent").glob("*.xml"))


def uuid_of(urn):
    found = re.fullmatch(r"urn:uuid:([0-9a-f-]{36})", urn)
    if not found:
        raise RuntimeError(f"{urn} is not a message id")
    return found[1]
