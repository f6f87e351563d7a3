#!/usr/bin/env python3
"""Reads a review file or a names file of silp, written from Documentation/review-file.md alone.

  read_review.py FILE --passphrase-file F | --unlock-file F | --recovery-code-file F

Checks every digest and chain, then prints one line of JSON for each record that stands, each
conflict, each record that was withdrawn or erased, and each operation of the log. Ends with 1 and
a message where the file is damaged or newer, or the secret is wrong. Needs `cryptography`.
Nothing is printed before everything is checked.
"""
import argparse, base64, hashlib, hmac, json, os, re, sqlite3, struct, sys, unicodedata
from urllib.parse import quote

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

KINDS = {0x53494C50: "review", 0x53494C4E: "names"}
WAYS = ("passphrase", "unlock file", "recovery code")
ENDS = ("withdrawn", "erased")
BEGINNING = bytes(32)


class Refused(Exception):
    """What is wrong, in words."""


def need(condition, what):
    if not condition:
        raise Refused(f"the file is damaged: {what}")


# Section 2: fields, and what is made of them


def field(value):
    if isinstance(value, int):
        value = struct.pack(">q", value)
    elif isinstance(value, str):
        value = value.encode("utf-8")
    return struct.pack(">I", len(value)) + value


def fields(*values):
    return b"".join(map(field, values))


def sha256(data):
    return hashlib.sha256(data).digest()


def hkdf(key, salt, info):
    return HKDF(hashes.SHA256(), 32, salt, info.encode()).derive(key)


def unseal(key, sealed, clear):
    """The plain bytes, or None where anything is not as it was sealed."""
    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], clear)
    except InvalidTag:
        return None


# Section 3 and the slots of section 4: from a secret to the keys


def passphrase(file):
    line = open(file, encoding="utf-8").readline().rstrip("\r\n")
    return "passphrase", unicodedata.normalize("NFC", line).encode()


def unlock_file(file):
    lines = open(file, encoding="utf-8").read().splitlines()
    data = base64.b64decode(lines[1]) if len(lines) == 2 else b""
    if lines[:1] != ["silp unlock file, version 1"] or sha256(data[:32])[:4] != data[32:]:
        raise Refused("this is no sound unlock file")
    return "unlock file", data[:32]


