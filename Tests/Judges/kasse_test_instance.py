#!/usr/bin/env python3
"""Looks whether everything that leaves a test instance says that it is a test.

Usage: kasse_test_instance.py SOCKET PAPER, as the user whom the daemon runs as, in the root of the repository, with our programs in
ZAHLSTELLE_BIN. The daemon has `test = true`, an IBAN, a terminal terminal-1 and a printer p1 whose paper goes into the directory PAPER.
Looks at the paper of a receipt and of an invoice slip, at pages, tables, hand-over files and at the sheets of the command; no slip may
ask for a transfer.
"""
import base64
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import time

import varlink

from kasse_day import card, cash, item, pieces, plan, same, set_up

MARK, PAPER_MARK, IBAN = "TEST – keine echten Zahlen", "TESTBELEG, keine Zahlung", "DE89370400440532013000"


def sheet(*arguments):
    """What the command shows to people."""
    environment = dict(os.environ, ZAHLSTELLE_SOCKET=sys.argv[1], ZAHLSTELLE_SHIFT="sk", LC_ALL="C.UTF-8")
    run = subprocess.run([os.environ["ZAHLSTELLE_BIN"] + "/zahlstelle", *arguments], env=environment, capture_output=True, text=True,
                         timeout=60, check=False)
    same(f"the status of {arguments}, {run.stderr}", run.returncode, 0)
    return run.stdout


def papers(directory, count):
    """All paper, when so many pieces have come out."""
    end = time.monotonic() + 30
    while True:
        found = [path.read_text(encoding="utf-8") for path in sorted(directory.glob("*.txt"))]
        if len(found) >= count:
            return found
        if time.monotonic() > end:
            sys.exit(f"only {len(found)} papers came out")
        time.sleep(0.05)


def trade(client):
    registers, sales, closings = (client.open("org.zahlstelle." + name) for name in ("Registers", "Sales", "Closings"))
    set_up(registers, client.open("org.zahlstelle.Tariffs"))
    registers.DefineClerk(clerk={"sign": "KV", "name": "KV", "roles": ["registerKeeper"], "users": [], "active": True})
    registers.SignOn(shift="kv", clerk="KV", register="K1")
    sales.Sell(shift="kv", sale="v1", items=[item("ausweis")], tenders=[cash(3700)], printer="p1")
    sales.Sell(shift="kv", sale="v2", items=[item("ausweis"), {"quantity": 1, "unitPrice": 51, "text": "Porto"}], tenders=[card()])
    same("a card that is declined", sales.Settle(shift="kv", sale="v2")["sale"]["phase"], "open")
    sales.Defer(shift="kv", sale="v2", outcome="invoice", printer="p1")
    closings.Close(shift="kv", number=1, pieces=pieces(3700))


def settle(client):
    settlement = client.open("org.zahlstelle.Settlement")
    datev = plan("datev")
    settlement.DefinePlan(shift="sd", plan=datev)
    settlement.Settle(shift="sk", number=1)
    file = settlement.GetFile(shift="sk", register="K1", number=1)
    same("the name of the file", file["name"], "TEST-000001-K1-A1.json")
    handed = json.loads(file["text"])
    same("the form, which no import takes", handed["header"]["format"], "org.zahlstelle.hand-over.test")
    same("its texts", {line["text"][:5] for line in handed["lines"] + handed["slips"]}, {"TEST "})
    table = settlement.GetFile(shift="sk", register="K1", number=1, profile="datev")
    same("the name of the table", table["name"], "TEST-000001-K1-A1-datev.csv")
    rows = list(csv.reader(io.StringIO(base64.b64decode(table["base64"]).decode("cp1252")), delimiter=";"))
    same("its texts", {row[13][:5] for row in rows[2:]}, {"TEST "})


def evaluate(client):
    reports = client.open("org.zahlstelle.Reports")
    period = {"shift": "za", "dimensions": ["office"], "from": "2026-01-01", "to": time.strftime("%Y-%m-%d")}
    page = reports.GetPage(**period)["html"]
    if f"<title>{MARK}" not in page or page.count(MARK) < 3:
        sys.exit("the page does not say that it is a test")
    rows = list(csv.reader(io.StringIO(base64.b64decode(reports.GetTable(**period)["table"]).decode("utf-8-sig")), delimiter=";"))
    same("the table", (rows[0][-1], {row[-1] for row in rows[1:]}), (MARK, {"TEST"}))


def main():
    client = varlink.Client(address="unix:" + sys.argv[1])
    trade(client)
    for paper in papers(pathlib.Path(sys.argv[2]), 2):
        lines = [line.strip() for line in paper.splitlines() if line.strip()]
        same("the first line on paper", lines[0], PAPER_MARK)
        if IBAN in paper.replace(" ", "") or "IBAN" in paper or "BCD" in paper:
            sys.exit(f"a slip of a test instance asks for a transfer: {paper}")
    settle(client)
    evaluate(client)
    for arguments in (["status"], ["closing", "list", "K1"], ["closing", "show", "K1", "1"], ["settlement", "show", "1"],
                      ["settlement", "hand-overs"], ["cash", "book", "--register", "K1"], ["sale", "list", "--deferred"],
                      ["report", "--by", "office", "--from", "2026-01-01", "--to", time.strftime("%Y-%m-%d")]):
        same(f"the first line of {' '.join(arguments)}", sheet(*arguments).splitlines()[0], MARK)
    book = list(csv.reader(io.StringIO(sheet("cash", "book", "--register", "K1", "--csv", "-").lstrip("\ufeff")), delimiter=";"))
    same("the cash book", (book[0][-1], {row[-1] for row in book[1:]}), (MARK, {"TEST"}))
    print("good: paper, pages, tables, files and sheets of a test instance say what they are")


if __name__ == "__main__":
    main()
