#!/usr/bin/env python3
"""Calls every method of the Kasse as somebody of every role, and compares who is refused with the table in docs/roles.md.

Usage: kasse_roles.py SOCKET, as the user whom the daemon runs as, in the root of the repository. The daemon needs a printer p1. Whether
a call that is allowed does anything is not asked here: its parameters are sound, and most of the things they name are not there.
"""
import datetime
import json
import pathlib
import re
import sys

import varlink

TODAY = datetime.date.today().isoformat()
PERIOD = {"from": TODAY, "to": TODAY}
PIECES = [{"value": 100, "pieces": 1}]
# These go on with an import that somebody has begun, and name no shift.
WITHOUT_SHIFT = {"Receivables.AddPart", "Receivables.FinishImport"}


def calls(tariffs):
    """Sound parameters for each method, but for the shift."""
    service = {"id": "rollen", "name": "Rollen", "price": {"kind": "fixed", "amount": 100}, "office": "33",
               "assignment": {"account": "431100"}, "tax": "notTaxable", "agency": False, "validFrom": TODAY}
    plan = json.loads(pathlib.Path("examples/hand-over/einfach.json").read_text(encoding="utf-8"))
    key = {"kassenzeichen": "1", "notice": "", "due": TODAY, "number": ""}
    return {
        "Registers.DefineOffice": {"office": {"id": "33", "name": "Bürgerbüro"}},
        "Registers.ListOffices": {}, "Registers.ListClerks": {}, "Registers.ListRegisters": {}, "Registers.ListShifts": {},
        "Registers.DefineClerk": {"clerk": {"sign": "NN", "name": "NN", "roles": ["cashier"], "users": [], "active": True}},
        "Registers.DefineRegister": {"register": {
            "id": "KR", "name": "KR", "float": 0, "shared": True, "countsBlind": False, "closesDaily": False,
            "needsSecondSignature": False, "active": True}},
        "Registers.SwitchRegister": {"register": "KR"},
        "Registers.HandOver": {"to": "nobody"},
        "Registers.TakeOver": {"register": "KR", "reason": "x"},
        "Registers.EndShift": {"other": "nobody"},
        "Registers.MoveCash": {"name": "rollen", "movement": "deposit", "amount": 100, "reason": "x"},
        "Registers.CountCash": {"register": "KR", "pieces": PIECES},
        "Registers.GetBalance": {"register": "KR"}, "Registers.GetCashBook": {"register": "KR"},
        "Sales.Sell": {"sale": "rollen", "items": [{"service": "nothing", "quantity": 1}], "tenders": [{"kind": "cash", "given": 100}]},
        "Sales.Pay": {"sale": "rollen", "tenders": [{"kind": "cash", "given": 100}]},
        "Sales.Abandon": {"sale": "rollen", "reason": "x"}, "Sales.Defer": {"sale": "rollen", "outcome": "notice"},
        "Sales.Redeem": {"sale": "rollen-2", "slip": "rollen", "tenders": [{"kind": "cash", "given": 100}]},
        "Sales.Withdraw": {"sale": "rollen", "reason": "x"}, "Sales.Find": {"receipt": "KR-000001"},
        "Sales.Release": {"sale": "rollen"},
        "Sales.Cancel": {"sale": "rollen", "reason": "x"}, "Sales.Reprint": {"sale": "rollen", "printer": "p1"},
        "Sales.Settle": {"sale": "rollen"}, "Sales.Get": {"sale": "rollen"}, "Sales.ListOpen": {}, "Sales.ListDeferred": {},
        "Closings.Sign": {"register": "KR", "number": 99, "counted": 100},
        "Closings.GetReport": {"register": "KR"}, "Closings.Close": {"register": "KR", "number": 99, "pieces": PIECES},
        "Closings.Get": {"register": "KR", "number": 99}, "Closings.List": {"register": "KR"}, "Closings.ListDifferences": {},
        "Closings.MoveDifference": {"difference": 1, "state": "explained", "reason": "x"},
        "Closings.GetAudit": {"entry": 1}, "Closings.ListAudits": {},
        "Closings.Audit": {"register": "KR", "pieces": PIECES, "responsible": "NN", "declarations": {
            "booksPresented": True, "paymentsEntered": True, "moneyIncluded": True, "officialMoneyOnly": True}},
        "Tariffs.Define": {"service": service}, "Tariffs.End": {"service": "nothing", "lastDay": TODAY},
        "Tariffs.Withdraw": {"service": "nothing", "version": 1}, "Tariffs.List": {}, "Tariffs.Get": {"service": "nothing"},
        "Tariffs.Import": {"table": tariffs, "file": "tarife.csv", "dryRun": True}, "Tariffs.Export": {},
        "Reports.Evaluate": {"dimensions": ["office"], **PERIOD}, "Reports.ListReceipts": PERIOD,
        "Reports.GetTable": {"dimensions": ["office"], **PERIOD}, "Reports.GetPage": {"dimensions": ["office"], **PERIOD},
        "Settlement.Deliver": {"delivery": "rollen", "fromDrawer": 100, "fromWithdrawn": 0},
        "Settlement.AcknowledgeDelivery": {"delivery": "rollen", "received": 100},
        "Settlement.GetDelivery": {"delivery": "rollen"}, "Settlement.ListDeliveries": {}, "Settlement.DefinePlan": {"plan": plan},
        "Settlement.GetPlan": {}, "Settlement.Settle": {"number": 99}, "Settlement.GetRun": {"number": 99}, "Settlement.ListRuns": {},
        "Settlement.GetFile": {"register": "KR", "number": 99}, "Settlement.ListHandOvers": {},
        "Settlement.MoveHandOver": {"register": "KR", "number": 99, "state": "sent"},
        "Receivables.BeginImport": {"scope": "full", "sequence": 99, "asOf": TODAY + "T00:00:00Z", "present": {"count": 0, "open": 0}},
        "Receivables.AbortImport": {}, "Receivables.GetMark": {}, "Receivables.Find": {"name": "x"},
        "Receivables.Allocate": {"keys": [key], "amount": 100},
    }


