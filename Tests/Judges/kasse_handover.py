#!/usr/bin/env python3
"""Imports hand-over files as a finance system would, and compares them with the closings in the journal.

Usage: kasse_handover.py JOURNAL DIRECTORY [FEWEST]. DIRECTORY has the canonical files, one for each hand-over. Knows docs/hand-over.md
and Sources/Journal/FORMAT.md, and no code of Zahlstelle. Checks that
 - every file is the one whose SHA-256 the journal has, no number is missing, and each names the file before it;
 - its lines come to the sums of its footer, and account for account to what the closing says and to what was posted;
 - every posting of the period is in the entries of a line, and no line names another;
 - taxes, sides, years and documents are what the document says;
 - every decision about a difference stands in the file of the period in which it was made, and what was replaced has a line.
Prints one line; ends with 0 when all of it agrees, 1 when it does not, 2 when something cannot be read, or there are fewer files than
there should be.
"""
import collections
import hashlib
import json
import pathlib
import sqlite3
import sys

RATES = {"standard19": 19, "reduced7": 7, "notTaxable": 0, "exempt": 0}
MEMBERS = ["line", "document", "tenant", "fiscalYear", "bookingDate", "valueDate", "documentDate", "register", "closing", "office",
           "ledger", "product", "account", "costCentre", "budgetItem", "financeAccount", "contraLedger", "contraAccount", "side",
           "amount", "taxKey", "net", "tax", "means", "text", "payer", "receipt", "kassenzeichen", "claim", "booking", "reversal",
           "reference", "thirdParty", "count", "entries"]


PARTS = ["principal", "dunningFee", "enforcementCosts", "lateFilingSurcharge", "interest", "latePaymentSurcharge"]


def check(what, found, expected):
    if found != expected:
        raise ValueError(f"{what}: {found!r} in place of {expected!r}")


def is_assigned(ledger):
    return ledger.startswith(("revenue/", "claim/"))


def code(plan, ledger):
    """What the finance system calls an account of ours."""
    if not is_assigned(ledger):
        return plan["accounts"][ledger.removeprefix("clearing/")]
    assignment = ledger.split("/", 1)[1]
    return assignment[1:] if assignment.startswith("=") else assignment.split(":")[1]


def assigned(ledger):
    if not is_assigned(ledger):
        return [None] * 4
    assignment = ledger.split("/", 1)[1]
    if assignment.startswith("="):
        return [None, None, None, assignment[1:]]
    return [part or None for part in assignment.split(":")] + [None]


def line(value, number, header, plan):
    check("the members of a line", list(value), MEMBERS)
    check("the number of a line", value["line"], number)
    check("the document", value["document"], f"{header['closing']}-{number}")
    for member in ("tenant", "register", "closing"):
        check(member, value[member], header[member])
    check("the year", value["fiscalYear"], int(value["bookingDate"][:4]))
    check("the day of the document", value["documentDate"], header["closed"][:10])
    if not header["firstDay"] <= value["bookingDate"] <= header["lastDay"]:
        raise ValueError(f"line {number} is of {value['bookingDate']}")
    check("the assignment", [value[key] for key in ("product", "account", "costCentre", "budgetItem")], assigned(value["ledger"]))
    revenue, turnover = value["ledger"].startswith("revenue/"), is_assigned(value["ledger"])
    check("the account", value["financeAccount"], finance(plan, value))
    check("the contra account", value["contraAccount"], code(plan, value["contraLedger"]))
    if not revenue:
        check("a third party's", value["thirdParty"], value["ledger"] == "custody")
    check("the booking", value["booking"], "SI" if revenue and not value["thirdParty"] else "I")
    check("a reversal", value["reversal"], (turnover or value["ledger"] == "custody") and value["side"] == "S")
    check("a claim", value["claim"] is not None, value["ledger"].startswith("claim/"))
    if value["claim"]:
        check("the parts of a claim", sum(value["claim"][part] for part in PARTS), value["amount"])
        if not value["kassenzeichen"]:
            raise ValueError(f"line {number} pays a claim without Kassenzeichen")
    if value["amount"] <= 0 or value["side"] not in ("S", "H") or not value["entries"]:
        raise ValueError(f"line {number} books {value['amount']} on {value['side']}")
    if value["taxKey"] is not None:
        (rate,) = {RATES[name] for name, key in plan["taxKeys"].items() if key == value["taxKey"]}
        # Half a cent up, in whole numbers.
        tax = (2 * value["amount"] * rate + 100 + rate) // (2 * (100 + rate))
        check("tax and net", (value["tax"], value["net"]), (tax, value["amount"] - tax))


