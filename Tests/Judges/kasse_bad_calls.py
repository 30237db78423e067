"""The bad calls of kasse_refusals.py, and the world in which they are bad: one section for each interface.

`good` has to succeed. `bad(method, error, field, parameters)` has to be refused so. Texts have at most 200 bytes, names 64 characters.
"""
import base64
import datetime

import varlink

from kasse_day import LIST, card, cash, item, pieces, plan, service, set_up

TODAY = datetime.date.today()
LONG, CONTROL, HUGE = "ä" * 101, "eins\nzwei", 9223372036854775807
NO_NAMES = ["", "mit Leerzeichen", "-vorn", "ä", "x" * 65, "a/b", "a\u0000b"]
NO_TEXTS = ["", LONG, CONTROL, " "]
NO_AMOUNTS = [-1, 0, 1_000_000_000_000, HUGE, -HUGE - 1]
PLAYED = {"Registers.SignOn", "Registers.SignOff", "Receivables.AddPart", "Receivables.FinishImport"}
DECLARED = {"booksPresented": True, "paymentsEntered": True, "moneyIncluded": True, "officialMoneyOnly": True}


def day(offset):
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


def register(name, **more):
    return {"id": name, "name": name, "float": 10000, "shared": False, "countsBlind": False, "closesDaily": False,
            "needsSecondSignature": False, "active": True} | more


def clerk(sign, *roles, users=(), active=True):
    return {"sign": sign, "name": sign, "roles": list(roles), "users": list(users), "active": active}


def key(kassenzeichen="7000011", notice="", due="2026-11-01", number=""):
    return {"kassenzeichen": kassenzeichen, "notice": notice, "due": due, "number": number}


def people(kasse):
    set_up(kasse.interface("Registers"), kasse.interface("Tariffs"))
    for place in (register("K3", countsBlind=True, needsSecondSignature=True, mostCash=20000), register("K4"), register("K5"),
                  register("K6"), register("K7", shared=True)):
        kasse.good("Registers.DefineRegister", register=place)
    kasse.good("Registers.DefineRegister", register=register("K4", active=False))
    for person in (clerk("KV", "registerKeeper"), clerk("TR", "cashier"), clerk("WG", "cashier", active=False), clerk("BL", "registerKeeper"),
                   clerk("FN", "cashier", users=[54321]), clerk("EX", "cashier"), clerk("ZB", "supervisor"), clerk("GK", "cashier")):
        kasse.good("Registers.DefineClerk", clerk=person)
    for shift, sign, more in (("ka", "KA", {"register": "K1"}), ("cb", "CB", {"register": "K2"}), ("bl", "BL", {"register": "K3"}),
                              ("tr", "TR", {"register": "K5", "training": True}), ("kv", "KV", {"register": "K6"}), ("beendet", "EX", {}),
                              ("zb", "ZB", {}), ("gk", "GK", {"register": "K7"})):
        kasse.good("Registers.SignOn", shift=shift, clerk=sign, **more)
    kasse.good("Registers.SignOff", shift="beendet")
    for shift in ("ka", "cb", "bl", "kv"):
        kasse.good("Registers.MoveCash", shift=shift, name="wechselgeld-" + shift, movement="float", amount=10000, reason="Wechselgeld")


def tariffs(kasse):
    for one in (service("bussgeld", 1, "33") | {"price": {"kind": "free", "least": 1000, "most": 5000}},
                service("alt", 100, "33") | {"validTo": "2026-01-31"}, service("neu", 100, "33") | {"validFrom": day(30)},
                service("kopie", 1, "33") | {"price": {"kind": "perUnit", "amount": 50, "unit": "Seite"}}):
        kasse.good("Tariffs.Define", shift="sd", service=one)
    kasse.good("Tariffs.Define", shift="sd", service=service("weg", 100, "33") | {"validFrom": day(10)})
    kasse.good("Tariffs.Withdraw", shift="sd", service="weg", version=1)


def morning(kasse):
    """Sales in every phase: s1 dear, s2 cheap, s3 cancelled, a1 given up, o1 open, p1 open and partly paid; d1 to d5 put off,
    d2 for a notice, d3 paid by o3, which is open, d4 paid by s4, d5 withdrawn."""
    def sell(shift, sale, items, *tenders, **more):
        kasse.good("Sales.Sell", shift=shift, sale=sale, items=items, tenders=list(tenders), **more)
        return kasse.good("Sales.Settle", shift=shift, sale=sale)["sale"]["phase"]

    # The terminal declines what ends in 51 cents.
    porto = {"quantity": 1, "unitPrice": 41, "text": "Porto"}
    phases = [
        sell("ka", "s1", [item("ausweis", 3)], cash(12000)), sell("ka", "s2", [item("plakette")], cash(510)),
        sell("ka", "s3", [item("plakette")], cash(510)), sell("tr", "t1", [item("plakette")], cash(510)),
        sell("ka", "a1", [item("ausweis"), item("plakette"), porto], card()), sell("ka", "d1", [item("ausweis"), item("plakette"), porto], card()),
        sell("cb", "o1", [item("ausweis"), item("plakette"), porto], card()),
        sell("cb", "p1", [item("ausweis"), porto | {"unitPrice": 51}], card(1000), card()), sell("kv", "s6", [item("ausweis")], cash(3700))]
    if phases != ["completed"] * 4 + ["open"] * 4 + ["completed"]:
        raise SystemExit(f"the morning went otherwise: {phases}")
    kasse.good("Sales.Cancel", shift="ka", sale="s3", reason="vertippt")
    kasse.good("Sales.Abandon", shift="ka", sale="a1", reason="gegangen")
    kasse.good("Sales.Defer", shift="ka", sale="d1", outcome="invoice")
    for sale, outcome in (("d2", "notice"), ("d3", "invoice"), ("d4", "invoice"), ("d5", "invoice")):
        sell("cb", sale, [item("ausweis"), item("plakette"), porto], card())
        kasse.good("Sales.Defer", shift="cb", sale=sale, outcome=outcome)
    kasse.good("Sales.Redeem", shift="cb", sale="o3", slip="d3", tenders=[card()])
    kasse.good("Sales.Settle", shift="cb", sale="o3")
    kasse.good("Sales.Redeem", shift="cb", sale="s4", slip="d4", tenders=[cash(5000)])
    kasse.good("Sales.Withdraw", shift="cb", sale="d5", reason="verzichtet")


