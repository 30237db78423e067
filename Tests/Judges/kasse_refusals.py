#!/usr/bin/env python3
"""Plays every bad call that we could think of at a Kasse, and looks at how it is refused.

Usage: kasse_refusals.py SOCKET STATE, as the user whom the daemon runs as, in the root of the repository. STATE is the daemon's directory.
The daemon needs a terminal terminal-1 and no printer, and a Kassenzeichen of six digits and a check digit. Ends with 0 when every call was
refused as it should be, 1 when one was not.

Of each call the table (kasse_bad_calls.py) has the error, and the field where the error has one. Of every refusal: it is an error that the
interface declares; `text` is German and `english` English, both without words of programs; it comes again when the call does; and the
journal's last entry is the one from before, so nothing was half done. Last come calls that are none: of them varlink itself says what is
wrong, and the connection stays.
"""
import base64
import json
import pathlib
import re
import socket
import sys

import varlink

import kasse_bad_calls
from kasse_roles import calls, methods, table

FEWEST = 150
# Words that one of the two languages has and the other has not.
GERMAN = set("""der das und ist nicht kein keine keinen niemanden oder von mit ein eine einen einem es gibt zu zum zur bitte wird werden sind
    dem den des im für nach noch schon auf bis höchstens mindestens darf dürfen sie ihn dort hier beim aus als wo je dass nur
    jeder jede jedes heute keins keiner""".split())
ENGLISH = set("""the is are not no there of to and or with has have be at by on for from that this must may than first last only does which
    it its been as every each nobody somebody""".split())
# What a program may call itself, and nobody at a counter should read.
INTERNAL = re.compile(
    r"\b(SQL\w*|sqlite\w*|SELECT|INSERT|UPDATE|nil|null|None|Optional|Swift|GRDB|errno|fatal|struct|enum)\b|Error\(|::|"
    r"(/[\w.-]+){2,}|\.(swift|json|sqlite|varlink)\b|\b[a-z]+\([\w]+:|\b[A-Z][a-z]+(?<!Giro)[A-Z]\w+")
# What stands in a table is quoted as it stands there.
QUOTED = re.compile(r'"[^"]*"')
WORDS = re.compile(r"[A-Za-zÄÖÜäöüß]+")


def faults_of(text, own, other):
    words = {word.lower() for word in WORDS.findall(QUOTED.sub("", text))}
    if not words & own:
        yield "has no word of its language"
    if words & other:
        yield f"has words of the other language: {sorted(words & other)}"
    if found := INTERNAL.search(text):
        yield f"says {found[0]!r}"
    if text != text.strip() or "\n" in text:
        yield "is not one line"


