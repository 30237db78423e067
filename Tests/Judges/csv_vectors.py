#!/usr/bin/env python3
"""Writes Tests/CSVTests/Fixtures/python.jsonl: tables as Python's csv module writes and reads them.

Call it from anywhere, without arguments; it is the same in every run. A line is
  {"separator", "quoting": "minimal" | "all" | "none", "lineEnd", "written": bool, "document", "rows": [[...]] or null}
"written": Python wrote `document` from `rows`, and our writer must write the same.
Otherwise the document is made up, and `rows` is what Python reads, null where it refuses. Python refuses less than we do: it
takes a quotation mark in the middle of an unquoted field, and a CR as a line end. Documents with these are left out.
"""

import csv
import io
import json
import pathlib
import random
import re

QUOTING = {"minimal": csv.QUOTE_MINIMAL, "all": csv.QUOTE_ALL, "none": csv.QUOTE_NONE}
OUTPUT = pathlib.Path(__file__).parents[1] / "CSVTests" / "Fixtures" / "python.jsonl"


def field(chance: random.Random, alphabet: list[str]) -> str:
    return "".join(chance.choices(alphabet, k=chance.choice([0, 1, 1, 2, 3, 5])))


def written(chance: random.Random) -> dict:
    separator = chance.choice(";,|\t")
    quoting = chance.choice(["minimal", "minimal", "all", "none"])
    line_end = chance.choice(["\r\n", "\n"])
    alphabet = ["a", "0", " ", "ä", "€", "😀", "=", "'", "."]
    if quoting != "none":
        alphabet += ['"', '"', "\n", "\r\n", *";,|\t"]
    width = chance.randint(2, 6)
    rows = [[field(chance, alphabet) for _ in range(width)] for _ in range(chance.randint(1, 4))]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, quoting=QUOTING[quoting], lineterminator=line_end).writerows(rows)
    return {
        "separator": separator, "quoting": quoting, "lineEnd": line_end, "written": True,
        "document": out.getvalue(), "rows": rows,
    }  # fmt: skip


def read(chance: random.Random) -> dict | None:
    document = "".join(chance.choices(["a", "ü", ";", ";", '"', '"', '"', "\n", "\r\n", " "], k=chance.randint(1, 14)))
    try:
        rows = list(csv.reader(io.StringIO(document, newline=""), delimiter=";", strict=True))
    except csv.Error:
        rows = None
    if rows is not None and quote_within_unquoted(document):
        return None
    return {
        "separator": ";", "quoting": "minimal", "lineEnd": "\n", "written": False, "document": document,
        "rows": None if rows is None else [row for row in rows if row],
    }  # fmt: skip


def quote_within_unquoted(document: str) -> bool:
    outside = re.sub(r'(?:(?<=^)|(?<=[;\n]))"(?:[^"]|"")*"(?=;|\r?\n|$)', "", document)
    return '"' in outside


def main() -> None:
    chance = random.Random(4)
    vectors = [written(chance) for _ in range(300)]
    while len(vectors) < 700:
        if (vector := read(chance)) is not None:
            vectors.append(vector)
    lines = (json.dumps(vector, ensure_ascii=False, sort_keys=True) + "\n" for vector in vectors)
    OUTPUT.write_text("".join(lines), encoding="utf-8", newline="")


main()