def registers(kasse):
    bad = kasse.bad
    for name in NO_NAMES:
        bad("Registers.DefineOffice", "InvalidRequest", "office.id", office={"id": name, "name": "Amt"})
        bad("Registers.SignOn", "InvalidRequest", "shift", shift=name, clerk="KA")
    for name in [*NO_TEXTS, "ä" * 41]:
        bad("Registers.DefineOffice", "InvalidRequest", "name", office={"id": "40", "name": name})
    for sign in ["", " KA", "x" * 17, CONTROL]:
        bad("Registers.DefineClerk", "InvalidRequest", "sign", clerk=clerk(sign, "cashier"))
    bad("Registers.DefineClerk", "InvalidRequest", "sign", clerk=clerk("ka", "cashier"))
    bad("Registers.DefineClerk", "InvalidRequest", "name", clerk=clerk("NN", "cashier") | {"name": ""})
    for users in ([-1], [4294967296], list(range(33))):
        bad("Registers.DefineClerk", "InvalidRequest", "users", clerk=clerk("NN", "cashier", users=users))
    for roles in (["cashier", "masterData"], ["supervisor", "mainCashOffice"], ["auditor", "masterData"], ["cashier", "auditor"]):
        bad("Registers.DefineClerk", "NotPossible", clerk=clerk("NN", *roles))
    bad("Registers.DefineClerk", "NotPossible", shift="za", clerk=clerk("ZA", "supervisor", "cashier"))
    for limit in ("warnAbove", "mostCash", "releaseAbove"):
        bad("Registers.DefineRegister", "InvalidRequest", limit, register=register("K9", **{limit: 0}))
        bad("Registers.DefineRegister", "InvalidRequest", limit, register=register("K9", **{limit: -5}))
    bad("Registers.DefineRegister", "InvalidRequest", "float", register=register("K9", float=-1))
    bad("Registers.DefineRegister", "InvalidRequest", "float", register=register("K9", float=HUGE))
    bad("Registers.DefineRegister", "InvalidRequest", "mostCash", register=register("K9", warnAbove=500, mostCash=400))
    bad("Registers.DefineRegister", "InvalidRequest", "id", register=register("k1"))
    bad("Registers.DefineRegister", "Unknown", "office", register=register("K9", office="99"))
    for used in ("K1", "K5"):
        bad("Registers.DefineRegister", "NotPossible", register=register(used, active=False))
    bad("Registers.SignOn", "ShiftInUse", shift="ka", clerk="CB", register="K1")
    bad("Registers.SignOn", "Unknown", "clerk", shift="neu", clerk="QQ")
    bad("Registers.SignOn", "InvalidRequest", "clerk", shift="neu", clerk="")
    bad("Registers.SignOn", "Unknown", "register", shift="neu", clerk="EX", register="K77")
    bad("Registers.SignOn", "AlreadySignedOn", shift="neu", clerk="KA")
    bad("Registers.SignOn", "RegisterTaken", shift="neu", clerk="EX", register="K1")
    bad("Registers.SignOn", "NotPossible", shift="neu", clerk="EX", register="K4")
    bad("Registers.SignOn", "NotPossible", shift="neu", clerk="WG")
    bad("Registers.SignOn", "NotPossible", shift="neu", clerk="FN")
    bad("Registers.SignOn", "NotAllowed", shift="neu", clerk="RP", register="K4", endsOther=True)
    bad("Registers.SignOff", "Unknown", "shift", shift="niemand")
    bad("Registers.SignOff", "InvalidRequest", "shift", shift="")
    bad("Registers.SwitchRegister", "RegisterTaken", shift="ka", register="K2")
    bad("Registers.SwitchRegister", "Unknown", "register", shift="ka", register="K77")
    bad("Registers.SwitchRegister", "NotPossible", shift="tr", register="K7")
    bad("Registers.HandOver", "Unknown", "shift", shift="ka", to="niemand")
    bad("Registers.HandOver", "NotPossible", shift="ka", to="cb")
    bad("Registers.HandOver", "NotPossible", shift="ka", to="ka")
    bad("Registers.HandOver", "InvalidRequest", "count", shift="ka", to="zb", count=[{"value": 3, "pieces": 1}])
    bad("Registers.HandOver", "InvalidRequest", "count", shift="ka", to="zb", count=[{"value": 100, "pieces": -1}])
    bad("Registers.TakeOver", "NotPossible", shift="zb", register="K4", reason="krank")
    bad("Registers.TakeOver", "InvalidRequest", "reason", shift="zb", register="K1", reason="")
    bad("Registers.TakeOver", "InvalidRequest", "count", shift="zb", register="K1", reason="krank", count=[{"value": 100, "pieces": 100001}])
    bad("Registers.EndShift", "Unknown", "shift", shift="za", other="niemand")
    for amount in NO_AMOUNTS:
        bad("Registers.MoveCash", "InvalidRequest", "amount", shift="ka", name="b", movement="deposit", amount=amount, reason="x")
    for reason in NO_TEXTS:
        bad("Registers.MoveCash", "InvalidRequest", "reason", shift="ka", name="b", movement="deposit", amount=1, reason=reason)
    bad("Registers.MoveCash", "InvalidRequest", "name", shift="ka", name="", movement="deposit", amount=1, reason="x")
    bad("Registers.MoveCash", "MovementInUse", shift="ka", name="wechselgeld-ka", movement="float", amount=10001, reason="Wechselgeld")
    bad("Registers.MoveCash", "NotEnoughCash", shift="ka", name="b", movement="withdrawal", amount=999999, reason="x")
    bad("Registers.MoveCash", "NotPossible", shift="ka", name="b", movement="floatReturn", amount=10001, reason="x")
    bad("Registers.MoveCash", "NotPossible", shift="ka", name="b", movement="float", amount=1, reason="x")
    bad("Registers.MoveCash", "TooMuchCash", shift="bl", name="b", movement="deposit", amount=10001, reason="x")
    bad("Registers.MoveCash", "NotPossible", shift="zb", name="b", movement="deposit", amount=1, reason="x")
    bad("Registers.MoveCash", "NotPossible", shift="tr", name="b", movement="deposit", amount=1, reason="x")
    for count in ([{"value": 3, "pieces": 1}], [{"value": 100, "pieces": -1}], [{"value": 100, "pieces": 100001}],
                  [{"value": 100, "pieces": 1}, {"value": 100, "pieces": 2}], [{"value": HUGE, "pieces": HUGE}]):
        bad("Registers.CountCash", "InvalidRequest", "pieces", shift="ka", pieces=count)
    bad("Registers.CountCash", "InvalidRequest", "register", shift="ka", register="K2", pieces=[])
    bad("Registers.CountCash", "InvalidRequest", "register", shift="zb", pieces=[])
    bad("Registers.GetBalance", "Unknown", "register", shift="za", register="K77")
    bad("Registers.GetBalance", "InvalidRequest", "register", shift="za", register="K 1")
    bad("Registers.GetCashBook", "NotPossible", shift="bl")
    for period in (0, -1, 2, HUGE):
        bad("Registers.GetCashBook", "InvalidRequest", "period", shift="za", register="K1", period=period)
    bad("Registers.GetCashBook", "InvalidRequest", "after", shift="za", register="K1", after=-1)


