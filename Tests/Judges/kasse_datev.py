#!/usr/bin/env python3
"""Reads DATEV tables of hand-overs with somebody else's reader, and compares them with the canonical files beside them.

Usage: kasse_datev.py DIRECTORY [FEWEST]. DIRECTORY has NAME.json and NAME-datev.csv for each hand-over (examples/hand-over/datev.json).
The reader is that of mloda-community-german-ledger, which takes the DATEV-Format (EXTF 700, Buchungsstapel 13) and refuses what DATEV
does not write. Checks that every line is there with both its legs, amounts, sides, days, document and product, that all accounts have the length that the head tells, and that the form is the one
DATEV describes: 31 fields in the head, 125 columns, texts in quotation marks, Windows-1252. Ends with 0 when all of it agrees, 1 when
it does not, 2 when there are fewer tables than there should be.
"""
import datetime
import decimal
import json
import pathlib
import re
import sys

from mloda.community.feature_groups.experimental.german_ledger.datev import read_batch

TEXTS = [2, 3, 9, 11, 14, 37]  # Columns of the format that are texts and that the profile fills, from 1.
FIELD = re.compile(r'("(?:[^"]|"")*"|[^;]*)(;|$)')


def check(what, found, expected):
    if found != expected:
        raise ValueError(f"{what}: {found!r} in place of {expected!r}")


def fields(line):
    """As they stand there, quotation marks included."""
    found, at = [], 0
    while True:
        match = FIELD.match(line, at)
        found.append(match[1])
        if not match[2]:
            return found
        at = match.end()


def form(name, data):
    lines = data.decode("cp1252").split("\r\n")
    check(f"{name}: the end", lines.pop(), "")
    head, titles, *rows = map(fields, lines)
    check(f"{name}: the head", (len(head), head[:5]), (31, ['"EXTF"', "700", "21", '"Buchungsstapel"', "13"]))
    check(f"{name}: titles", (len(titles), titles[0], titles[113]), (125, "Umsatz (ohne Soll/Haben-Kz)", "Festschreibung"))
    for row in rows:
        check(f"{name}: columns", len(row), 125)
        for text in TEXTS:
            check(f"{name}: quotation marks", (row[text - 1][:1], row[text - 1][-1:]), ('"', '"'))
        if not re.fullmatch(r"\d{1,10},\d\d", row[0]):
            raise ValueError(f"{name}: an amount {row[0]!r}")


def expected_legs(canonical):
    closed = datetime.date.fromisoformat(canonical["lines"][0]["documentDate"])
    for line in canonical["lines"]:
        code = line["account"] or line["budgetItem"] or line["financeAccount"]
        amount = decimal.Decimal(line["amount"]) / 100 * (1 if line["side"] == "S" else -1)
        served = datetime.date.fromisoformat(line["bookingDate"])
        for leg, account, contra, value in (("K", code, line["contraAccount"], amount), ("G", line["contraAccount"], code, -amount)):
            yield leg, account, contra, value, closed, served, line["document"], line["taxKey"] or ""


def compare(canonical_path, table_path):
    canonical = json.loads(canonical_path.read_bytes())
    form(table_path.name, table_path.read_bytes())
    header, legs = read_batch(str(table_path))
    # A reader that takes a file takes no file without a line for one with some.
    found = list(zip(legs["Leg"], legs["Konto"], legs["Gegenkonto"], legs["Betrag"], legs["Buchungsdatum"], legs["Leistungsdatum"],
                     legs["Belegfeld 1"], legs["BU-Schlüssel"]))
    check(table_path.name, found, list(expected_legs(canonical)))
    rows = [fields(line) for line in table_path.read_bytes().decode("cp1252").split("\r\n")[2:-1]]
    check(f"{table_path.name}: products", [(row[47], row[48]) for row in rows],
          [('"Produkt"', f'"{line["product"] or ""}"') for line in canonical["lines"]])
    length = int(fields(table_path.read_bytes().decode("cp1252").split("\r\n")[0])[13])
    check(f"{table_path.name}: lengths of accounts", {len(account) for row in rows for account in (row[6], row[7])}, {length})
    check(f"{table_path.name}: the balance", sum(legs["Betrag"]), 0)
    check(f"{table_path.name}: the day", header.datum_bis.isoformat(), canonical["lines"][0]["documentDate"])
    return len(canonical["lines"])


def main():
    directory, fewest = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    tables = sorted(directory.glob("*-datev.csv"))
    if len(tables) < fewest:
        print(f"only {len(tables)} tables", file=sys.stderr)
        return 2
    try:
        lines = sum(compare(table.with_name(table.name.removesuffix("-datev.csv") + ".json"), table) for table in tables)
    except ValueError as error:
        print(f"wrong: {error}", file=sys.stderr)
        return 1
    print(f"good: {len(tables)} DATEV tables, {lines} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