def finance(plan, value):
    """The Finanzrechnungskonto: by account where the plan has one, else that of the ledger."""
    return plan["financeAccounts"].get(value["account"]) if is_assigned(value["ledger"]) else code(plan, value["ledger"])


def slip(value, number, header, plan, deferred):
    """What a payer took an invoice slip for, or no longer owes, against the entries that say so."""
    check("the number of a slip", value["slip"], number)
    receipt, move, sale_line = deferred[number - 1]
    for member in ("tenant", "register", "closing"):
        check(member, value[member], header[member])
    assignment = sale_line.get("assignment")
    kind = "claim/" if "claim" in sale_line else "revenue/"
    check("the ledger of a slip", value["ledger"], kind + assignment if assignment else "custody")
    check("the assignment", [value[key] for key in ("product", "account", "costCentre", "budgetItem")], assigned(value["ledger"]))
    check("the account of a slip", value["financeAccount"], finance(plan, value))
    passes = value["ledger"] == "custody" or sale_line["isAgency"]
    amount = sale_line["unitPrice"] * sale_line["quantity"]
    check("a slip", [value[key] for key in ("receipt", "sale", "entry", "amount", "text", "thirdParty", "booking", "documentDate",
                                            "reversal", "reference")],
          [receipt, move.sale, move.entry, amount, ("Storno: " if move.is_reversal else "") + sale_line["text"], passes,
           "S" if kind == "revenue/" and not passes else None, move.day, move.is_reversal, move.reference])
    if not value["purpose"].endswith(receipt):
        raise ValueError(f"the purpose {value['purpose']} does not name the slip {receipt}")
    if value["kassenzeichen"] and not value["purpose"].startswith(value["kassenzeichen"]):
        raise ValueError(f"the purpose {value['purpose']} does not begin with {value['kassenzeichen']}")
    rate = RATES[sale_line["tax"]]
    tax = (2 * amount * rate + 100 + rate) // (2 * (100 + rate))
    check("tax and net of a slip", (value["tax"], value["net"], value["taxKey"]), (tax, amount - tax, plan["taxKeys"][sale_line["tax"]]))


Move = collections.namedtuple("Move", "sale entry is_reversal day reference")


def written(number):
    return f"{number['register']}-{number['number']:06}"


def standing(moves, after, last):
    """What slips ask for since an entry, or no longer: what nothing in the same period has taken back."""
    left = {}
    for move in moves:
        if after < move.entry < last:
            said = left.setdefault(move.sale, [])
            if said and said[-1].is_reversal != move.is_reversal:
                said.pop()
            else:
                said.append(move)
    return sorted((move for said in left.values() for move in said), key=lambda move: move.entry)


def origin_of(number, kinds, events, made):
    """Where a difference came to light, by the entry that told it: register, origin, document, terminal, day and cents."""
    event = events.get(number)
    if kinds.get(number) == "closing.closed":
        report = event["report"]
        cents = sum(row["value"] * row["pieces"] for row in event["count"]) - report["expected"]
        return report["register"], "closing", f"{report['register']}-A{report['number']}", None, event["time"][:10], cents
    if kinds.get(number) == "cash.counted":
        cents = sum(row["value"] * row["pieces"] for row in event["count"]) - event["expected"]
        return event["register"], "handOver", None, None, event["time"][:10], cents
    if kinds.get(number) == "delivery.acknowledged":
        delivery = made[event["delivery"]]
        cents = event["received"] - delivery["fromDrawer"] - delivery["fromWithdrawn"]
        return delivery["register"], "delivery", event["delivery"], None, event["time"][:10], cents
    # A terminal's end-of-day: of the closing that had it first.
    for sequence in sorted(entry for entry, kind in kinds.items() if kind == "closing.closed"):
        report = events[sequence]["report"]
        for terminal in report["terminals"]:
            for end in terminal["dayEnds"]:
                if end["entry"] == number:
                    journal = end["journal"]
                    cents = end["told"] - (journal["payments"] - journal["reversals"] - journal["refunds"])
                    return (report["register"], "dayEnd", f"{report['register']}-A{report['number']}", terminal["terminal"],
                            events[sequence]["time"][:10], cents)
    raise ValueError(f"entry {number} tells no difference")


def difference(value, header, plan, entry, event, told):
    """A decision about a difference, against the entries that told it and decided."""
    _, origin, document, terminal, day, cents = told
    ledger = None if origin == "dayEnd" else "shortage" if cents < 0 else "surplus"
    check("a decision", value, {
        "difference": event["difference"], "entry": entry, "tenant": header["tenant"], "register": header["register"],
        "closing": header["closing"], "origin": origin, "document": document, "terminal": terminal, "found": day,
        "ledger": ledger, "financeAccount": ledger and code(plan, ledger), "amount": cents, "state": event["state"],
        "booked": event["state"] == "replaced", "reason": event["reason"], "by": event["by"]["clerk"]["sign"], "decided": event["time"]})