def slips(kasse):
    """What is paid later: at the counter after all, or by nobody."""
    bad = kasse.bad
    paid = [cash(5000)]
    for name in NO_NAMES:
        bad("Sales.Redeem", "InvalidRequest", "sale", shift="ka", sale=name, slip="d1", tenders=paid)
        bad("Sales.Redeem", "InvalidRequest", "slip", shift="ka", sale="neu", slip=name, tenders=paid)
    bad("Sales.Redeem", "Unknown", "sale", shift="ka", sale="neu", slip="nichts", tenders=paid)
    for sale in ("s2", "s3", "a1", "o1", "d4", "d5"):
        bad("Sales.Redeem", "SaleEnded", shift="ka", sale="neu", slip=sale, tenders=paid)
        bad("Sales.Withdraw", "SaleEnded", shift="ka", sale=sale, reason="x")
    bad("Sales.Redeem", "SlipTaken", shift="ka", sale="neu", slip="d3", tenders=paid)
    bad("Sales.Withdraw", "SlipTaken", shift="ka", sale="d3", reason="x")
    bad("Sales.Redeem", "NotPossible", shift="ka", sale="neu", slip="d2", tenders=paid)
    bad("Sales.Redeem", "SaleInUse", shift="ka", sale="s2", slip="d1", tenders=paid)
    bad("Sales.Redeem", "InvalidRequest", "tenders", shift="ka", sale="neu", slip="d1", tenders=[])
    bad("Sales.Redeem", "InvalidRequest", None, shift="ka", sale="neu", slip="d1", tenders=[cash(1)])
    bad("Sales.Redeem", "NotPossible", shift="tr", sale="neu", slip="d1", tenders=paid)
    bad("Sales.Defer", "NotPossible", shift="cb", sale="o3", outcome="invoice")
    for reason in NO_TEXTS:
        bad("Sales.Withdraw", "InvalidRequest", "reason", shift="ka", sale="d1", reason=reason)
    bad("Sales.Withdraw", "Unknown", "sale", shift="ka", sale="nichts", reason="x")
    bad("Sales.Withdraw", "InvalidRequest", "release", shift="ka", sale="d1", reason="x", release="")
    bad("Sales.Withdraw", "NotPossible", shift="tr", sale="d1", reason="x")