def methods():
    """Every method of the interfaces of the Kasse, as their definitions have them."""
    found = set()
    for interface in ["Registers", "Sales", "Tariffs", "Receivables", "Closings", "Settlement", "Reports"]:
        text = pathlib.Path(f"Sources/Interface/Definitions/org.zahlstelle.{interface}.varlink").read_text(encoding="utf-8")
        found |= {f"{interface}.{name}" for name in re.findall(r"^method (\w+)", text, re.MULTILINE)}
    return found


def table():
    """The roles, and who may call each method, as the document says."""
    rows = [[cell.strip() for cell in line.strip("|\n").split("|")]
            for line in pathlib.Path("docs/roles.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    head = next(row for row in rows if row[0] == "")
    return head[1:], {row[0].strip("`"): dict(zip(head[1:], row[1:])) for row in rows if row[0].startswith("`")}


class Kasse:
    def __init__(self, client, roles):
        self.client, self.open, self.shifts, self.count = client, {}, {}, 0
        self.signs = {role: f"R{index}" for index, role in enumerate(roles)}

    def interface(self, name):
        if name not in self.open:
            self.open[name] = self.client.open("org.zahlstelle." + name)
        return self.open[name]

    def error(self, method, **parameters):
        interface, name = method.split(".")
        try:
            getattr(self.interface(interface), name)(**parameters)
        except varlink.VarlinkError as failure:
            return failure.error().rsplit(".", 1)[1]
        return None

    def sign_on(self, role):
        """A new shift, since the one before may have been signed off."""
        self.count += 1
        shift = f"rolle-{self.count}"
        error = self.error("Registers.SignOn", shift=shift, clerk=self.signs[role], endsOther=True)
        if error is None:
            self.shifts[role] = shift
        return error


def main():
    roles, rights = table()
    wrong, asked = [], 0
    if methods() != set(rights):
        sys.exit(f"not both a method and a row of the table: {sorted(methods() ^ set(rights))}")
    with varlink.Client("unix:" + sys.argv[1]) as client:
        kasse = Kasse(client, roles)
        for role in roles:
            kasse.interface("Registers").DefineClerk(clerk={
                "sign": kasse.signs[role], "name": role, "roles": [role], "users": [], "active": True})

        def judge(method, role, error):
            nonlocal asked
            asked += 1
            if (error != "NotAllowed") != (rights[method][role] != ""):
                wrong.append(f"{method} as {role}: {error}, and the table says {rights[method][role] or 'no'}")

        for role in roles:
            judge("Registers.SignOn", role, kasse.sign_on(role))
        kasse.interface("Registers").DefineRegister(register=calls("")["Registers.DefineRegister"]["register"])
        tariffs = kasse.interface("Tariffs").Export()["table"]
        sound = calls(tariffs)
        missing = set(rights) - set(sound) - {"Registers.SignOn", "Registers.SignOff"} - WITHOUT_SHIFT
        if missing or set(sound) - set(rights):
            sys.exit(f"not in both the table and this judge: {sorted(missing | (set(sound) - set(rights)))}")
        for method, parameters in sound.items():
            for role in roles:
                if role == "technician":
                    # Calls without a shift; where a method wants one, the technician is nobody.
                    error = kasse.error(method, **parameters)
                    if rights[method][role] == "" and error in ("InvalidParameter", "InvalidRequest"):
                        error = "NotAllowed"
                else:
                    error = kasse.error(method, shift=kasse.shifts[role], **parameters)
                judge(method, role, error)
        for role in roles:
            if role in kasse.shifts:
                judge("Registers.SignOff", role, kasse.error("Registers.SignOff", shift=kasse.shifts[role]))
    print("\n".join(wrong))
    print(f"{'bad' if wrong else 'good'}: {asked} calls by {len(roles)} roles, {len(wrong)} not as the table says")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