def nets(rows):
    """What each account comes to: debit less credit."""
    sums = collections.Counter()
    for debit, credit, amount in rows:
        sums[debit] += amount
        sums[credit] -= amount
    return {account: amount for account, amount in sums.items() if amount}


def sides(value):
    ends = (value["ledger"], value["contraLedger"])
    return (*(ends if value["side"] == "S" else ends[::-1]), value["amount"])


def judge(text, made, run, previous, events, postings, slips_of, decisions_of):
    """One file, against what the journal has of it."""
    check("the hash", hashlib.sha256(text).hexdigest(), made["file"]["hash"])
    check("the length", len(text), made["file"]["bytes"])
    rows = text.decode("utf-8").split("\n")
    document = json.loads(text)
    header, lines, slips, differences, footer = (document[part] for part in ("header", "lines", "slips", "differences", "footer"))
    check("the rows of the file", len(rows), len(lines) + len(slips) + len(differences) + 9)
    plan = events[run["plan"]]["plan"]
    closing = events[made["closed"]]
    register, number = made["closing"]["register"], made["closing"]["number"]
    check("the header", [header[key] for key in (
        "format", "version", "tenant", "run", "sequence", "previous", "register", "closing", "closingEntry", "planEntry", "created")],
        ["org.zahlstelle.hand-over", 1, plan["tenant"], run["number"], made["sequence"], previous, register, f"{register}-A{number}",
         made["closed"], run["plan"], run["time"]])
    for index, value in enumerate(lines, start=1):
        line(value, index, header, plan)
        check("the row of a line", json.loads(rows[index + 1].removesuffix(",")), value)
    deferred = slips_of(register, closing["report"]["after"], made["closed"])
    check("the number of slips", (len(slips), footer["slips"]), (len(deferred), len(deferred)))
    for index, value in enumerate(slips, start=1):
        slip(value, index, header, plan, deferred)
        check("the row of a slip", json.loads(rows[len(lines) + index + 3].removesuffix(",")), value)
    decided = [row for row in decisions_of.get(register, ()) if closing["report"]["after"] < row[0] < made["closed"]]
    check("the number of decisions", (len(differences), footer["differences"]), (len(decided), len(decided)))
    for index, (value, (entry, event, told)) in enumerate(zip(differences, decided)):
        difference(value, header, plan, entry, event, told)
        check("the row of a decision", json.loads(rows[len(lines) + len(slips) + index + 6].removesuffix(",")), value)
        if value["booked"] and not any(row["ledger"] == value["ledger"] and entry in row["entries"] for row in lines):
            raise ValueError(f"what the entry {entry} replaced has no line")
    check("what is owed", footer["owed"], sum(-value["amount"] if value["reversal"] else value["amount"] for value in slips))
    check("what became owed", footer["owed"], slips_of(register, closing["report"]["after"], made["closed"], is_sum=True))
    totals = {side: sum(value["amount"] for value in lines if value["side"] == side) for side in "SH"}
    for found in (footer, made):
        check("lines and sums", [found["lines"], found["debit"], found["credit"]], [len(lines), totals["S"], totals["H"]])
    mine = nets(sides(value) for value in lines)
    check("the footer's accounts", {row["ledger"]: row["debit"] - row["credit"] for row in footer["totals"]
                                    if row["debit"] != row["credit"]}, mine)
    check("debit and credit", sum(row["debit"] for row in footer["totals"]), sum(row["credit"] for row in footer["totals"]))
    for row in footer["totals"]:
        check("the code of an account", row["code"], code(plan, row["ledger"]))
    check("what was closed", mine, nets((row["debit"], row["credit"], row["sum"]) for row in closing["report"]["sums"]))
    posted = postings[register, number]
    check("what was posted", mine, nets(row[1:4] for row in posted))
    passing = nets((debit, credit, amount) for _, debit, credit, amount, agency in posted if agency)
    told_passing = nets(sides(value) for value in lines if value["thirdParty"] and value["ledger"] != "custody")
    check("what passes through", *({account: amount for account, amount in found.items() if account.startswith("revenue/")}
                                   for found in (told_passing, passing)))
    # Between card and pending nothing has a line where the sale is complete.
    told = {entry for entry, debit, credit, _, _ in posted if not ("pending" in (debit, credit) and any(
        account.startswith("clearing/") for account in (debit, credit)))}
    named = {entry for value in lines for entry in value["entries"]}
    if not told <= named <= {row[0] for row in posted}:
        raise ValueError(f"the entries {sorted(told ^ named)} are told wrongly")
    return len(lines)