def sales(kasse):
    bad = kasse.bad
    fine = {"shift": "ka", "sale": "neu"}
    one, paid = [item("plakette")], [cash(510)]
    for name in [*NO_NAMES, "x" * 57]:
        bad("Sales.Sell", "InvalidRequest", "sale", shift="ka", sale=name, items=one, tenders=paid)
    for quantity in (0, -1, 10000, HUGE):
        bad("Sales.Sell", "InvalidRequest", "items[0].quantity", **fine, items=[item("plakette", quantity)], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", "items", **fine, items=[], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", "items", **fine, items=one * 101, tenders=[cash(51510)])
    for name in ("reisepass", "alt", "neu", "weg"):
        bad("Sales.Sell", "Unknown", "service", **fine, items=[item(name)], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", None, **fine, items=[item("Bußgeld")], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", None, **fine, items=[item("plakette") | {"unitPrice": 100}], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", None, **fine, items=[item("plakette") | {"text": "anders"}], tenders=paid)
    bad("Sales.Sell", "InvalidRequest", None, **fine, items=[item("plakette") | {"office": "33"}], tenders=paid)
    for price in (None, 999, 5001, -1):
        bad("Sales.Sell", "InvalidRequest", None, **fine, items=[item("bussgeld") | ({"unitPrice": price} if price else {})], tenders=paid)
    for text in NO_TEXTS:
        bad("Sales.Sell", "InvalidRequest", None, **fine, items=[{"quantity": 1, "unitPrice": 1, "text": text}], tenders=paid)
    for price in (0, -1, HUGE):
        bad("Sales.Sell", "InvalidRequest", None, **fine, items=[{"quantity": 1, "unitPrice": price, "text": "x"}], tenders=paid)
    bad("Sales.Sell", "Unknown", "office", **fine, items=[{"quantity": 1, "unitPrice": 1, "text": "x", "office": "99"}], tenders=paid)
    for given in (509, 0, -1, 51000, 99_999_999_999, HUGE):
        bad("Sales.Sell", "InvalidRequest", None, **fine, items=one, tenders=[cash(given)])
    bad("Sales.Sell", "InvalidRequest", "tenders", **fine, items=one, tenders=[])
    bad("Sales.Sell", "InvalidRequest", "tenders", **fine, items=one, tenders=[cash(510), cash(510)])
    bad("Sales.Sell", "InvalidRequest", "tenders.given", **fine, items=one, tenders=[cash(510), card()])
    bad("Sales.Sell", "InvalidRequest", "tenders.amount", **fine, items=one, tenders=[card(511)])
    bad("Sales.Sell", "InvalidRequest", "tenders.amount", **fine, items=one, tenders=[card(-1), cash(510)])
    bad("Sales.Sell", "InvalidRequest", "tenders.terminal", **fine, items=one, tenders=[{"kind": "card"}])
    bad("Sales.Sell", "Unknown", "device", **fine, items=one, tenders=[{"kind": "card", "terminal": "t99"}])
    bad("Sales.Sell", "Unknown", "device", **fine, items=one, tenders=paid, printer="p99")
    for text in ("", LONG, CONTROL):
        bad("Sales.Sell", "InvalidRequest", "payer", **fine, items=one, tenders=paid, payer=text)
        bad("Sales.Sell", "InvalidRequest", "note", **fine, items=one, tenders=paid, note=text)
    bad("Sales.Sell", "SaleInUse", shift="ka", sale="s2", items=[item("plakette", 2)], tenders=[cash(1020)])
    bad("Sales.Sell", "TooMuchCash", shift="bl", sale="neu", items=[item("ausweis", 3)], tenders=[cash(11100)])
    bad("Sales.Sell", "NotPossible", shift="zb", sale="neu", items=one, tenders=paid)
    bad("Sales.Pay", "SaleEnded", shift="ka", sale="s2", tenders=paid)
    bad("Sales.Pay", "Unknown", "sale", shift="ka", sale="nichts", tenders=paid)
    bad("Sales.Pay", "SaleElsewhere", shift="ka", sale="o1", tenders=[cash(4251)])
    bad("Sales.Pay", "InvalidRequest", None, shift="cb", sale="o1", tenders=[cash(1)])
    for sale in ("s2", "s3", "a1", "d1", "d4", "d5"):
        bad("Sales.Abandon", "SaleEnded", shift="ka", sale=sale, reason="x")
    for sale in ("s2", "s3", "a1", "d1", "d4", "d5"):
        bad("Sales.Defer", "SaleEnded", shift="ka", sale=sale, outcome="notice")
    bad("Sales.Abandon", "SalePaid", shift="cb", sale="p1", reason="x")
    bad("Sales.Defer", "SalePaid", shift="cb", sale="p1", outcome="invoice")
    for reason in NO_TEXTS:
        bad("Sales.Abandon", "InvalidRequest", "reason", shift="cb", sale="o1", reason=reason)
        bad("Sales.Cancel", "InvalidRequest", "reason", shift="ka", sale="s2", reason=reason)
    slips(kasse)
    for sale in ("s3", "a1", "d4", "d5"):
        bad("Sales.Release", "SaleEnded", shift="za", sale=sale)
    bad("Sales.Cancel", "ReleaseNeeded", shift="ka", sale="s1", reason="x")
    bad("Sales.Cancel", "NotAllowed", shift="ka", sale="s1", reason="x", release="cb")
    bad("Sales.Cancel", "Unknown", "shift", shift="ka", sale="s1", reason="x", release="niemand")
    for sale in ("o1", "a1", "d1", "d4", "d5"):
        bad("Sales.Cancel", "SaleEnded", shift="ka", sale=sale, reason="x")
    bad("Sales.Cancel", "NotPossible", shift="ka", sale="t1", reason="x")
    bad("Sales.Cancel", "NotPossible", shift="tr", sale="s2", reason="x")
    bad("Sales.Cancel", "Unknown", "device", shift="ka", sale="s2", reason="x", printer="p99")
    bad("Sales.Reprint", "Unknown", "device", shift="ka", sale="s2", printer="p99")
    bad("Sales.Reprint", "Unknown", "sale", shift="ka", sale="nichts", printer="p99")
    for sale in ("o1", "a1", "d4", "d5"):
        bad("Sales.Reprint", "SaleEnded", shift="ka", sale=sale, printer="p1")
    bad("Sales.Get", "Unknown", "sale", sale="nichts", shift="ka")
    for receipt in ("", "K1", "K1-", "K1-0", "K1-x", "K1-9223372036854775808", CONTROL):
        bad("Sales.Find", "InvalidRequest", "receipt", shift="ka", receipt=receipt)
    for receipt in ("K1-999999", "K77-000001"):
        bad("Sales.Find", "Unknown", "receipt", shift="ka", receipt=receipt)
    bad("Sales.Get", "InvalidRequest", "sale", sale="", shift="ka")
    bad("Sales.ListDeferred", "InvalidRequest", "from", **{"shift": "za", "from": "2026-02-30"})
    bad("Sales.ListDeferred", "InvalidRequest", "to", **{"shift": "za", "to": "23.11.2026"})
    bad("Sales.ListDeferred", "InvalidRequest", None, **{"shift": "za", "from": day(0), "to": day(-1)})
    bad("Sales.ListDeferred", "InvalidRequest", "from", **{"shift": "za", "from": ""})
    bad("Sales.ListDeferred", "Unknown", "register", shift="za", register="K77")
    bad("Sales.ListDeferred", "Unknown", "sale", shift="za", after="nichts")


def tariff_calls(kasse):
    bad = kasse.bad
    fine = service("frisch", 100, "33")
    for name in NO_NAMES:
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"id": name})
    for name in [*NO_TEXTS, "=1+1", "+5", "-5", "@x"]:
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"name": name})
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"group": name})
    for amount in NO_AMOUNTS:
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"price": {"kind": "fixed", "amount": amount}})
    for price in ({"kind": "fixed"}, {"kind": "free", "amount": 1}, {"kind": "free", "least": 5, "most": 4}, {"kind": "free", "least": -1},
                  {"kind": "perUnit", "amount": 5}, {"kind": "perUnit", "amount": 5, "unit": ""},
                  {"kind": "perUnit", "amount": 5, "unit": "x" * 41}, {"kind": "fixed", "amount": 5, "unit": "Seite"}):
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"price": price})
    for assignment in ({}, {"account": ""}, {"account": "4311 00"}, {"account": "x" * 33}, {"budgetItem": "1", "account": "2"},
                       {"product": "1"}, {"account": "ä"}):
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"assignment": assignment})
    bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"agency": True, "tax": "standard19"})
    bad("Tariffs.Define", "Unknown", "office", shift="sd", service=fine | {"office": "99"})
    for date in ("", "2026-02-30", "01.01.2026", "2026-1-1", "heute"):
        bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"validFrom": date})
    bad("Tariffs.Define", "InvalidRequest", None, shift="sd", service=fine | {"validTo": "2025-12-31"})
    bad("Tariffs.Define", "Conflict", shift="sd", service=service("ausweis", 4000, "33") | {"validFrom": day(5)})
    bad("Tariffs.Define", "Conflict", shift="sd", service=service("ausweis", 4000, "33"))
    bad("Tariffs.Define", "Conflict", shift="sd", service=service("ausweis", 3700, "33") | {"validTo": day(-1)})
    bad("Tariffs.Define", "Conflict", shift="sd", service=service("alt", 100, "33") | {"validTo": day(5)})
    bad("Tariffs.End", "Conflict", shift="sd", service="ausweis", lastDay=day(-1))
    bad("Tariffs.End", "Conflict", shift="sd", service="alt", lastDay=day(1))
    bad("Tariffs.End", "Conflict", shift="sd", service="neu", lastDay=day(1))
    bad("Tariffs.End", "InvalidRequest", "lastDay", shift="sd", service="ausweis", lastDay="morgen")
    bad("Tariffs.End", "Unknown", "service", shift="sd", service="nichts", lastDay=day(1))
    bad("Tariffs.Withdraw", "Conflict", shift="sd", service="ausweis", version=1)
    bad("Tariffs.Withdraw", "Conflict", shift="sd", service="alt", version=1)
    for version in (0, 2, -1, HUGE):
        bad("Tariffs.Withdraw", "Unknown", "version", shift="sd", service="ausweis", version=version)
    bad("Tariffs.List", "InvalidRequest", "day", shift="sd", day="2026-13-01")
    bad("Tariffs.List", "Unknown", "office", shift="sd", office="99")
    bad("Tariffs.List", "InvalidRequest", "after", shift="sd", after="mit Leerzeichen")
    bad("Tariffs.Get", "Unknown", "service", shift="sd", service="nichts")
    bad("Tariffs.Export", "Unknown", "office", shift="sd", office="99")
    bad("Tariffs.Export", "InvalidRequest", None, shift="sd", dialect={"separator": "a"})
    tariff_tables(kasse)


HEAD = "Leistung;Bezeichnung;Preisart;Preis;Amt;Sachkonto;Steuer;Gültig ab;Gültig bis\n"
ROW = "tabelle;Tabelle;fest;1,00;33;431100;nicht steuerbar;01.01.2026;\n"