def recovery_code(file):
    groups = re.findall(r"\d{6}", open(file, encoding="utf-8").read())
    numbers = [int(group) // 11 for group in groups if int(group) % 11 == 0]
    if len(groups) != 9 or len(numbers) != 9 or max(numbers) > 0xFFFF:
        raise Refused("this is no recovery code, or one with a slip of the pen")
    data = struct.pack(">9H", *numbers)
    if sha256(data[:16])[:2] != data[16:]:
        raise Refused("the groups of this recovery code do not belong together")
    return "recovery code", data[:16]


def slot_key(kind, secret, parameters, salt, info):
    if kind != "passphrase":
        return hkdf(secret, salt, info)
    n, r, p = (json.loads(parameters)[name] for name in ("N", "r", "p"))
    need(2 <= n <= 1 << 20 and n & (n - 1) == 0 and 1 <= r <= 16 and 1 <= p <= 16, "a slot")
    need(128 * n * r <= 1 << 30, "a slot")
    return Scrypt(salt, 32, n, r, p).derive(secret)


def data_key(db, kind, review, secret_kind, secret):
    tried, damaged = 0, False
    for id, its_kind, parameters, salt, sealed, checksum, _ in db.execute("SELECT * FROM slot"):
        clear = fields("slot", kind, review, id, its_kind, parameters, salt)
        if checksum != sha256(clear + field(sealed)):
            # One whose kind cannot be told may have been the right one.
            damaged |= its_kind == secret_kind or its_kind not in WAYS
        elif its_kind == secret_kind:
            tried += 1
            info = f"silp/1/{kind}/{secret_kind}/{review}"
            key = unseal(slot_key(secret_kind, secret, parameters, salt, info), sealed, clear)
            if key is not None:
                return key
    need(not damaged, "a way to unlock it, which may be the one you tried")
    raise Refused(f"the file is sound, and this is not its {secret_kind} ({tried} tried)")


# Sections 1, 4 and 6: the rows, each checked


class Review:
    def __init__(self, path, secret):
        # SQLite would not say that there is no such file.
        open(path, "rb").close()
        self.db = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
        self.check_header(path)
        rows = self.rows("identity")
        need(len(rows) == 1, "which review it belongs to")
        (_, self.review, checksum), = rows
        need(checksum == sha256(fields("identity", self.kind, self.review)), "its identity")
        key = data_key(self.db, self.kind, self.review, *secret)
        info = "silp/1/{}/{}/{}".format
        self.sealing = hkdf(key, None, info(self.kind, "sealing", self.review))
        self.chain = hkdf(key, None, info(self.kind, "chain", self.review))
        (_, own, sealed), = self.rows("copy")
        self.opened(sealed, fields("copy", own), "which copy it is")
        self.read_revisions()
        self.read_operations()

    def rows(self, table):
        return self.db.execute(f"SELECT * FROM {table}").fetchall()

    def check_header(self, path):
        pragma = lambda name: self.db.execute(f"PRAGMA {name}").fetchone()[0]
        self.kind = KINDS.get(pragma("application_id"))
        if self.kind is None:
            raise Refused("this is neither a review file nor a names file")
        if pragma("user_version") > 1:
            raise Refused("a newer version of silp made this file")
        need(pragma("user_version") == 1, "its version")
        need(os.path.getsize(path) >= pragma("page_count") * pragma("page_size"), "it was cut off")

    def opened(self, sealed, clear, what):
        """What was sealed, read from JSON, with its bytes."""
        data = unseal(self.sealing, sealed, clear)
        need(data is not None, what)
        return json.loads(data), data

    def read_revisions(self):
        """What each revision says; one whose bytes were erased says nothing."""
        self.revisions, self.by_operation = {}, {}
        for id, operation, position, record, parents, digest, sealed in self.rows("revision"):
            clear, said = fields("revision", id, operation, position, record, parents), (None, None)
            if sealed is not None:
                need(digest == sha256(clear + field(sealed)), f"revision {id}")
                said = self.opened(sealed, clear, f"revision {id}")
            self.revisions[id] = (record, parents.split(), operation, position, said)
            self.by_operation.setdefault(operation, []).append((position, digest))
        for id, (record, parents, *_) in self.revisions.items():
            known = all(self.revisions.get(p, [None])[0] == record for p in parents)
            need(known and parents == sorted(parents), f"the parents of revision {id}")

    def read_operations(self):
        """The chain of every replica, from its first operation to the one its row names."""
        self.operations, ends, claims = {}, {}, []
        rows = sorted(self.rows("operation"), key=lambda row: row[2])
        for id, replica, n, digest, chain, sealed in rows:
            last, clear = ends.get(replica, (0, BEGINNING)), fields("operation", id, replica, n)
            said = ({}, b"")
            if sealed is not None:
                need(digest == sha256(clear + field(sealed)), f"operation {n} of {replica}")
                said = self.opened(sealed, clear, f"operation {n} of {replica}")
            digests = [digest for _, digest in sorted(self.by_operation.get(id, []))]
            link = hmac.digest(self.chain, fields(last[1], clear, digest, *digests), "sha256")
            need(n == last[0] + 1 and chain == link, f"the chain at operation {n} of {replica}")
            ends[replica] = (n, chain)
            self.operations[id] = (n, replica, said[0])
        for id, ordinal, n, chain, sealed in self.rows("replica"):
            self.opened(sealed, fields("replica", id, ordinal, n, chain), f"replica {id}")
            need(ends.pop(id, (0, BEGINNING)) == (n, chain), f"the last operations of {id}")
            claims.append((ordinal, id))
        need(not ends, "an operation of nobody")
        need(all(o in self.operations for o in self.by_operation), "a revision of no operation")
        self.letters = letters(sorted(claims))

    # Section 6: what stands

    def place(self, id):
        _, _, operation, position, _ = self.revisions[id]
        return (*self.operations[operation][:2], position)

    def records(self):
        """Every record in the order of its first revision, with what its heads say."""
        parents = {p for revision in self.revisions.values() for p in revision[1]}
        order = sorted((id for id, r in self.revisions.items() if not r[1]), key=self.place)
        heads = {}
        for id in sorted(set(self.revisions) - parents, key=self.place, reverse=True):
            heads.setdefault(self.revisions[id][0], []).append(self.revisions[id][4])
        return [heads[self.revisions[id][0]] for id in order]

    def reference(self, said):
        return said["reference"] + self.letters[said["replica"]]

    def lines(self):
        standing, conflicts, ended = [], [], []
        for heads in self.records():
            ends = [said for said, _ in heads if said and said.get("end") in ENDS]
            if ends:
                told = {name: ends[0][name] for name in ("end", "reason") if name in ends[0]}
                ended.append(told | {"reference": self.reference(ends[0])})
                continue
            values = [said.get("value") if said else None for said, _ in heads]
            reference = next((self.reference(said) for said, _ in heads if said), None)
            if values[0] is not None:
                standing.append(self.told(values[0]) | {"reference": reference})
            if any(data != heads[0][1] for _, data in heads):
                conflicts.append({"conflict": reference, "values": values})
        return standing + conflicts + ended + self.log()

    def told(self, value):
        return value if self.kind == "review" else {"kind": "name", "value": value}

    def log(self):
        latest, told = {}, []
        for n, replica, said in sorted(self.operations.values(), key=lambda o: o[:2]):
            latest[replica] = max(said.get("time", ""), latest.get(replica, ""))
            number = {"number": f"{n}{self.letters[replica]}"}
            told.append(((latest[replica], replica, n), said | number))
        return [line for _, line in sorted(told, key=lambda line: line[0])]


def letters(claims):
    """The mark of each replica: nobody else's ordinal, in 25 letters without a zero."""
    given = {}
    for ordinal, id in claims:
        if ordinal not in given.values():
            given[id] = ordinal
    for _, id in claims:
        if id not in given:
            given[id] = next(n for n in range(len(claims)) if n not in given.values())
    marks = {}
    for id, rest in given.items():
        marks[id] = ""
        while rest > 0:
            marks[id] = chr(98 + (rest - 1) % 25) + marks[id]
            rest = (rest - 1) // 25
    return marks


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    way = parser.add_mutually_exclusive_group(required=True)
    for read in (passphrase, unlock_file, recovery_code):
        name = read.__name__.replace("_", "-").removesuffix("-file")
        way.add_argument(f"--{name}-file", dest="way", type=lambda f, read=read: (read, f))
    arguments = parser.parse_args()
    try:
        read, secret = arguments.way
        for line in Review(arguments.file, read(secret)).lines():
            print(json.dumps(line, sort_keys=True, ensure_ascii=False, separators=(",", ":")))
    except Refused as problem:
        sys.exit(f"{arguments.file}: {problem}")
    except OSError as problem:
        sys.exit(f"{problem.filename or arguments.file}: {problem.strerror or problem}")
    # Damage can make anything of a row; whatever it makes, it is damage.
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError) as problem:
        sys.exit(f"{arguments.file}: the file is damaged ({type(problem).__name__})")


if __name__ == "__main__":
    main()
