#!/usr/bin/env python3
"""Evaluates the postings of a journal once more, in plain Python, and compares with what the daemon answers.

Usage: kasse_reports.py SOCKET FILE SHIFT, as the user whom the daemon runs as; SHIFT is one of a supervisor. The postings themselves are
judged by kasse_books.py. Each evaluation is asked for as figures, as CSV and as a page; all three have to say the same, and the receipts
behind each row have to add up to it. The page is read by a parser that takes nothing for granted.
"""
import base64
import csv
import datetime
import html.parser
import io
import itertools
import sqlite3
import sys

import varlink

NAMES = ("office", "register", "clerk", "service", "means")
FIGURES = ("takings", "returns", "quantity", "taken", "givenBack", "net")
VOID = {"meta", "br", "hr", "img", "input", "link"}


def fail(text):
    sys.exit(f"bad: {text}")


def same(what, found, expected):
    if found != expected:
        fail(f"{what}: {found!r} in place of {expected!r}")


def sides(path):
    """What each posting took or gave back: its values by dimension, and the figures."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    names = dict(db.execute("SELECT id, text FROM name"))
    columns = ("day", "hour", "debit", "credit", "amount", "quantity") + NAMES
    for row in db.execute(f"SELECT {', '.join(columns)} FROM posting ORDER BY entry, line"):
        posting = dict(zip(columns, row))
        day = (datetime.date(1970, 1, 1) + datetime.timedelta(days=posting["day"])).isoformat()
        values = {name: names.get(posting[name]) for name in NAMES}
        values.update(day=day, month=day[:7], hour=None if posting["hour"] is None else f"{posting['hour']:02}")
        quantity = posting["quantity"] or 0
        for side, sign in (("credit", 1), ("debit", -1)):
            account = names[posting[side]]
            if account == "custody" or account.split("/")[0] in ("revenue", "claim"):
                amount = posting["amount"]
                figures = (1, 0, quantity, amount, 0, amount) if sign > 0 else (0, 1, -quantity, 0, amount, -amount)
                yield dict(values, account=account), figures


def evaluated(postings, dimensions, start, end, filters):
    rows = {}
    for values, figures in postings:
        if not start <= values["day"] <= end:
            continue
        if not all(values[rule["dimension"]] in rule["values"]
                   or values[rule["dimension"]] is None and rule.get("without") for rule in filters):
            continue
        key = tuple(values[name] for name in dimensions)
        rows[key] = tuple(map(sum, zip(rows.get(key, (0,) * 6), figures)))
    return dict(sorted(rows.items(), key=lambda row: [(value is None, (value or "").encode()) for value in row[0]]))


class Page(html.parser.HTMLParser):
    """Every element ends where it should, and the rows of the table are noted."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.rows, self.cell, self.row, self.pictures, self.ids = [], [], None, None, [], set()
        self.feed(text)
        self.close()
        same("elements left open", self.open, [])

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        same("attributes given twice", len(set(names)), len(names))
        values = dict(attributes)
        if any(name.startswith("on") or name in ("src", "href", "xlink:href", "action") for name in names):
            fail(f"<{tag}> has {names}")
        if tag in ("script", "iframe", "object", "embed", "link", "form", "img", "base"):
            fail(f"the page has <{tag}>")
        if "id" in values:
            if values["id"] in self.ids:
                fail(f"the id {values['id']} is there twice")
            self.ids.add(values["id"])
        if tag == "svg" and values.get("aria-hidden") != "true":
            self.pictures.append(values.get("aria-labelledby", "").split())
        if tag == "tr":
            self.row = (values.get("class"), [])
        if tag in ("td", "th"):
            self.cell = ""
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            fail(f"</{tag}> ends nothing")
        if tag in ("td", "th"):
            self.row[1].append(self.cell)
            self.cell = None
        if tag == "tr":
            self.rows.append((self.open[-1],) + self.row)

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def german(cents):
    return f"{cents / 100:,.2f}".translate(str.maketrans(",.", ".,")) if abs(cents) < 10**13 else fail("too much")


def cells(figures):
    return [f"{count:,}".replace(",", ".") for count in figures[:3]] + [german(cents) for cents in figures[3:]]