def tariff_tables(kasse):
    def table(error, text, field=None, **more):
        data = text if isinstance(text, bytes) else text.encode()
        kasse.bad("Tariffs.Import", error, field, shift="sd", table=base64.b64encode(data).decode(), **({"file": "tarife.csv"} | more))

    kasse.bad("Tariffs.Import", "InvalidRequest", "table", shift="sd", table="kein base64!", file="x")
    for name in NO_TEXTS:
        table("InvalidRequest", HEAD + ROW, "file", file=name)
    table("InvalidRequest", HEAD + ROW, None, dialect={"separator": ";;"})
    table("TableRefused", HEAD + "".join(ROW.replace("tabelle", f"t{number}") for number in range(5001)))
    table("TableRefused", HEAD + " " * 737280)
    for text in ("", "\n", HEAD.replace("Preis;", ""), HEAD.replace("Amt", "Behörde") + ROW, HEAD.replace("Amt", "Preis") + ROW,
                 HEAD + ROW.replace("1,00", "1,0,0"), HEAD + ROW.replace("1,00", "-1,00"), HEAD + ROW.replace("1,00", "1.234.5"),
                 HEAD + ROW.replace("fest", "teuer"), HEAD + ROW.replace("33", "99"), HEAD + ROW.replace("01.01.2026", "31.02.2026"),
                 HEAD + ROW.replace("2026;", "2026;31.12.2025"), HEAD + ROW.replace("431100", ""), HEAD + ROW.replace("nicht steuerbar", "viel"),
                 HEAD + ROW + ROW, HEAD + "nur;drei;Felder\n", HEAD + ROW.replace("Tabelle", '"Tab'), HEAD + ROW.replace("Tabelle", 'Ta"b"'),
                 HEAD + ROW.replace("tabelle", "mit Leerzeichen"), HEAD + ROW.replace("Tabelle", "=1+1"), HEAD + ROW.replace(";\n", ";;;;;\n"),
                 HEAD + ROW.replace("Tabelle", "Ta\x00b"), (HEAD + ROW).encode("latin-1"), (HEAD + ROW).encode("utf-16"),
                 HEAD + ROW.replace("tabelle", "ausweis").replace("01.01.2026", "02.01.2026")):
        table("TableRefused", text)


def receivables(kasse):
    bad = kasse.bad
    data = LIST.encode()
    name = kasse.good("Receivables.BeginImport", shift="sk", scope="full", sequence=1, asOf="2026-11-22T04:00:00Z",
                      present={"count": 3, "open": 32950})["import"]
    bad("Receivables.BeginImport", "ImportUnderWay", shift="sk", scope="full", sequence=1, asOf="2026-11-22T04:00:00Z",
        present={"count": 3, "open": 32950})
    part = {"import": name, "offset": 0, "bytes": base64.b64encode(data).decode()}
    for piece in ("", "kein base64!", base64.b64encode(b"x" * 524289).decode()):
        bad("Receivables.AddPart", "InvalidRequest", "bytes", **part | {"bytes": piece})
    for offset in (1, -1, HUGE):
        bad("Receivables.AddPart", "WrongOffset", **part | {"offset": offset})
    bad("Receivables.AddPart", "UnknownImport", **part | {"import": "nichts"})
    bad("Receivables.FinishImport", "UnknownImport", **{"import": "nichts"})
    kasse.good("Receivables.AddPart", **part)
    kasse.good("Receivables.FinishImport", **{"import": name})
    fine = {"shift": "sk", "scope": "full", "sequence": 2, "asOf": "2026-11-22T05:00:00Z", "present": {"count": 3, "open": 32950}}
    for field, values in (("sequence", (0, -1)), ("asOf", ("", "gestern", "2026-11-22", "2026-02-30T00:00:00Z")), ("gone", (-1,)),
                          ("present", ({"count": -1, "open": 0}, {"count": 0, "open": -1})), ("stock", ({"count": -1, "open": 0},)),
                          ("dialect", ({"separator": "a"},))):
        for value in values:
            bad("Receivables.BeginImport", "InvalidRequest", None, **fine | {field: value})
    for more in ({"sequence": 1, "asOf": "2026-11-22T05:00:00Z"}, {"scope": "delta", "sequence": 3}, {"asOf": "2026-11-21T00:00:00Z"},
                 {"asOf": "2099-01-01T00:00:00Z"}):
        kasse.bad_import("ImportRefused", data, **more)
    for more in ({"present": {"count": 4, "open": 32950}}, {"present": {"count": 3, "open": 32951}}, {"gone": 1},
                 {"stock": {"count": 9, "open": 32950}}):
        kasse.bad_import("ImportRefused", data, **more)
    for before, after in ((";Name;", ";Nahme;"), ("123 456-6;B-17;15.02", "123 456-7;B-17;15.02"), ("120,00;6", "zwölf;6"), ("120,00;6", "-120,00;6"),
                          ("15.02.2026", "30.02.2026"), ("Steuer;gemahnt", "Zauberei;gemahnt"), ("gemahnt", "vergessen"), ("401100;120", ";120"),
                          ("15.05.2026", "15.02.2026"), ("Müller, Karl;Steuer;gem", ";Steuer;gem"), ("123 456-6;B-17;15.02", ";B-17;15.02"),
                          ("Müller, Karl;Steuer;gem", '"Müller;Steuer;gem'), ("Kassenzeichen;Bes", "Kassenzeichen;Kassenzeichen;Bes"),
                          ("Stadtbau GmbH", "Stadt\x07bau"), ("80,00;2,50;", "80,00"), ("120,00;6,00", "9" * 20 + ",00;6,00")):
        if before not in LIST:
            raise SystemExit(f"not in the list: {before}")
        kasse.bad_import("TableRefused", LIST.replace(before, after, 1).encode())
    kasse.bad_import("TableRefused", LIST.encode("utf-16"))
    kasse.bad_import("TableRefused", LIST.encode("latin-1"))
    kasse.bad_import("TableRefused", b"\n")
    for text in ("123 456-7", "123 45-6", "", "ABC DEF-6", "123 456-66", "123/456,6", "1" * 200, "１２３ 456-6"):
        bad("Receivables.Find", "WrongKassenzeichen", shift="ka", kassenzeichen=text)
    bad("Receivables.Find", "InvalidRequest", None, shift="ka")
    bad("Receivables.Find", "InvalidRequest", None, shift="ka", name="Müller", notice="B-17")
    for name in ("", "-", " ", "x" * 2000):
        bad("Receivables.Find", "InvalidRequest", "name", shift="ka", name=name)
    for notice in ("", LONG, CONTROL):
        bad("Receivables.Find", "InvalidRequest", "notice", shift="ka", notice=notice)
    bad("Receivables.Allocate", "UnknownItem", shift="ka", keys=[key("1234566", "B-99", "2026-02-15")], amount=100)
    bad("Receivables.Allocate", "InvalidRequest", None, shift="ka", keys=[key("7 000")], amount=100)
    bad("Receivables.Allocate", "InvalidRequest", None, shift="ka", keys=[key(due="gestern")], amount=100)
    bad("Receivables.Allocate", "InvalidRequest", None, shift="ka", keys=[key(notice=CONTROL)], amount=100)
    for payer in NO_TEXTS:
        bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[key()], amount=100, payer=payer)
    for amount in NO_AMOUNTS:
        bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[key()], amount=amount)
    bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[], amount=100)
    bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[key(), key()], amount=100)
    bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[key()], amount=100,
        wishes=[{"item": key("1234566", "B-17", "2026-02-15"), "amount": 5}])
    bad("Receivables.Allocate", "NotAllocatable", shift="ka", keys=[key()], amount=100, wishes=[{"item": key(), "amount": -5}])
    paying(kasse)


