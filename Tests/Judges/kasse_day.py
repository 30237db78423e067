#!/usr/bin/env python3
"""A day at two registers, as a front end would live it. Usage: kasse_day.py SOCKET DIRECTORY, as the user whom the daemon runs as,
in the root of the repository. The hand-over files go into the directory.

Signs on, sells, changes desks in the middle of a shift, cancels, takes a register over, closes with 0,50 EUR missing and settles that;
delivers cash, and hands all closings over in two runs.
Checks what the daemon answers on the way; the books are judged behind it by kasse_books.py, the files by
kasse_handover.py.
"""
import base64
import hashlib
import json
import pathlib
import sys

import varlink


def same(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r} in place of {expected!r}")


def refused(error, call, *arguments, **named):
    try:
        call(*arguments, **named)
    except varlink.VarlinkError as failure:
        same("the refusal", failure.error().rsplit(".", 1)[1], error)
        if not failure.parameters().get("text"):
            sys.exit(f"{error} says nothing to the clerk")
        return
    sys.exit(f"{error} was expected")


def pieces(cents):
    """The fewest coins and notes that make an amount."""
    counted = []
    for value in (5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1):
        if cents >= value:
            counted.append({"value": value, "pieces": cents // value})
            cents %= value
    return counted


def service(name, price, office, tax="notTaxable", agency=False):
    return {"id": name, "name": name.capitalize(), "price": {"kind": "fixed", "amount": price}, "office": office,
            "assignment": {"product": "122." + office, "account": "431100"}, "tax": tax, "agency": agency,
            "validFrom": "2026-01-01"}


def item(name, quantity=1):
    return {"service": name, "quantity": quantity}


def cash(given):
    return {"kind": "cash", "given": given}


def card(amount=None):
    return {"kind": "card", "terminal": "terminal-1", "amount": amount} if amount else {"kind": "card", "terminal": "terminal-1"}


def set_up(registers, tariffs):
    for office, name in (("33", "Bürgerbüro"), ("36", "Straßenverkehrsamt")):
        registers.DefineOffice(office={"id": office, "name": name})
    for register in ("K1", "K2"):
        registers.DefineRegister(register={
            "id": register, "name": register, "float": 10000, "releaseAbove": 10000, "shared": False,
            "countsBlind": False, "closesDaily": True, "needsSecondSignature": False, "active": True})
    for sign, roles in (("KA", ["cashier"]), ("CB", ["cashier"]), ("ZA", ["supervisor"]), ("SD", ["masterData"]),
                        ("RP", ["auditor"]), ("SK", ["mainCashOffice"])):
        registers.DefineClerk(clerk={"sign": sign, "name": sign, "roles": roles, "users": [], "active": True})
    refused("NotPossible", registers.DefineClerk,
            clerk={"sign": "XX", "name": "XX", "roles": ["cashier", "auditor"], "users": [], "active": True})
    for shift, sign in (("sd", "SD"), ("za", "ZA"), ("rp", "RP"), ("sk", "SK")):
        registers.SignOn(shift=shift, clerk=sign)
    for name, price, office, *more in (("ausweis", 3700, "33"), ("stammbuch", 2500, "33", "standard19"), ("zulassung", 3060, "36"),
                                       ("plakette", 510, "36", "notTaxable", True)):
        tariffs.Define(shift="sd", service=service(name, price, office, *more))


def morning(registers, sales):
    registers.SignOn(shift="ka", clerk="KA", register="K1")
    refused("RegisterTaken", registers.SignOn, shift="cb", clerk="CB", register="K1")
    registers.SignOn(shift="cb", clerk="CB", register="K2")
    for shift in ("ka", "cb"):
        registers.MoveCash(shift=shift, name=f"wechselgeld-{shift}", movement="float", amount=10000, reason="Wechselgeld")
    sale = sales.Sell(shift="ka", sale="v1", items=[item("ausweis"), item("stammbuch", 2), item("zulassung")],
                      tenders=[cash(15000)], printer="p1")["sale"]
    same("a sale for two offices", (sale["phase"], sale["total"], sale["receipt"]), ("completed", 11760, "K1-000001"))
    same("where it is booked", [line["assignment"] for line in sale["lines"]],
         [{"product": "122.33", "account": "431100"}] * 2 + [{"product": "122.36", "account": "431100"}])
    again = sales.Sell(shift="ka", sale="v1", items=[item("ausweis"), item("stammbuch", 2), item("zulassung")],
                       tenders=[cash(15000)], printer="p1")["sale"]
    same("the same sale again", again, sale)
    sales.Sell(shift="cb", sale="v2", items=[item("zulassung", 2)], tenders=[card(4000), cash(5000)])
    sale = sales.Settle(shift="cb", sale="v2")["sale"]
    same("card and cash", [(paid["amount"], paid.get("payment")) for paid in sale["paid"]], [(4000, "v2.1"), (2120, None)])
    refused("NotAllowed", sales.Sell, shift="sd", sale="v9", items=[item("ausweis")], tenders=[cash(5000)])
    refused("Unknown", sales.Sell, shift="ka", sale="v9", items=[item("reisepass")], tenders=[cash(5000)])


def noon(registers, sales):
    registers.SwitchRegister(shift="cb")
    registers.SwitchRegister(shift="ka", register="K2")
    sales.Sell(shift="ka", sale="v3", items=[item("ausweis")], tenders=[card()], payer="Erika Muster")
    same("a sale by card", sales.Settle(shift="ka", sale="v3")["sale"]["phase"], "completed")
    registers.SwitchRegister(shift="ka", register="K1")
    refused("ReleaseNeeded", sales.Cancel, shift="ka", sale="v1", reason="falsches Amt")
    sale = sales.Cancel(shift="ka", sale="v1", reason="falsches Amt", release="za")["sale"]
    same("a cancellation in cash", (sale["phase"], sale["cancellation"]), ("cancelled", "K1-000002"))
    registers.SwitchRegister(shift="cb", register="K2")
    sale = sales.Cancel(shift="cb", sale="v2", reason="doppelt")["sale"]
    same("a cancellation of card and cash", sale["phase"], "cancelled")
    same("the same cancellation again", sales.Cancel(shift="cb", sale="v2", reason="doppelt")["sale"], sale)
    pay_later(sales)
    refused("InvalidRequest", sales.Sell, shift="ka", sale="v4", tenders=[cash(99999999999)], items=[item("plakette")])
    sales.Sell(shift="ka", sale="v5", tenders=[card()], items=[item("plakette", 10)])
    sale = sales.Settle(shift="ka", sale="v5")["sale"]
    same("in another's name", (sale["phase"], sale["lines"][0]["agency"]), ("completed", True))
    sales.Sell(shift="ka", sale="v4", tenders=[cash(2000)],
               items=[{"quantity": 1, "unitPrice": 1999, "text": "ohne Anordnung", "office": "33"}])


def pay_later(sales):
    """The bank declines (51 cents say so to the terminal), so the payer takes an invoice slip along."""
    sales.Sell(shift="ka", sale="v6", tenders=[card()], payer="Nguyễn Thị Hoa",
               items=[item("ausweis"), item("plakette"), {"quantity": 1, "unitPrice": 41, "text": "Porto"}])
    same("a card that is declined", sales.Settle(shift="ka", sale="v6")["sale"]["phase"], "open")
    sale = sales.Defer(shift="ka", sale="v6", outcome="invoice")["sale"]
    listed = sales.ListDeferred(shift="sk", register="K1")["sales"]
    same("what is paid later", [(row["sale"]["id"], row["sale"]["payer"], row["purpose"]) for row in listed],
         [("v6", "Nguyễn Thị Hoa", sale["receipt"])])
    same("a slip by its number", sales.Find(shift="sk", receipt=sale["receipt"])["sale"]["id"], "v6")
    sales.Sell(shift="ka", sale="v7", tenders=[card()], items=[item("ausweis"), {"quantity": 1, "unitPrice": 51, "text": "Porto"}])
    same("another one", sales.Settle(shift="ka", sale="v7")["sale"]["phase"], "open")
    sales.Defer(shift="ka", sale="v7", outcome="invoice")
    refused("NotAllowed", sales.Release, shift="ka", sale="v1")
    refused("SaleEnded", sales.Release, shift="za", sale="v1")


LIST = """Kassenzeichen;Bescheid;Fällig;Name;Art;Status;Produkt;Sachkonto;Hauptforderung;Mahngebühr;Säumniszuschlag
123 456-6;B-17;15.02.2026;Müller, Karl;Steuer;gemahnt;611.01;401100;120,00;6,00;1,00
123 456-6;B-17;15.05.2026;Müller, Karl;Steuer;;611.01;401100;120,00;;
700 001-1;;01.11.2026;Stadtbau GmbH;privatrechtlich;;573.01;441100;80,00;2,50;
"""


def begin(receivables, scope, sequence, count, cents, **more):
    return receivables.BeginImport(
        shift="sk", scope=scope, sequence=sequence, asOf="2026-11-22T04:00:00Z", present={"count": count, "open": cents},
        **more)["import"]


def add(receivables, name, text, offset=0):
    return receivables.AddPart(**{"import": name, "offset": offset, "bytes": base64.b64encode(text).decode()})["received"]


def take_list(receivables):
    """A list that comes in two pieces, and what is refused around it."""
    data = LIST.encode()
    refused("NotAllowed", receivables.BeginImport, shift="ka", scope="full", sequence=1, asOf="2026-11-22T04:00:00Z",
            present={"count": 3, "open": 32950})
    refused("ImportRefused", begin, receivables, "delta", 1, 3, 32950)
    name = begin(receivables, "full", 1, 3, 32951)
    add(receivables, name, data)
    refused("ImportRefused", receivables.FinishImport, **{"import": name})
    name = begin(receivables, "full", 1, 3, 32950)
    refused("ImportUnderWay", begin, receivables, "full", 1, 3, 32950)
    same("the first piece", add(receivables, name, data[:100]), 100)
    same("the first piece again", add(receivables, name, data[:100]), 100)
    refused("WrongOffset", add, receivables, name, data[200:], 200)
    add(receivables, name, data[100:], 100)
    reply = receivables.FinishImport(**{"import": name})
    same("the list", (reply["stock"], reply["hash"]), ({"count": 3, "open": 32950}, hashlib.sha256(data).hexdigest()))
    same("its answer again", receivables.FinishImport(**{"import": name}), reply)
    broken = data.replace(b"456-6;B-17;15.05", b"456-7;B-17;15.05")
    name = begin(receivables, "full", 2, 3, 32950)
    add(receivables, name, broken)
    refused("TableRefused", receivables.FinishImport, **{"import": name})
    same("the mark", receivables.GetMark(shift="ka")["mark"]["sequence"], 1)


def confirmed(allocation):
    return [{"item": share["item"], "parts": share["parts"]} for share in allocation["shares"] if share["total"]]


def pay_receivables(receivables, sales):
    refused("WrongKassenzeichen", receivables.Find, shift="ka", kassenzeichen="123 456-7")
    found = receivables.Find(shift="ka", name="mueller")["items"]
    same("what is found", [(item["shown"], item["openNow"]) for item in found], [("123 456-6", 12700), ("123 456-6", 12000)])
    keys = [item["key"] for item in found]
    allocation = receivables.Allocate(shift="ka", keys=keys, amount=13000)["allocation"]
    same("taxes first", [[(part["part"], part["amount"]) for part in share["parts"]] for share in allocation["shares"]],
         [[("principal", 12000)], [("principal", 1000)]])
    payment = {"items": keys, "amount": 13000, "parts": confirmed(allocation)}
    sale = sales.Sell(shift="ka", sale="r1", items=[item("ausweis")], tenders=[cash(20000)], receivables=payment, printer="p1")["sale"]
    same("a service and two receivables", (sale["phase"], sale["total"]), ("completed", 16700))
    same("what stays open", [sum(part["amount"] for part in line["claim"]["left"]) for line in sale["lines"] if line.get("claim")],
         [700, 11000])
    again = sales.Sell(shift="ka", sale="r1", items=[item("ausweis")], tenders=[cash(20000)], receivables=payment, printer="p1")["sale"]
    # Its receipt may have come out meanwhile.
    same("the same again", {**again, "print": None}, {**sale, "print": None})
    printed = sales.Settle(shift="ka", sale="r1", paper=True)["sale"]["print"]
    same("its receipt", (printed["printer"], printed["outcome"]), ("p1", "printed"))
    refused("AllocationChanged", sales.Sell, shift="ka", sale="r2", items=[], tenders=[cash(13000)], receivables=payment)
    same("open now", [item["openNow"] for item in receivables.Find(shift="ka", notice="B-17")["items"]], [700, 11000])
    key = receivables.Find(shift="cb", kassenzeichen="7000011")["items"][0]["key"]
    allocation = receivables.Allocate(shift="cb", keys=[key], amount=9000)["allocation"]
    same("too much", allocation["remainder"], 750)
    payment = {"items": [key], "amount": 9000, "parts": confirmed(allocation)}
    refused("Overpaid", sales.Sell, shift="cb", sale="r3", items=[], tenders=[cash(9000)], receivables=payment)
    sales.Sell(shift="cb", sale="r3", items=[], tenders=[cash(9000)], receivables=dict(payment, overpayment=True))
    sale = sales.Cancel(shift="cb", sale="r3", reason="doch Überweisung")["sale"]
    same("given back", sale["phase"], "cancelled")
    same("open again", receivables.Find(shift="cb", kassenzeichen="7000011")["items"][0]["openNow"], 8250)


def evening(registers, sales, closings):
    registers.SignOff(shift="cb")
    registers.SignOn(shift="cb2", clerk="CB")
    refused("NotPossible", registers.TakeOver, shift="cb2", register="K2", reason="niemand da")
    taken = registers.TakeOver(shift="cb2", register="K1", reason="Kollegin erkrankt", count=pieces(28699))
    same("nothing is missing", taken["difference"], 0)
    audit = closings.Audit(
        shift="rp", register="K1", pieces=pieces(28699), responsible="CB",
        declarations={key: True for key in ("booksPresented", "paymentsEntered", "moneyIncluded", "officialMoneyOnly")})["audit"]
    same("the audit", audit["difference"], 0)
    same("the audit read again", closings.GetAudit(shift="rp", entry=audit["entry"])["audit"], audit)
    same("all audits", [row["entry"] for row in closings.ListAudits(shift="za", register="K1")["audits"]], [audit["entry"]])
    report = closings.GetReport(shift="cb2")["report"]
    same("what should be there", report["expected"], 28699)
    closing = closings.Close(shift="cb2", number=report["number"], pieces=pieces(28649))["closing"]
    same("what is missing", closing["difference"], -50)
    refused("AlreadyClosed", closings.Close, shift="cb2", number=1, pieces=pieces(28649))
    same("a closing read again", closings.Get(shift="za", register="K1", number=1)["closing"], closing)
    registers.SwitchRegister(shift="cb2", register="K2")
    closings.Close(shift="cb2", number=1, pieces=pieces(10000))
    listed = closings.ListDifferences(shift="za")["differences"]
    same("the differences", [(row["amount"], row["origin"], row["people"]) for row in listed], [(-50, "closing", ["CB"])])
    same("its number", listed[0]["difference"], closing["entry"])
    moved = {"difference": closing["entry"], "state": "replaced", "reason": "CB hat ersetzt"}
    refused("NotAllowed", closings.MoveDifference, shift="cb2", **moved)
    settled = closings.MoveDifference(shift="za", **moved)
    same("the same again", closings.MoveDifference(shift="za", **moved), settled)
    same("what is left of it", closings.ListDifferences(shift="za")["differences"], [])
    same("for auditors", closings.ListDifferences(shift="rp", state="replaced")["differences"], [settled["difference"]])
    registers.SwitchRegister(shift="cb2", register="K1")
    total = paid_later(sales)
    closings.Close(shift="cb2", number=2, pieces=pieces(28699 + total))
    sale = sales.Cancel(shift="cb2", sale="v8", reason="schon überwiesen", release="za")["sale"]
    same("given back", sale["phase"], "cancelled")
    same("owed again", [row["sale"]["id"] for row in sales.ListDeferred(shift="sk", owed=True)["sales"]], ["v6"])


def paid_later(sales):
    """Two slips of a closed period: one is paid at the counter after all, the other withdrawn."""
    refused("Unknown", sales.Redeem, shift="cb2", sale="v8", slip="v99", tenders=[cash(5000)])
    refused("SaleEnded", sales.Redeem, shift="cb2", sale="v8", slip="v1", tenders=[cash(5000)])
    sale = sales.Redeem(shift="cb2", sale="v8", slip="v6", tenders=[cash(50000)])["sale"]
    same("paid after all", (sale["phase"], sale["slip"], sale["payer"]), ("completed", "v6", "Nguyễn Thị Hoa"))
    same("the slip", [sales.Get(shift="cb2", sale="v6")["sale"][key] for key in ("phase", "redemption")], ["redeemed", "v8"])
    refused("SaleEnded", sales.Redeem, shift="cb2", sale="v9", slip="v6", tenders=[cash(50000)])
    refused("ReleaseNeeded", sales.Withdraw, shift="cb2", sale="v7", reason="Antrag zurückgezogen")
    sale = sales.Withdraw(shift="cb2", sale="v7", reason="Antrag zurückgezogen", release="za")["sale"]
    same("owed by nobody", (sale["phase"], sale["outcome"], sale["reason"]), ("withdrawn", "invoice", "Antrag zurückgezogen"))
    refused("InvalidRequest", sales.ListDeferred, shift="sk", **{"from": "2026-11-02", "to": "2026-11-01"})
    return sales.Get(shift="cb2", sale="v8")["sale"]["total"]


def plan(name):
    return json.loads(pathlib.Path(f"examples/hand-over/{name}.json").read_text(encoding="utf-8"))


def night(registers, closings, settlement, directory):
    """The money goes to the main cash office, and so do the books."""
    registers.MoveCash(shift="cb2", name="tresor", movement="withdrawal", amount=1000, reason="Tresor")
    delivery = {"shift": "cb2", "delivery": "d1", "fromDrawer": 500, "fromWithdrawn": 1000, "pieces": pieces(1500), "bag": "4711"}
    made = settlement.Deliver(**delivery)["delivery"]
    same("the same delivery again", settlement.Deliver(**delivery)["delivery"], made)
    refused("InUse", settlement.Deliver, **(delivery | {"bag": "4712"}))
    refused("NotEnoughCash", settlement.Deliver, shift="cb2", delivery="d2", fromDrawer=0, fromWithdrawn=1)
    refused("NotAllowed", settlement.AcknowledgeDelivery, shift="cb2", delivery="d1", received=1500)
    refused("InvalidRequest", settlement.AcknowledgeDelivery, shift="sk", delivery="d1", received=1490)
    settlement.AcknowledgeDelivery(shift="sk", delivery="d1", received=1490, note="10 ct fehlen")
    same("deliveries on their way", settlement.ListDeliveries(shift="sk", open=True)["deliveries"], [])
    (short,) = closings.ListDifferences(shift="za")["differences"]
    same("what is missing of the delivery", (short["amount"], short["origin"], short["people"]), (-10, "delivery", ["CB", "SK"]))
    closings.MoveDifference(shift="za", difference=short["difference"], state="writtenOff", reason="nicht zu finden")
    closings.Close(shift="cb2", number=3, pieces=pieces(10499))
    refused("PlanMissing", settlement.Settle, shift="sk", number=1)
    settlement.DefinePlan(shift="sd", plan=plan("einfach"))
    first = settlement.Settle(shift="sk", number=1, registers=["K2"])
    same("a run of one register", [(row["register"], row["number"]) for row in first["handOvers"]], [("K2", 1)])
    # Whoever puts another plan in changes nothing that was handed over.
    settlement.DefinePlan(shift="sd", plan=plan("datev") | {"profiles": plan("datev")["profiles"] + plan("h2r")["profiles"]})
    second = settlement.Settle(shift="sk", number=2)
    same("the rest", [(row["register"], row["number"], row["sequence"]) for row in second["handOvers"]],
         [("K1", 1, 2), ("K1", 2, 3), ("K1", 3, 4)])
    same("the same run again", settlement.Settle(shift="sk", number=2), second)
    refused("NothingToSettle", settlement.Settle, shift="sk", number=3)
    run = settlement.GetRun(shift="za", number=2)
    same("what the main cash office has", run["all"]["acknowledged"], 1490)
    for handed in first["handOvers"] + second["handOvers"]:
        write_files(settlement, handed, directory)
    refused("NotPossible", settlement.MoveHandOver, shift="sk", register="K1", number=1, state="acknowledged")
    for state in ("sent", "rejected", "sent", "acknowledged"):
        reason = {"reason": "gesperrt"} if state == "rejected" else {}
        settlement.MoveHandOver(shift="sk", register="K1", number=1, state=state, **reason)
    same("what is not sent", [(row["register"], row["number"]) for row in
                              settlement.ListHandOvers(shift="sk", state="created")["standings"]], [("K1", 2), ("K1", 3), ("K2", 1)])


def write_files(settlement, handed, directory):
    """All files of a hand-over, in pages of a kibibyte, compared with their hashes."""
    for profile, made in [(None, handed["file"])] + [(table["profile"], table["file"]) for table in handed["tables"]]:
        data, page = b"", {"next": 0}
        while page.get("next") is not None:
            table = {"profile": profile} if profile else {}
            page = settlement.GetFile(shift="sk", register=handed["register"], number=handed["number"], offset=page["next"],
                                      limit=1024, **table)
            data += base64.b64decode(page["base64"]) if page.get("base64") is not None else page["text"].encode()
        same(page["name"], (hashlib.sha256(data).hexdigest(), len(data)), (made["sha256"], made["bytes"]))
        (directory / page["name"]).write_bytes(data)


def main():
    client = varlink.Client(address="unix:" + sys.argv[1])
    registers = client.open("org.zahlstelle.Registers")
    sales = client.open("org.zahlstelle.Sales")
    closings = client.open("org.zahlstelle.Closings")
    set_up(registers, client.open("org.zahlstelle.Tariffs"))
    morning(registers, sales)
    noon(registers, sales)
    receivables = client.open("org.zahlstelle.Receivables")
    take_list(receivables)
    pay_receivables(receivables, sales)
    evening(registers, sales, closings)
    night(registers, closings, client.open("org.zahlstelle.Settlement"), pathlib.Path(sys.argv[2]))
    print("a day at two registers")


if __name__ == "__main__":
    main()