class Kasse:
    """Calls of a client that is not ours, and what every refusal is held against."""

    def __init__(self, address):
        self.client = varlink.Client(address=address)
        self.open, self.declared = {}, {}
        self.refusals, self.wrong, self.head = 0, [], None

    def interface(self, name):
        if name not in self.open:
            self.open[name] = self.client.open("org.zahlstelle." + name)
        return self.open[name]

    def call(self, method, parameters):
        interface, name = method.split(".")
        return getattr(self.interface(interface), name)(**parameters)

    def errors(self, interface):
        """The names of the errors that an interface declares."""
        if interface not in self.declared:
            text = pathlib.Path(f"Sources/Interface/Definitions/org.zahlstelle.{interface}.varlink").read_text(encoding="utf-8")
            self.declared[interface] = set(re.findall(r"^error (\w+)", text, re.MULTILINE))
        return self.declared[interface]

    def good(self, method, **parameters):
        """A call that has to succeed: the world in which the others are bad. Looks where the journal stands behind it."""
        reply = self.call(method, parameters)
        self.head = None
        return reply

    def last_entry(self):
        """Number and hash of the journal's last entry."""
        after = self.head[0] - 1 if self.head else 0
        while True:
            entries = self.interface("Journal").List(after=after, limit=1000)["entries"]
            if not entries:
                return None
            head = (entries[-1]["sequence"], entries[-1]["hash"])
            if len(entries) < 1000:
                return head
            after = head[0]

    def bad(self, method, error, field=None, **parameters):
        """A call that has to be refused, twice alike."""
        self.head = self.head or self.last_entry()
        found = [self.refusal(method, parameters) for _ in range(2)]
        name = f"{method}({json.dumps(parameters, ensure_ascii=False)[:160]})"
        self.refusals += 1
        if found[0] != found[1]:
            self.wrong.append(f"{name}: {found[0]}, and again: {found[1]}")
        self.judge(name, method, found[0], error, field)
        if (now := self.last_entry()) != self.head:
            self.wrong.append(f"{name}: the journal went from {self.head} to {now}")
            self.head = now

    def refusal(self, method, parameters):
        try:
            return None, self.call(method, parameters)
        except varlink.VarlinkError as failure:
            return failure.error(), failure.parameters()

    def judge(self, name, method, found, error, field):
        full, said = found
        interface, _, short = (full or "").rpartition(".")
        if short != error or interface != "org.zahlstelle." + method.split(".")[0] or short not in self.errors(method.split(".")[0]):
            self.wrong.append(f"{name}: {full} in place of {error}: {said}")
            return
        if field is not None and said.get("field", said.get("thing")) != field:
            self.wrong.append(f"{name}: it is {said.get('field', said.get('thing'))} in place of {field}: {said['english']}")
        for key, own, other in (("text", GERMAN, ENGLISH), ("english", ENGLISH, GERMAN)):
            self.wrong += [f"{name}: {key} {fault}: {said.get(key)!r}" for fault in faults_of(said.get(key) or "", own, other)]
        for row in said.get("lines", []) + said.get("report", {}).get("lines", []):
            for fault in row.get("faults", [row]):
                for key, own, other in (("german", GERMAN, ENGLISH), ("english", ENGLISH, GERMAN)):
                    self.wrong += [f"{name}: line {row['line']}: {key} {wrong}: {fault[key]!r}"
                                   for wrong in faults_of(fault[key], own, other)]

    def bad_import(self, error, data, **more):
        """A file of receivables that is refused when it is there, or while it comes; the list stays."""
        mark = self.good("Receivables.GetMark", shift="sk")
        self.head = self.last_entry()
        parameters = {"shift": "sk", "scope": "full", "sequence": mark["mark"]["sequence"] + 1, "asOf": "2026-11-22T05:00:00Z",
                      "present": {"count": 3, "open": 32950}} | more
        text, said = None, None
        try:
            name = self.call("Receivables.BeginImport", parameters)["import"]
            self.call("Receivables.AddPart", {"import": name, "offset": 0, "bytes": base64.b64encode(data).decode()})
            self.call("Receivables.FinishImport", {"import": name})
        except varlink.VarlinkError as failure:
            text, said = failure.error(), failure.parameters()
        self.refusals += 1
        what = f"the import {data[-60:]!r} {more}"
        self.judge(what, "Receivables.FinishImport", (text, said), error, None)
        if self.call("Receivables.GetMark", {"shift": "sk"}) != mark or self.last_entry() != self.head:
            self.wrong.append(f"{what}: something of it was taken")

    def bad_shifts(self, table, parameters):
        """Every method from a shift that nobody began, that has ended, that has no name, and that may not."""
        for method, sound in sorted(parameters.items()):
            self.bad(method, "Unknown", "shift", shift="niemand", **sound)
            ended = "ShiftEnded" if "ShiftEnded" in self.errors(method.split(".")[0]) else "NotPossible"
            self.bad(method, ended, shift="beendet", **sound)
            self.bad(method, "InvalidRequest", "shift", shift="mit Leerzeichen", **sound)
            who = next((shift for role, shift in (("cashier", "ka"), ("auditor", "rp")) if table[method][role] == ""), None)
            if who:
                self.bad(method, "NotAllowed", shift=who, **sound)


