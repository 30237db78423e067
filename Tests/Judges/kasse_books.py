#!/usr/bin/env python3
"""Keeps the books of a Zahlstelle journal once more, from its entries alone, and compares them with those in the file.

Usage: kasse_books.py FILE [FEWEST_CLOSINGS]. Knows Sources/Journal/FORMAT.md and no code of Zahlstelle. Checks the balance of every account
at every register, the sums of every closing, every difference and what became of it, that no drawer ever held less than nothing, and that the accounts
of each register are zero together at every step. Prints one line; ends with 0 when all of it agrees, 1 when it does not, 2 when the
file cannot be read, or has fewer closings than it should.
"""
import collections
import json
import sqlite3
import sys

CARDS = {2: "girocard", 5: "girocard", 7: "girocard", 13: "girocard", 46: "girocard", 30: "girogo"}
CARDS.update(dict.fromkeys((6, 8, 10, 11, 12, 14, 127, 194, 198, 232), "credit"))
MOVEMENTS = {
    "float": ("cash", "advance"), "floatReturn": ("advance", "cash"),
    "deposit": ("cash", "mainCashOffice"), "withdrawal": ("transit", "cash")}


class Books:
    def __init__(self):
        self.payments, self.approvals, self.sales, self.differences = {}, {}, {}, {}
        self.balances = collections.Counter()
        self.period = collections.defaultdict(collections.Counter)
        self.closings = collections.Counter()
        self.deliveries = {}
        self.claims, self.references = collections.Counter(), collections.Counter()

    def post(self, register, debit, credit, amount):
        if amount <= 0:
            raise ValueError(f"{amount} cents are posted")
        for account, signed in ((debit, amount), (credit, -amount)):
            self.balances[register, account] += signed
            self.period[register][account] += signed
        if sum(value for (place, _), value in self.balances.items() if place == register):
            raise ValueError(f"the accounts of {register} are not zero together")

    def tell(self, entry, register, amount):
        if amount:
            self.differences[entry] = [register, amount, "open"]

    def difference(self, register, amount, entry):
        self.tell(entry, register, amount)
        if amount < 0:
            self.post(register, "shortage", "cash", -amount)
        elif amount > 0:
            self.post(register, "cash", "surplus", amount)

    def means(self, request, approval):
        if "card" not in request["tender"]:
            return "cash"
        own = CARDS.get(approval.get("card", {}).get("cardType"), "otherCard")
        (original,) = (kind.get("of") for kind in request["kind"].values())
        if own == "otherCard" and original in self.approvals:
            return CARDS.get(self.approvals[original].get("card", {}).get("cardType"), "otherCard")
        return own

    def payment(self, value):
        approval = value["end"].get("approved", {}).get("_0")
        if not approval or not approval["amount"]:
            return
        request = self.payments[value["payment"]]
        self.approvals[value["payment"]] = approval
        means = self.means(request, approval)
        money = "cash" if means == "cash" else f"clearing/{means}"
        other = "pending" if "sale" in request else "custody"
        debit, credit = (money, other) if "payment" in request["kind"] else (other, money)
        self.post(request["register"], debit, credit, approval["amount"])

    def sale(self, register, sale, tenders, comes_in):
        """Tenders pay the lines in their order; what is too much stays in custody."""
        left = [[tender["amount"], "pending" if "payment" in tender else "cash"] for tender in tenders]
        lines = [[line["unitPrice"] * line["quantity"], self.account(line), line.get("claim")] for line in sale["lines"]]
        lines.append([sum(amount for amount, _ in left) - sum(cost for cost, _, _ in lines), "custody", None])
        for cost, account, claim in lines:
            if claim:
                self.claim(claim, cost, 1 if comes_in else -1)
            while cost > 0:
                part = min(cost, left[0][0])
                debit, credit = (left[0][1], account) if comes_in else (account, left[0][1])
                if part:
                    self.post(register, debit, credit, part)
                cost -= part
                left[0][0] -= part
                if not left[0][0]:
                    left.pop(0)

    def delivered(self, delivery, received, entry):
        self.tell(entry, delivery["register"], received - delivery["fromDrawer"] - delivery["fromWithdrawn"])
        register, missing = delivery["register"], delivery["fromDrawer"] + delivery["fromWithdrawn"] - received
        for debit, credit, amount in (
                ("mainCashOffice", "transit", received), ("shortage", "transit", missing), ("transit", "surplus", -missing)):
            if amount > 0:
                self.post(register, debit, credit, amount)

    @staticmethod
    def account(line):
        if "assignment" not in line:
            return "custody"
        return ("claim/" if "claim" in line else "revenue/") + line["assignment"]

    def claim(self, claim, cost, sign):
        if sum(claim["parts"].values()) != cost:
            raise ValueError(f"the parts of {claim['item']} do not make {cost}")
        item = claim["item"]
        self.references[item["kassenzeichen"]] += sign * cost
        for part, amount in claim["parts"].items():
            self.claims[item["kassenzeichen"], item["due"], item["notice"], item["number"], part] += sign * amount

    def closing(self, value, entry):
        report, register = value["report"], value["report"]["register"]
        counted = sum(row["value"] * row["pieces"] for row in value["count"])
        self.closings[register] += 1
        if report["number"] != self.closings[register]:
            raise ValueError(f"closing {report['number']} of {register} is not the next")
        if report["expected"] != self.balances[register, "cash"]:
            raise ValueError(f"closing {report['number']} of {register} expects {report['expected']}")
        self.difference(register, counted - report["expected"], entry)
        for terminal in report["terminals"]:
            for end in terminal["dayEnds"]:
                journal = end["journal"]
                net = journal["payments"] - journal["reversals"] - journal["refunds"]
                if end["entry"] not in self.differences:
                    self.tell(end["entry"], register, end.get("told", net) - net)
        told = collections.Counter()
        for row in report["sums"]:
            told[row["debit"]] += row["sum"]
            told[row["credit"]] -= row["sum"]
        mine = self.period.pop(register, collections.Counter())
        if {key: value for key, value in told.items() if value} != {key: value for key, value in mine.items() if value}:
            raise ValueError(f"closing {report['number']} of {register} has {dict(told)}, the entries make {dict(mine)}")

    def follow(self, kind, value, entry):
        if kind == "payment.requested":
            self.payments[value["request"]["id"]] = value["request"]
        elif kind == "payment.ended":
            self.payment(value)
        elif kind == "cash.moved":
            self.post(value["register"], *MOVEMENTS[value["movement"]], value["amount"])
        elif kind == "cash.counted" and value["occasion"] == "handOver":
            counted = sum(row["value"] * row["pieces"] for row in value["count"])
            self.difference(value["register"], counted - self.balances[value["register"], "cash"], entry)
        elif kind == "sale.opened":
            self.sales[value["sale"]] = value
        elif kind in ("sale.completed", "sale.cancelled"):
            sale = self.sales[value["sale"]]
            if not sale["isTraining"]:
                register = sale["register"] if kind == "sale.completed" else value["register"]
                self.sale(register, sale, value["tenders"], kind == "sale.completed")
        elif kind == "closing.closed":
            self.closing(value, entry)
        elif kind == "delivery.made":
            self.deliveries[value["delivery"]] = value
            if value["fromDrawer"]:
                self.post(value["register"], "transit", "cash", value["fromDrawer"])
        elif kind == "delivery.acknowledged":
            self.delivered(self.deliveries.pop(value["delivery"]), value["received"], entry)
        elif kind == "closing.difference-moved":
            register, amount, _ = self.differences[value["difference"]]
            self.differences[value["difference"]][2] = value["state"]
            if value["state"] == "replaced":
                debit, credit = ("cash", "shortage") if amount < 0 else ("surplus", "cash")
                self.post(register, debit, credit, abs(amount))


