#!/usr/bin/env python3
"""Judges a Zahlstelle journal without any code of Zahlstelle, after Sources/Journal/FORMAT.md.

Usage: journal_verify.py FILE. Prints one line; ends with 0 when the journal is whole, 1 when it is not, 2 when it
cannot be read. Needs only Python's standard library. Opens the file read-only.
"""
import hashlib
import json
import sqlite3
import struct
import sys


def length_prefixed(text):
    if text is None:
        return struct.pack(">I", 0xFFFFFFFF)
    return struct.pack(">I", len(text)) + text


def entry_hash(previous, sequence, time, kind, payment, body):
    return hashlib.sha256(
        b"ZSJ1" + previous + struct.pack(">qq", sequence, time)
        + length_prefixed(kind) + length_prefixed(payment) + length_prefixed(body)).digest()


def canonical(body):
    def refuse(text):
        raise ValueError(f"{text} is no whole number")
    value = json.loads(body, parse_float=refuse, parse_constant=refuse)
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if text.encode() != body:
        raise ValueError("the body is not in canonical form")
    return value


def receipt(kind, value):
    """The receipt number that an entry takes from its register, if it takes one."""
    if kind == b"payment.ended":
        return value["end"].get("approved", {"_0": {}})["_0"].get("receipt")
    return value.get("receipt") if kind in (b"sale.completed", b"sale.deferred", b"sale.cancelled") else None


def judge(database):
    """Returns the number of entries and the head; raises ValueError at the first bad entry."""
    previous, count, receipts = bytes(32), 0, {}
    for sequence, time, kind, payment, body, digest in database.execute(
            "SELECT sequence, time, CAST(kind AS BLOB), CAST(payment AS BLOB), CAST(body AS BLOB), hash"
            " FROM event ORDER BY sequence"):
        count += 1
        if sequence != count:
            raise ValueError(f"entry {count}: missing, {sequence} follows")
        if entry_hash(previous, sequence, time, kind, payment, body) != digest:
            raise ValueError(f"entry {sequence}: wrong hash")
        previous = digest
        try:
            value = canonical(body)
        except ValueError as error:
            raise ValueError(f"entry {sequence}: {error}") from error
        taken = receipt(kind, value)
        if taken:
            register, number = taken["register"], taken["number"]
            if number != receipts.get(register, 0) + 1:
                raise ValueError(f"entry {sequence}: receipt {register}-{number} is not the next")
            receipts[register] = number
    if (count, previous) != database.execute("SELECT sequence, hash FROM head").fetchone():
        raise ValueError(f"entry {count + 1}: missing at the end")
    return count, previous.hex()


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        database = sqlite3.connect("file:" + sys.argv[1].replace("%", "%25").replace("?", "%3f").replace("#", "%23")
                                   + "?mode=ro", uri=True)
        count, head = judge(database)
    except sqlite3.Error as error:
        print(f"unreadable: {error}")
        return 2
    except ValueError as error:
        print(f"bad: {error}")
        return 1
    print(f"good: {count} entries, head {head}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