def paying(kasse):
    """An item of which the card declined 51 cents is taken by an open sale."""
    bad = kasse.bad
    payment = {"items": [key()], "amount": 51, "parts": [{"item": key(), "parts": [{"part": "dunningFee", "amount": 51}]}]}
    sell = {"shift": "ka", "items": [], "tenders": [cash(51)]}
    bad("Sales.Sell", "AllocationChanged", sale="r2", **sell, receivables=payment | {
        "parts": [{"item": key(), "parts": [{"part": "principal", "amount": 51}]}]})
    bad("Sales.Sell", "AllocationChanged", sale="r2", **sell, receivables=payment | {"parts": []})
    bad("Sales.Sell", "Overpaid", sale="r2", **sell | {"tenders": [cash(10000)]}, receivables=payment | {
        "amount": 10000, "parts": [{"item": key(), "parts": [{"part": "principal", "amount": 8000}, {"part": "dunningFee", "amount": 250}]}]})
    bad("Sales.Sell", "UnknownItem", sale="r2", **sell, receivables=payment | {"items": [key(notice="X")]})
    bad("Sales.Sell", "InvalidRequest", None, sale="r2", **sell, receivables=payment | {"amount": 0})
    bad("Sales.Sell", "InvalidRequest", None, sale="r2", **sell, receivables=payment | {"amount": HUGE})
    bad("Sales.Sell", "AllocationChanged", sale="r2", **sell, receivables=payment | {
        "parts": [{"item": key(), "parts": [{"part": "dunningFee", "amount": -51}]}]})
    bad("Sales.Sell", "InvalidRequest", None, sale="r2", **sell, receivables=payment | {
        "parts": [{"item": key(), "parts": [{"part": "dunningFee", "amount": 51}] * 2}]})
    kasse.good("Sales.Sell", shift="cb", sale="r1", items=[], tenders=[card()], receivables=payment)
    kasse.good("Sales.Settle", shift="cb", sale="r1")
    bad("Sales.Sell", "ItemTaken", sale="r2", **sell, receivables=payment)


def closings(kasse):
    bad = kasse.bad
    for count in ([{"value": 7, "pieces": 1}], [{"value": 100, "pieces": -1}], [{"value": 100, "pieces": 1}] * 2):
        bad("Closings.Close", "InvalidRequest", "pieces", shift="kv", number=1, pieces=count)
    for number in (0, -1, 2, HUGE):
        bad("Closings.Close", "InvalidRequest", "number", shift="kv", number=number, pieces=pieces(13700))
    bad("Closings.Close", "SecondSignatureNeeded", shift="bl", number=1, pieces=pieces(10000))
    bad("Closings.Close", "SecondSignatureNeeded", shift="bl", number=1, pieces=pieces(10000), second="bl")
    bad("Closings.Close", "SecondSignatureNeeded", shift="bl", number=1, pieces=pieces(10000), second="rp")
    bad("Closings.Close", "Unknown", "shift", shift="bl", number=1, pieces=pieces(10000), second="niemand")
    bad("Closings.Close", "InvalidRequest", "register", shift="zb", number=1, pieces=pieces(10000))
    bad("Closings.Sign", "InvalidRequest", "counted", shift="kv", register="K3", number=1, counted=-1)
    bad("Closings.Sign", "InvalidRequest", "number", shift="kv", register="K3", number=9, counted=1)
    bad("Closings.Sign", "Unknown", "register", shift="kv", register="K77", number=1, counted=1)
    kasse.good("Closings.Sign", shift="kv", register="K3", number=1, counted=9999)
    bad("Closings.Close", "SecondSignatureNeeded", shift="bl", number=1, pieces=pieces(10000))
    kasse.good("Registers.SwitchRegister", shift="cb")
    kasse.good("Registers.SwitchRegister", shift="zb", register="K2")
    bad("Closings.Close", "Waits", shift="zb", number=1, pieces=pieces(10000), days=False)
    kasse.good("Registers.SwitchRegister", shift="zb")
    kasse.good("Registers.SwitchRegister", shift="cb", register="K2")
    missing = kasse.good("Closings.Close", shift="kv", number=1, pieces=pieces(13650))["closing"]["entry"]
    bad("Closings.Close", "AlreadyClosed", shift="kv", number=1, pieces=pieces(13650))
    bad("Closings.Close", "InvalidRequest", "number", shift="kv", number=3, pieces=pieces(13650))
    bad("Closings.GetReport", "CountsBlind", shift="bl")
    bad("Closings.GetReport", "InvalidRequest", "register", shift="za")
    bad("Closings.GetReport", "Unknown", "register", shift="za", register="K77")
    for number in (0, -1, 2, HUGE):
        bad("Closings.Get", "Unknown", "closing", shift="za", register="K6", number=number)
    bad("Closings.List", "Unknown", "register", shift="za", register="K77")
    for limit in (0, -1, 101, HUGE):
        bad("Closings.List", "InvalidRequest", "limit", shift="za", register="K6", limit=limit)
    bad("Closings.List", "InvalidRequest", "before", shift="za", register="K6", before=0)
    bad("Closings.ListDifferences", "InvalidRequest", "after", shift="za", after=-1)
    move = {"shift": "za", "difference": missing, "state": "replaced", "reason": "ersetzt"}
    for number in (0, -1, 1, HUGE):
        bad("Closings.MoveDifference", "Unknown", "difference", **move | {"difference": number})
    for reason in NO_TEXTS:
        bad("Closings.MoveDifference", "InvalidRequest", "reason", **move | {"reason": reason})
    bad("Closings.MoveDifference", "DifferenceStands", **move | {"state": "open"})
    kasse.good("Closings.MoveDifference", **move | {"state": "writtenOff"})
    bad("Closings.MoveDifference", "DifferenceStands", **move)
    audit = {"shift": "rp", "register": "K1", "pieces": [], "responsible": "KV", "declarations": DECLARED}
    bad("Closings.Audit", "Unknown", "clerk", **audit | {"responsible": "QQ"})
    bad("Closings.Audit", "NotPossible", **audit | {"responsible": "RP"})
    bad("Closings.Audit", "NotPossible", **audit | {"responsible": "SD"})
    bad("Closings.Audit", "Unknown", "register", **audit | {"register": "K77"})
    bad("Closings.Audit", "InvalidRequest", "pieces", **audit | {"pieces": [{"value": 100, "pieces": -1}]})
    for entry in (0, -1, 1, HUGE):
        bad("Closings.GetAudit", "Unknown", "audit", shift="rp", entry=entry)
    bad("Closings.ListAudits", "Unknown", "register", shift="rp", register="K77")
    bad("Closings.ListAudits", "InvalidRequest", "after", shift="rp", after=-1)