def judge(database):
    books = Books()
    known = set()
    for sequence, kind, body in database.execute("SELECT sequence, kind, body FROM event ORDER BY sequence"):
        value = json.loads(body)
        try:
            books.follow(kind, value, sequence)
        except (ValueError, KeyError, IndexError) as error:
            raise ValueError(f"entry {sequence}: {error!r}") from error
        if kind == "register.defined":
            known.add(value["register"]["id"])
        for register in known:
            if books.balances[register, "cash"] < 0:
                raise ValueError(f"entry {sequence}: {register} holds less than nothing")
    stored = {
        (register, account): total for register, account, total in database.execute(
            "SELECT register.text, account.text, sum FROM balance JOIN name AS register ON register.id = register"
            " JOIN name AS account ON account.id = account") if total}
    mine = {key: value for key, value in books.balances.items() if value}
    if stored != mine:
        raise ValueError(f"the file has the balances {stored}, the entries make {mine}")
    judge_claims(books, database)
    judge_differences(books, database)
    return books


def judge_differences(books, database):
    stored = {}
    for (body,) in database.execute("SELECT body FROM record WHERE kind = 'difference'"):
        value = json.loads(body)
        stored[value["entry"]] = [value["register"], value["amount"], value["state"]]
    if stored != books.differences:
        raise ValueError(f"the file has the differences {stored}, the entries make {books.differences}")


def judge_claims(books, database):
    stored = {
        reference: total for reference, total in database.execute(
            "SELECT kassenzeichen, sum(iif(credit.text LIKE 'claim/%', amount, -amount)) FROM posting"
            " JOIN name AS debit ON debit.id = debit JOIN name AS credit ON credit.id = credit"
            " WHERE debit.text LIKE 'claim/%' OR credit.text LIKE 'claim/%' GROUP BY 1")}
    mine = dict(books.references)
    if stored != mine:
        raise ValueError(f"the file has posted {stored} on receivables, the entries make {mine}")
    paid = collections.Counter()
    for (body,) in database.execute("SELECT body FROM record WHERE kind = 'item'"):
        state = json.loads(body)
        item = state["item"]
        for movement in state["movements"]:
            for part, amount in movement["parts"].items():
                paid[item["kassenzeichen"], item["due"], item["notice"], item["number"], part] += amount
    if {key: value for key, value in paid.items() if value} != {key: value for key, value in books.claims.items() if value}:
        raise ValueError(f"the file has paid {dict(paid)} on items, the entries make {dict(books.claims)}")


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        database = sqlite3.connect("file:" + sys.argv[1].replace("%", "%25").replace("?", "%3f").replace("#", "%23")
                                   + "?mode=ro", uri=True)
        books = judge(database)
    except sqlite3.Error as error:
        print(f"unreadable: {error}")
        return 2
    except ValueError as error:
        print(f"bad: {error}")
        return 1
    closings = sum(books.closings.values())
    if closings < int(sys.argv[2] if len(sys.argv) > 2 else 0):
        print(f"only {closings} closings")
        return 2
    print(f"good: {len(books.balances)} balances, {closings} closings, {len(books.sales)} sales")
    return 0


if __name__ == "__main__":
    sys.exit(main())