def judge_page(text, dimensions, expected, total):
    page = Page(text)
    for labels in page.pictures:
        if len(labels) != 2 or not page.ids.issuperset(labels):
            fail("a picture has no words")
    if not expected:
        return same("the rows of an empty page", page.rows, [])
    if len(page.pictures) < 1:
        fail("the page has no chart")
    plain = [row[-6:] for place, style, row in page.rows if place == "tbody" and style != "sub"]
    same("the rows of the page", plain, [cells(figures) for figures in expected.values()] if dimensions else [])
    if len(dimensions) > 1:
        groups = [tuple(map(sum, zip(*(figures for _, figures in rows))))
                  for _, rows in itertools.groupby(expected.items(), key=lambda row: row[0][0])]
        same("the sums of the page", [row[-6:] for _, style, row in page.rows if style == "sub"], list(map(cells, groups)))
    same("the total of the page", [row[-6:] for place, _, row in page.rows if place == "tfoot"], [cells(total)])


def judge_table(data, dimensions, expected):
    if not data.startswith(b"\xef\xbb\xbf"):
        fail("the table has no byte order mark")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    keys = [column for column, name in enumerate(
        itertools.chain(*([name] if name in ("hour", "day", "month") else [name, None] for name in dimensions))) if name]
    found = {}
    for row in rows[1:]:
        key = []
        for name, column in zip(dimensions, keys):
            value = row[column] or None
            key.append("-".join(reversed(value.split("."))) if name == "day" else value)
        numbers = [int(text) for text in row[-6:-3]] + [int(text.replace(",", "")) for text in row[-3:]]
        found[tuple(key)] = tuple(numbers)
    same("the table", list(found.items()), list(expected.items()))


def judge_receipts(reports, question, dimensions, expected):
    for key, figures in expected.items():
        total, after = 0, 0
        while True:
            page = reports.ListReceipts(
                **question, row=[{"dimension": name, **({} if value is None else {"value": value})}
                                 for name, value in zip(dimensions, key)], after=after, limit=3)
            for receipt in page["receipts"]:
                if receipt["entry"] <= after:
                    fail("receipts come twice")
                after, total = receipt["entry"], total + receipt["amount"]
            if not page["more"]:
                break
        same(f"the receipts behind {key}", total, figures[5])


def main():
    socket, path, shift = sys.argv[1:]
    reports = varlink.Client(address="unix:" + socket).open("org.zahlstelle.Reports")
    postings = list(sides(path))
    days = sorted({values["day"] for values, _ in postings})
    if not days:
        fail("the journal has no turnover")
    year = (days[0][:4] + "-01-01", days[-1][:4] + "-12-31")
    asked = 0
    for dimensions, (start, end), filters in (
            ([], year, []), (["office"], year, []), (["office", "month"], year, []), (["month", "means"], year, []),
            (["register", "means"], (days[0], days[-1]), []), (["service", "office"], year, []),
            (["clerk", "register", "account"], year, []), (["day", "hour"], year, []), (["hour", "means"], (days[0], days[0]), []),
            (["account", "means"], year, [{"dimension": "register", "values": ["K1"]}]),
            (["office", "service"], (days[0], days[-1]), [{"dimension": "office", "values": [], "without": True}]),
            (["clerk"], year, [{"dimension": "means", "values": ["cash"]}, {"dimension": "office", "values": ["33", "36"]}]),
            (["office", "register", "clerk", "service", "account", "means", "hour", "day", "month"], year, []),
            (["office"], ("2001-01-01", "2001-12-31"), [])):
        question = {"shift": shift, "from": start, "to": end, "filters": filters}
        expected = evaluated(postings, dimensions, start, end, filters)
        total = tuple(map(sum, zip(*expected.values()))) if expected else (0,) * 6
        reply = reports.Evaluate(**question, dimensions=dimensions)
        found = [(tuple(cell.get("value") for cell in row["cells"]), tuple(row["figures"][name] for name in FIGURES))
                 for row in reply["rows"]]
        same(f"the rows by {dimensions}", found, list(expected.items()))
        same(f"the total by {dimensions}", tuple(reply["total"][name] for name in FIGURES), total)
        table = reports.GetTable(**question, dimensions=dimensions)
        same("the lines of the table", table["lines"], len(expected))
        judge_table(base64.b64decode(table["table"], validate=True), dimensions, expected)
        judge_page(reports.GetPage(**question, dimensions=dimensions)["html"], dimensions, expected, total)
        judge_receipts(reports, question, dimensions, expected)
        asked += 1
    print(f"good: {asked} evaluations of {len(postings)} postings, as figures, tables and pages")


if __name__ == "__main__":
    main()