def deliveries(kasse):
    bad = kasse.bad
    deliver = {"shift": "kv", "delivery": "d1", "fromDrawer": 500, "fromWithdrawn": 0}
    for name in NO_NAMES:
        bad("Settlement.Deliver", "InvalidRequest", "delivery", **deliver | {"delivery": name})
    for drawer, withdrawn, field in ((-1, 0, "fromDrawer"), (0, -1, "fromWithdrawn"), (0, 0, "fromDrawer"), (HUGE, 1, "fromDrawer"),
                                     (HUGE, HUGE, "fromDrawer"), (1_000_000_000_000, 0, "fromDrawer")):
        bad("Settlement.Deliver", "InvalidRequest", field, **deliver | {"fromDrawer": drawer, "fromWithdrawn": withdrawn})
    bad("Settlement.Deliver", "NotEnoughCash", **deliver | {"fromDrawer": 9999999})
    bad("Settlement.Deliver", "NotEnoughCash", **deliver | {"fromWithdrawn": 1})
    bad("Settlement.Deliver", "InvalidRequest", "pieces", **deliver, pieces=pieces(499))
    bad("Settlement.Deliver", "InvalidRequest", "pieces", **deliver, pieces=[{"value": 500, "pieces": -1}])
    for field in ("bag", "note"):
        for text in NO_TEXTS:
            bad("Settlement.Deliver", "InvalidRequest", field, **deliver, **{field: text})
    bad("Settlement.Deliver", "NotPossible", **deliver | {"shift": "zb"})
    kasse.good("Settlement.Deliver", **deliver)
    kasse.good("Settlement.Deliver", **deliver | {"delivery": "d2", "fromDrawer": 100})
    bad("Settlement.Deliver", "InUse", **deliver | {"fromDrawer": 501})
    take = {"shift": "sk", "delivery": "d1", "received": 490}
    bad("Settlement.AcknowledgeDelivery", "InvalidRequest", "note", **take)
    bad("Settlement.AcknowledgeDelivery", "InvalidRequest", "note", **take, note="")
    for received in (-1, HUGE, 1_000_000_000_000):
        bad("Settlement.AcknowledgeDelivery", "InvalidRequest", "received", **take | {"received": received}, note="x")
    bad("Settlement.AcknowledgeDelivery", "Unknown", "delivery", **take | {"delivery": "nichts"})
    kasse.good("Settlement.AcknowledgeDelivery", **take, note="10 ct fehlen")
    bad("Settlement.AcknowledgeDelivery", "NotPossible", **take | {"received": 500})
    bad("Settlement.GetDelivery", "Unknown", "delivery", shift="sk", delivery="nichts")
    bad("Settlement.ListDeliveries", "Unknown", "register", shift="sk", register="K77")
    bad("Settlement.ListDeliveries", "InvalidRequest", "after", shift="sk", after="mit Leerzeichen")


def plans(kasse):
    bad = kasse.bad
    simple = plan("einfach")
    profile = simple["profiles"][0]
    bad("Settlement.Settle", "PlanMissing", shift="sk", number=1)
    bad("Settlement.GetPlan", "PlanMissing", shift="sd")

    def define(**more):
        bad("Settlement.DefinePlan", "InvalidRequest", None, shift="sd", plan=simple | more)

    for text in ("", "x" * 33, CONTROL):
        define(tenant=text)
    for text in NO_TEXTS:
        define(municipality=text)
    for account in simple["accounts"]:
        define(accounts=simple["accounts"] | {account: ""})
    define(accounts=simple["accounts"] | {"cash": "1600 00"})
    define(taxKeys=simple["taxKeys"] | {"standard19": "x" * 33})
    define(financeAccounts=[{"account": "4", "financeAccount": "6"}] * 2)
    define(financeAccounts=[{"account": "4", "financeAccount": ""}])
    define(financeAccounts=[{"account": str(number), "financeAccount": "6"} for number in range(2001)])
    define(profiles=[profile, profile])
    define(profiles=[profile | {"name": f"p{number}"} for number in range(9)])
    for change in ({"name": "mit Leerzeichen"}, {"separator": ""}, {"separator": "a"}, {"separator": ";;"}, {"columns": []},
                   {"columns": profile["columns"] * 10}, {"sign": "absolute", "columns": profile["columns"][:1]},
                   {"head": [{"title": "Zeile", "field": "line"}]}, {"quoting": "never", "columns": [profile["columns"][0] | {"quoted": True}]}):
        define(profiles=[profile | change])
    for change in ({"title": ""}, {"title": CONTROL}, {"width": 0}, {"width": 5}, {"padding": "zerosInFront"}, {"most": -1}, {"most": 201},
                   {"constant": "x"}, {"field": None}, {"width": 9, "padding": "blanksBehind", "most": 5}):
        define(profiles=[profile | {"columns": [profile["columns"][0] | change, *profile["columns"][1:]]}])
    for length in (0, 33, -1):
        define(profiles=[profile | {"accountLength": length}])
    bad("Settlement.DefinePlan", "InvalidRequest", "plan.accounts.girocard", shift="sd", plan=simple | {
        "profiles": [profile | {"accountLength": 6}], "accounts": simple["accounts"] | {"girocard": "1791000"}})
    bad("Settlement.DefinePlan", "InvalidRequest", "plan.profiles[0].accountLength", shift="sd", plan=simple | {
        "profiles": [profile | {"accountLength": 7}], "accounts": {name: "1234567" for name in simple["accounts"]}})
    narrow = profile | {"columns": [dict(column, most=3) if column.get("field") == "document" else column for column in profile["columns"]]}
    kasse.good("Settlement.DefinePlan", shift="sd", plan=simple | {"profiles": [narrow]})
    bad("Settlement.Settle", "NotWritable", shift="sk", number=1)
    kasse.good("Settlement.DefinePlan", shift="sd", plan=simple)