def no_calls(address):
    """What is no call of an interface: varlink's own errors, and the connection goes on."""
    wrong = []
    sell = {"shift": "ka", "sale": "x", "items": [], "tenders": []}
    rows = [
        ("Sales.Sell", {"shift": "ka"}, "InvalidParameter"), ("Sales.Sell", sell | {"sale": 7}, "InvalidParameter"),
        ("Sales.Sell", sell | {"items": "viele"}, "InvalidParameter"), ("Sales.Sell", sell | {"items": [{"quantity": 1.5}]}, "InvalidParameter"),
        ("Sales.Sell", sell | {"tenders": [{"kind": "scheck"}]}, "InvalidParameter"),
        ("Sales.Sell", sell | {"items": [{"quantity": 9223372036854775808}]}, "InvalidParameter"),
        ("Registers.MoveCash", {"shift": "ka", "name": "x", "movement": "geschenk", "amount": 1, "reason": "x"}, "InvalidParameter"),
        ("Closings.MoveDifference", {"shift": "za", "difference": 1, "state": "vergessen", "reason": "x"}, "InvalidParameter"),
        ("Settlement.MoveHandOver", {"shift": "sk", "register": "K6", "number": 1, "state": "weg"}, "InvalidParameter"),
        ("Settlement.DefinePlan", {"shift": "sd", "plan": {"tenant": "x"}}, "InvalidParameter"),
        ("Reports.Evaluate", {"shift": "za", "dimensions": ["wetter"], "from": "2026-01-01", "to": "2026-01-02"}, "InvalidParameter"),
        ("Receivables.BeginImport", {"shift": "sk", "scope": "halb"}, "InvalidParameter"),
        ("Tariffs.Define", {"shift": "sd", "service": None}, "InvalidParameter"),
        ("Sales.Give", {}, "MethodNotFound"), ("Kasse.Sell", {}, "InterfaceNotFound"),
    ]
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(20)
        line.connect(address)
        for method, parameters, error in rows:
            line.sendall(json.dumps({"method": "org.zahlstelle." + method, "parameters": parameters}).encode() + b"\0")
            reply = b""
            while not reply.endswith(b"\0"):
                if not (piece := line.recv(65536)):
                    return [*wrong, f"{method}: the connection was closed"]
                reply += piece
            found = json.loads(reply[:-1]).get("error")
            if found != "org.varlink.service." + error:
                wrong.append(f"{method}({parameters}): {found} in place of {error}")
    return wrong


def main():
    address, state = sys.argv[1], pathlib.Path(sys.argv[2])
    kasse = Kasse("unix:" + address)
    kasse_bad_calls.play(kasse)
    _, rights = table()
    kasse.bad_shifts(rights, calls(kasse.good("Tariffs.Export")["table"]))
    missing = methods() - kasse_bad_calls.PLAYED - set(calls(""))
    if missing:
        kasse.wrong.append(f"no bad call of {sorted(missing)}")
    before = kasse.last_entry()
    kasse.wrong += no_calls(address)
    if kasse.last_entry() != before:
        kasse.wrong.append("something that was no call is in the journal")
    left = sorted(path.name for path in state.rglob("*.new*"))
    if left:
        kasse.wrong.append(f"an import has left {left} behind")
    verified = kasse.interface("Journal").Verify()
    if verified.get("fault"):
        kasse.wrong.append(f"the journal: {verified['fault']}")
    if kasse.refusals < FEWEST:
        kasse.wrong.append(f"only {kasse.refusals} bad calls")
    print("\n".join(kasse.wrong))
    print(f"{'bad' if kasse.wrong else 'good'}: {kasse.refusals} bad calls, {len(kasse.wrong)} not refused as they should be")
    return 1 if kasse.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