def read(path):
    database = sqlite3.connect("file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23") + "?mode=ro", uri=True)
    events, runs, sales, given_out, moves = {}, [], {}, {}, collections.defaultdict(list)
    kinds, deliveries, moved = {}, {}, []
    for sequence, kind, body in database.execute(
            "SELECT sequence, kind, body FROM event WHERE kind IN ('closing.closed', 'settlement.plan-defined', 'settlement.made',"
            " 'sale.opened', 'sale.completed', 'sale.cancelled', 'sale.deferred', 'sale.withdrawn',"
            " 'closing.difference-moved', 'cash.counted', 'delivery.made', 'delivery.acknowledged')"
            " ORDER BY sequence"):
        events[sequence] = json.loads(body)
        event = events[sequence]
        kinds[sequence] = kind
        if kind == "closing.difference-moved":
            moved.append((sequence, event))
        elif kind == "delivery.made":
            deliveries[event["delivery"]] = event
        elif kind == "settlement.made":
            runs.append(event)
        elif kind == "sale.opened":
            sales[event["sale"]] = event
        elif kind == "sale.deferred" and event["outcome"] == "invoice" and "receipt" in event:
            given_out[event["sale"]] = written(event["receipt"])
            moves[event["receipt"]["register"]].append(Move(event["sale"], sequence, False, event["time"][:10], None))
        elif kind in ("sale.completed", "sale.cancelled"):
            opened = sales[event["sale"]]
            slip_of = opened.get("slip", {}).get("sale")
            if slip_of in given_out:
                register = event.get("register", opened["register"])
                moves[register].append(Move(
                    slip_of, sequence, kind == "sale.completed", event["time"][:10], written(event["receipt"])))
        elif kind == "sale.withdrawn" and event["sale"] in given_out:
            moves[event["register"]].append(Move(event["sale"], sequence, True, event["time"][:10], None))
    decisions_of = collections.defaultdict(list)
    for sequence, event in moved:
        told = origin_of(event["difference"], kinds, events, deliveries)
        decisions_of[told[0]].append((sequence, event, told))
    postings = collections.defaultdict(list)
    for register, period, *row in database.execute(
            "SELECT register.text, period, entry, debit.text, credit.text, amount, agency FROM posting"
            " JOIN name AS register ON register.id = register JOIN name AS debit ON debit.id = debit"
            " JOIN name AS credit ON credit.id = credit"):
        postings[register, period].append(tuple(row))

    def slips_of(register, after, last, is_sum=False):
        """The rows of slips in a period; or what all that happened to slips in it comes to, without any pairing."""
        if is_sum:
            return sum((-1 if move.is_reversal else 1) * sale_line["unitPrice"] * sale_line["quantity"]
                       for move in moves[register] if after < move.entry < last for sale_line in sales[move.sale]["lines"])
        return [(given_out[move.sale], move, sale_line) for move in standing(moves[register], after, last)
                for sale_line in sales[move.sale]["lines"] if sale_line["unitPrice"] > 0]

    return events, runs, postings, slips_of, decisions_of


def main():
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        events, runs, postings, slips_of, decisions_of = read(sys.argv[1])
        files = {}
        for path in pathlib.Path(sys.argv[2]).glob("*.json"):
            text = path.read_bytes()
            files[json.loads(text)["header"]["sequence"]] = text
    except (sqlite3.Error, OSError, ValueError, KeyError) as error:
        print(f"unreadable: {error!r}")
        return 2
    previous, sequence, lines = None, 0, 0
    try:
        for number, run in enumerate(runs, start=1):
            check("the number of a run", run["number"], number)
            for made in run["entries"]:
                sequence += 1
                check("the number of a hand-over", made["sequence"], sequence)
                if sequence not in files:
                    raise ValueError(f"the file {sequence} is missing")
                try:
                    lines += judge(files[sequence], made, run, previous, events, postings, slips_of, decisions_of)
                except (ValueError, KeyError) as error:
                    raise ValueError(f"file {sequence}: {error}") from error
                previous = made["file"]["hash"]
        check("the number of files", len(files), sequence)
    except ValueError as error:
        print(f"bad: {error}")
        return 1
    if sequence < int(sys.argv[3] if len(sys.argv) > 3 else 0):
        print(f"only {sequence} hand-overs")
        return 2
    print(f"good: {sequence} hand-overs of {len(runs)} runs, {lines} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