def runs(kasse):
    bad = kasse.bad
    for number in (0, -1, 2, HUGE):
        bad("Settlement.Settle", "InvalidRequest", "number", shift="sk", number=number)
    bad("Settlement.Settle", "InvalidRequest", "registers", shift="sk", number=1, registers=[])
    bad("Settlement.Settle", "InvalidRequest", "registers", shift="sk", number=1, registers=["K 6"])
    bad("Settlement.Settle", "Unknown", "register", shift="sk", number=1, registers=["K6", "K77"])
    bad("Settlement.Settle", "NothingToSettle", shift="sk", number=1, registers=["K1"])
    kasse.good("Settlement.Settle", shift="sk", number=1)
    bad("Settlement.Settle", "InUse", shift="sk", number=1, registers=["K6"])
    bad("Settlement.Settle", "NothingToSettle", shift="sk", number=2)
    for number in (0, -1, 2, HUGE):
        bad("Settlement.GetRun", "Unknown", "settlement", shift="sk", number=number)
    for limit in (0, -1, 101, HUGE):
        bad("Settlement.ListRuns", "InvalidRequest", "limit", shift="sk", limit=limit)
    bad("Settlement.ListRuns", "InvalidRequest", "before", shift="sk", before=0)
    fine = {"shift": "sk", "register": "K6", "number": 1}
    bad("Settlement.GetFile", "Unknown", "handOver", **fine | {"number": 2})
    bad("Settlement.GetFile", "Unknown", "handOver", **fine | {"register": "K1"})
    bad("Settlement.GetFile", "Unknown", "profile", **fine, profile="geheim")
    bad("Settlement.GetFile", "InvalidRequest", "register", **fine | {"register": "../K6"})
    for limit in (0, 1023, 491521, HUGE):
        bad("Settlement.GetFile", "InvalidRequest", "limit", **fine, limit=limit)
    for offset in (-1, 9_999_999, HUGE):
        bad("Settlement.GetFile", "InvalidRequest", "offset", **fine, offset=offset)
    for state in ("acknowledged", "rejected"):
        bad("Settlement.MoveHandOver", "NotPossible", **fine, state=state, **({"reason": "x"} if state == "rejected" else {}))
    bad("Settlement.MoveHandOver", "InvalidRequest", "reason", **fine, state="rejected")
    bad("Settlement.MoveHandOver", "InvalidRequest", "reason", **fine, state="sent", reason="warum?")
    for text in NO_TEXTS:
        bad("Settlement.MoveHandOver", "InvalidRequest", "reference", **fine, state="sent", reference=text)
    bad("Settlement.MoveHandOver", "Unknown", "handOver", **fine | {"number": 9}, state="sent")
    for state, moment in (("sent", "2026-11-22T05:00:00Z"), ("acknowledged", "gestern"), ("acknowledged", "2026-02-30T05:00:00Z")):
        bad("Settlement.MoveHandOver", "InvalidRequest", "bookedAt", **fine, state=state, bookedAt=moment)
    kasse.good("Settlement.MoveHandOver", **fine, state="sent")
    for moment in ("2001-01-01T00:00:00Z", "2099-01-01T00:00:00Z"):
        bad("Settlement.MoveHandOver", "InvalidRequest", "bookedAt", **fine, state="acknowledged", bookedAt=moment)
    kasse.good("Settlement.MoveHandOver", **fine, state="acknowledged")
    for state in ("created", "sent"):
        bad("Settlement.MoveHandOver", "NotPossible", **fine, state=state)
    bad("Settlement.ListHandOvers", "InvalidRequest", "afterRegister", shift="sk", afterRegister="mit Leerzeichen", afterNumber=1)
    bad("Settlement.ListHandOvers", "InvalidRequest", "afterNumber", shift="sk", afterNumber=1)


def reports(kasse):
    bad = kasse.bad
    fine = {"shift": "za", "dimensions": ["office"], "from": day(-30), "to": day(-1)}
    for method in ("Reports.Evaluate", "Reports.GetTable", "Reports.GetPage"):
        bad(method, "InvalidRequest", "dimensions", **fine | {"dimensions": ["office", "office"]})
        bad(method, "InvalidRequest", "to", **fine | {"from": day(0), "to": day(-1)})
        bad(method, "InvalidRequest", "from", **fine | {"from": "2026-02-30"})
        bad(method, "InvalidRequest", "to", **fine | {"to": "30.11.2026"})
        bad(method, "InvalidRequest", "from", **fine | {"from": "2001-01-01"})
        bad(method, "InvalidRequest", None, **fine, filters=[{"dimension": "office", "values": []}])
    for dimension, value in (("register", ""), ("means", "muscheln"), ("hour", "24"), ("day", "gestern"), ("month", "2026-13"),
                             ("clerk", ""), ("account", "irgendwas")):
        bad("Reports.Evaluate", "InvalidRequest", "filters." + dimension, **fine, filters=[{"dimension": dimension, "values": [value]}])
    bad("Reports.Evaluate", "InvalidRequest", None, **fine, filters=[{"dimension": "means", "values": ["cash"]}] * 2)
    bad("Reports.Evaluate", "InvalidRequest", None, **fine, filters=[{"dimension": "clerk", "values": [f"P{n}" for n in range(201)]}])
    for dimension, value in (("office", "99"), ("register", "K77"), ("clerk", "QQ"), ("service", "nichts")):
        bad("Reports.Evaluate", "Unknown", dimension, **fine, filters=[{"dimension": dimension, "values": [value]}])
    bad("Reports.Evaluate", "NotPossible", shift="bl", dimensions=[], **{"from": day(-1), "to": day(0)})
    for title in NO_TEXTS[:3]:
        bad("Reports.GetPage", "InvalidRequest", "title", **fine, title=title)
    receipts = {"shift": "za", "from": day(-1), "to": day(0)}
    for limit in (0, -1, 501, HUGE):
        bad("Reports.ListReceipts", "InvalidRequest", "limit", **receipts, limit=limit)
    bad("Reports.ListReceipts", "InvalidRequest", "after", **receipts, after=-1)
    bad("Reports.ListReceipts", "InvalidRequest", None, **receipts, row=[{"dimension": "means", "value": "muscheln"}])
    bad("Reports.ListReceipts", "InvalidRequest", None, **receipts, row=[{"dimension": "means", "value": "cash"}] * 2)
    bad("Reports.ListReceipts", "InvalidRequest", "to", **receipts | {"to": "x"})


def play(kasse):
    for section in (people, tariffs, morning, registers, sales, tariff_calls, receivables, closings, deliveries, plans, runs, reports):
        try:
            section(kasse)
        except varlink.VarlinkError as failure:
            raise SystemExit(f"{section.__name__}: {failure.error()} {failure.parameters()}") from failure
