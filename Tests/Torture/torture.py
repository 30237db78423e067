#!/usr/bin/env python3
"""Kills a pay point of real processes at random times, and compares its journal with the terminals' own books.

    torture.py BIN [--rounds N] [--offices N] [--seed N]

An office is the real daemon with its journal, two simulated terminals (one over TCP that keeps an unconfirmed payment, one over
a tty that takes it back) and a simulated printer. In each round it takes payments at both terminals, prints, now and then closes
a terminal's day, takes something back or prints a copy, and meanwhile one of these happens: SIGKILL of the daemon, a
terminal's plug or power pulled, the daemon and a terminal at once, the disk of the journal full or read-only (as root). Then
everything comes back, and when no payment is open any more:

* each charge that stands in a terminal's book is approved in the journal, once, and the other way round,
* the drawer's cash, the receipt numbers and the chain are right (journal verify),
* a terminal's day has the sum of what its book closed with it, and the journal the same; where it differs, then by just what the
  terminal closed with days before whose sums never came,
* no receipt is on paper twice without being a Zweitschrift, and no Zweitschrift more often than somebody asked for it.

What a terminal cannot clarify is decided as a person would: by its book. The seed fixes what is done, not how processes race.

Exit status: 0 nothing lost and nothing doubled, 1 otherwise (the office's directory is kept), 2 wrong use.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

# Longer than anything that a round waits for: T4, which is the only thing that tells of a terminal that fell silent on a serial
# line, and a registration behind it.
PATIENCE_SECONDS = 260
# The world of the simulators: a payment takes some three quarters of a second.
SPEED = 16
SHARE_OF_SILENCE = 0.05
# What stands over a receipt, whichever kind of payment it is for. Other pages have other titles.
TITLES = ("Quittung", "Stornobeleg", "Erstattung")
COPY = "ZWEITSCHRIFT"


class Wrong(Exception):
    """Something is lost, doubled, or does not come back."""


class Refused(Exception):
    """The daemon answered with a varlink error."""

    def __init__(self, name, parameters):
        super().__init__(f"{name} {parameters}")
        self.name = name
        self.parameters = parameters


def turnover(entry):
    """Cents of an entry of a terminal's book that count for its day."""
    if entry["state"] not in ("standing", "reversed"):
        return 0
    return entry["amount"] if entry["kind"] == "payment" else -entry["amount"]


class Simulator:
    def __init__(self, binary, arguments, control, log):
        self.control = control
        self.process = subprocess.Popen(
            [binary, *arguments, "--control", str(control)], stdout=subprocess.PIPE, stderr=log, text=True)
        words = self.process.stdout.readline().split()
        self.address = f"serial:{words[2]}" if words[1] == "pty" else f"tcp:{words[2]}"

    def order(self, line):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(PATIENCE_SECONDS)
            connection.connect(str(self.control))
            connection.sendall(line.encode() + b"\n")
            connection.shutdown(socket.SHUT_WR)
            return connection.makefile().read().strip()

    def book(self):
        return json.loads(self.order("book"))["entries"]


class Disk:
    """A small file system for the journal, where this machine lets us mount one."""

    def __init__(self, path):
        self.path = path
        path.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(path)]
        self.is_own = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0

    def fill(self):
        with open(self.path / "ballast", "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass

    def empty(self):
        (self.path / "ballast").unlink(missing_ok=True)

    def protect(self, on):
        """Fails, and changes nothing, while somebody has a file open for writing."""
        return subprocess.run(
            ["mount", "-o", f"remount,{'ro' if on else 'rw'}", str(self.path)], capture_output=True).returncode == 0

    def unmount(self):
        if self.is_own:
            subprocess.run(["umount", "-l", str(self.path)], capture_output=True)


class Office:
    def __init__(self, binaries, number, seed):
        self.binaries = binaries
        self.random = random.Random(f"{seed}/{number}")
        self.directory = pathlib.Path(tempfile.mkdtemp(prefix=f"torture-{number}-"))
        self.log = open(self.directory / "log", "w")
        self.disk = Disk(self.directory / "state")
        self.counts = collections.Counter()
        self.payments = 0
        # Copies that were asked for, by the number of the receipt.
        self.copies = collections.Counter()
        # Of each terminal: what its book had closed at the last look, and what of it the journal got no sum for.
        self.closed = collections.defaultdict(set)
        self.untold = collections.Counter()
        self.last_entry = 0
        simulator = binaries / "zahlstelle-sim"
        place = self.directory
        speed = ["--speed", str(SPEED)]
        self.terminals = {
            "t1": Simulator(
                simulator, ["terminal", "--tcp", "127.0.0.1:0", "--unconfirmed", "keep", *speed], place / "t1", self.log),
            "t2": Simulator(
                simulator, ["terminal", "--pty", str(place / "tty"), "--unconfirmed", "reverse", *speed], place / "t2",
                self.log),
        }
        self.printer = Simulator(
            simulator, ["printer", "--tcp", "127.0.0.1:0", "--paper", str(place / "paper"), *speed], place / "p1", self.log)
        self.configure()
        self.daemon = None
        self.start()

    def configure(self):
        text = f"""
            [daemon]
            state = "{self.directory}/state"
            socket = "{self.directory}/socket"
            stop-seconds = 5
            time-zone = "UTC"
            [issuer]
            authority = "Stadt Musterstadt"
            pay-point = "Folterkeller"
            details = []
            """
        for register in ("K1", "K2", "K3"):
            text += f'[[register]]\nid = "{register}"\n'
        for name, terminal in self.terminals.items():
            text += f'[[terminal]]\nid = "{name}"\naddress = "{terminal.address}"\n'
        text += f'[[printer]]\nid = "p1"\naddress = "{self.printer.address}"\nprofile = "epson-80"\n'
        (self.directory / "config.toml").write_text(text)

    def start(self):
        """Starts the daemon and waits until it is ready."""
        self.daemon = subprocess.Popen(
            [self.binaries / "zahlstelled", "--config", str(self.directory / "config.toml")],
            stdout=self.log, stderr=subprocess.PIPE, text=True)
        for line in self.daemon.stderr:
            self.log.write(line)
            if "notice ready" in line:
                threading.Thread(target=self.follow, args=(self.daemon.stderr,), daemon=True).start()
                return
        raise Wrong(f"the daemon did not start: status {self.daemon.wait()}")

    def follow(self, lines):
        for line in lines:
            self.log.write(line)

    def kill(self):
        self.daemon.send_signal(signal.SIGKILL)
        self.daemon.wait()
        self.counts["kills"] += 1

    def call(self, method, more=False, **parameters):
        """One call on a connection of its own; all answers with `more`."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(PATIENCE_SECONDS)
            connection.connect(str(self.directory / "socket"))
            request = {"method": f"org.zahlstelle.{method}", "parameters": parameters, "more": more}
            connection.sendall(json.dumps(request).encode() + b"\0")
            data = bytearray()
            while not data.endswith(b"\0"):
                piece = connection.recv(65536)
                if not piece:
                    raise ConnectionError("the daemon has gone")
                data += piece
        answer = json.loads(bytes(data[:-1]).split(b"\0")[0])
        if "error" in answer:
            raise Refused(answer["error"], answer.get("parameters", {}))
        return answer["parameters"]

    def ask(self, method, **parameters):
        """A call that may fail, because the daemon dies or refuses; what counts is found out afterwards."""
        try:
            return self.call(method, **parameters)
        except (OSError, Refused, json.JSONDecodeError) as error:
            self.log.write(f"{method}: {error}\n")
            return None

    # What clerks do.

    def pay(self, terminal):
        self.payments += 1
        # Approved, contactless, declined, aborted; where the line tells of it also hung up before or behind the result, rebooted.
        cents = self.random.choice([0, 0, 0, 71, 51, 52] + ([82, 83, 84, 85] if terminal == "t1" else []))
        amount = self.random.randrange(1, 90) * 100 + cents
        return self.ask("Payments.Start", payment={
            "id": f"z{self.payments}", "amount": amount, "register": "K1" if terminal == "t1" else "K2", "clerk": "MS",
            "tender": {"kind": "card", "terminal": terminal}, "printer": "p1",
            "lines": [{"text": "Gebühr", "quantity": 1, "unitPrice": amount, "tax": "notTaxable"}]})

    def pay_cash(self):
        self.payments += 1
        return self.ask("Payments.Start", payment={
            "id": f"z{self.payments}", "amount": 500, "register": "K3", "clerk": "MS",
            "tender": {"kind": "cash", "given": 1000}, "printer": "p1",
            "lines": [{"text": "Kopie", "quantity": 1, "unitPrice": 500, "tax": "notTaxable"}]})

    def take_back(self, terminal):
        """Reverses the last approved payment of the terminal."""
        page = self.ask("Payments.List", states=["approved"], limit=20)
        for payment in (page or {}).get("payments", []):
            if payment["request"]["tender"].get("terminal") == terminal and payment["kind"] == "payment":
                self.payments += 1
                return self.ask(
                    "Payments.Reverse", id=f"z{self.payments}", original=payment["request"]["id"], clerk="MS", printer="p1")
        return None

    def end_day(self, terminal):
        self.ask("Terminals.EndDay", terminal=terminal)

    def copy_receipt(self):
        """Prints a Zweitschrift of some receipt."""
        page = self.ask("Payments.List", states=["approved"], limit=20)
        payments = (page or {}).get("payments")
        if payments:
            payment = self.random.choice(payments)
            self.copies[payment["receiptNumber"]] += 1
            self.counts["copies asked for"] += 1
            self.ask("Printer.Reprint", payment=payment["request"]["id"], printer="p1", wait=True)

    # What befalls them.

    def misfortune(self):
        kinds = ["kill"] * 6 + ["power", "unplug", "kill and power", "kill twice", "nothing"]
        if self.disk.is_own:
            kinds += ["full", "full and kill", "read-only"]
        return self.random.choice(kinds)

    def suffer(self, kind):
        # A serial line does not tell that its terminal lost power: T4 does, after three minutes. So that happens seldom.
        silent = "power" in kind and self.random.random() > SHARE_OF_SILENCE
        terminal = self.terminals["t1" if silent else self.random.choice(["t1", "t2"])]
        self.counts[kind] += 1
        if kind in ("full", "full and kill"):
            self.disk.fill()
        if "kill" in kind or kind == "read-only":
            self.kill()
        if "power" in kind:
            terminal.order("power cycle")
        if kind == "unplug":
            terminal.order("unplug")
        if kind == "read-only" and self.disk.protect(True):
            self.counts["protected"] += 1
            try:
                self.start()
                raise Wrong("the daemon started on a journal that it cannot write")
            except Wrong as wrong:
                if "did not start" not in str(wrong):
                    raise
            self.disk.protect(False)
        time.sleep(self.random.random() * 0.3)
        if kind == "unplug":
            terminal.order("plug")
        self.disk.empty()
        if "kill" in kind or kind == "read-only":
            self.start()
        if kind == "kill twice":
            time.sleep(self.random.random() * 0.5)
            self.kill()
            self.start()

    def round(self):
        work = [lambda: self.pay("t1"), lambda: self.pay("t2"), self.pay_cash]
        if self.random.random() < 0.15:
            work[0] = lambda: self.end_day("t1")
        elif self.random.random() < 0.2:
            work[0] = lambda: self.take_back("t1")
        if self.random.random() < 0.15:
            work[1] = lambda: self.end_day("t2")
        if self.random.random() < 0.3:
            work.append(self.copy_receipt)
        kind = self.misfortune()
        delay = self.random.random() * 1.5
        threads = [threading.Thread(target=job) for job in work]
        for thread in threads:
            thread.start()
        time.sleep(delay)
        self.suffer(kind)
        for thread in threads:
            thread.join()
        self.settle()
        self.compare()

    def settle(self):
        """Waits until nothing is open but what nobody can clarify, and decides that by the terminal's book."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            page = self.call("Payments.List", states=["requested", "sent", "running", "resultHeld", "inDoubt"], limit=100)
            if not page["payments"]:
                return
            for payment in page["payments"]:
                if payment["state"] == "inDoubt" and payment.get("examination"):
                    self.resolve(payment)
            if time.monotonic() > end:
                raise Wrong(f"still open: {[(p['request']['id'], p['state']) for p in page['payments']]}")
            time.sleep(0.1)

    def resolve(self, payment):
        self.counts["resolved by a person"] += 1
        name = payment["request"]["tender"]["terminal"]
        terminal = self.terminals[name]
        known = {
            p["card"]["receiptNumber"] for p in self.approved()
            if p.get("card") and p["request"]["tender"]["terminal"] == name}
        found = [
            e for e in terminal.book() if e["state"] == "standing" and f"{e['receiptNumber']:04}" not in known
            and e["requestedAmount"] == payment["request"]["amount"]]
        self.call(
            "Payments.Resolve", id=payment["request"]["id"], booked=bool(found), clerk="MS", reason="Buch des Terminals")

    def approved(self):
        payments, before = [], None
        while True:
            parameters = {"states": ["approved"], "limit": 1000} | ({"before": before} if before else {})
            page = self.call("Payments.List", **parameters)
            payments += page["payments"]
            before = page.get("next")
            if before is None:
                return [p for p in payments if p["request"]["tender"]["kind"] == "card"]

    # Whether all is right.

    def compare(self):
        approved = self.approved()
        for name, terminal in self.terminals.items():
            ours = collections.Counter(
                (p["kind"], p["booked"]) for p in approved if p["request"]["tender"]["terminal"] == name)
            # A payment that was reversed stays approved in the journal, beside its reversal.
            theirs = collections.Counter(
                (e["kind"], e["amount"]) for e in terminal.book() if e["state"] in ("standing", "reversed"))
            if ours != theirs:
                raise Wrong(f"{name}: only in the journal {ours - theirs}, only in the terminal's book {theirs - ours}")
        verdict = self.call("Journal.Verify")
        if verdict.get("fault"):
            raise Wrong(f"journal: {verdict['fault']}")
        self.compare_days()
        self.compare_paper()

    def news(self):
        """What the journal has more than at the last look."""
        while page := self.call("Journal.List", after=self.last_entry, limit=1000)["entries"]:
            self.last_entry = page[-1]["sequence"]
            yield from page

    def compare_days(self):
        closed = {}
        for name, terminal in self.terminals.items():
            entries = {e["traceNumber"]: e for e in terminal.book() if e["isClosed"]}
            closed[name] = sum(turnover(e) for number, e in entries.items() if number not in self.closed[name])
            self.closed[name] = set(entries)
        for entry in self.news():
            if entry["kind"] == "terminal.day-ended":
                self.compare_day(entry["body"], closed)
        # What was closed without the journal having heard of any end yet.
        for name, sum_closed in closed.items():
            self.untold[name] += sum_closed

    def compare_day(self, day, closed):
        """Takes what the day covers from `closed`, which nothing else of this round can have closed."""
        name, outcome = day["terminal"], day["outcome"]
        self.counts[f"days {next(iter(outcome))}"] += 1
        if "closed" not in outcome:
            return
        covered, closed[name] = closed[name], 0
        cut_off, self.untold[name] = self.untold[name], 0
        totals = outcome["closed"].get("_0")
        if totals is None:
            self.counts["days closed without sums"] += 1
            return
        if totals["sum"] != covered:
            raise Wrong(f"{name}: a day has {totals['sum']}, and the terminal's book closed {covered}")
        journal = day["journal"]["payments"] - day["journal"]["reversals"] - day["journal"]["refunds"]
        if journal != totals["sum"] + cut_off:
            raise Wrong(f"{name}: a day has {totals['sum']}, those before it that were cut off {cut_off}, the journal {journal}")
        if cut_off:
            self.counts["days that differ by what was cut off"] += 1

    def compare_paper(self):
        receipts, copies = collections.Counter(), collections.Counter()
        for sheet in (self.directory / "paper").glob("*.txt"):
            text = sheet.read_text()
            number = re.search(r"^Beleg-Nr\.\s+(\S+)", text, re.MULTILINE)
            if number and any(line.strip() in TITLES for line in text.splitlines()):
                (copies if COPY in text else receipts)[number[1]] += 1
        doubled = [number for number, times in receipts.items() if times > 1]
        if doubled:
            raise Wrong(f"printed twice: {doubled}")
        unasked = copies - self.copies
        if unasked:
            raise Wrong(f"copied though nobody asked: {dict(unasked)}")
        self.counts["receipts on paper"], self.counts["copies on paper"] = receipts.total(), copies.total()

    def finish(self):
        self.counts["charges in the terminals' books"] = sum(
            e["state"] == "standing" and e["kind"] == "payment" for t in self.terminals.values() for e in t.book())
        self.counts["card payments approved in the journal"] = len(
            [p for p in self.approved() if p["kind"] == "payment" and not p["takenBack"]])
        entries, after = collections.Counter(), 0
        while True:
            page = self.call("Journal.List", after=after, limit=1000)["entries"]
            if not page:
                break
            after = page[-1]["sequence"]
            for entry in page:
                body = entry["body"]
                if entry["kind"] == "payment.moved" and body["state"] == "inDoubt":
                    entries["in doubt meanwhile"] += 1
                if entry["kind"] == "payment.examined":
                    entries[f"clarified: {body['examination']['verdict']}"] += 1
        self.counts += entries
        self.counts["payments asked for"] = self.payments

    def close(self, keep):
        for process in [self.daemon, self.printer.process, *(t.process for t in self.terminals.values())]:
            if process and process.poll() is None:
                process.kill()
                process.wait()
        self.log.close()
        if keep:
            shutil.copytree(self.directory / "state", self.directory / "kept", dirs_exist_ok=True)
        self.disk.unmount()
        if not keep:
            shutil.rmtree(self.directory, ignore_errors=True)


def run(binaries, number, rounds, seed):
    office = Office(binaries, number, seed)
    keep = True
    try:
        for index in range(rounds):
            try:
                office.round()
            except (Wrong, OSError, Refused, KeyError) as wrong:
                raise Wrong(f"office {number}, round {index + 1}, {office.directory}: {wrong!r}") from wrong
        office.finish()
        keep = False
        return office.counts
    finally:
        office.close(keep)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=200)
    # Most of a round is waiting for lines that have to fall silent.
    parser.add_argument("--offices", type=int, default=5)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.rounds} rounds in {options.offices} offices", flush=True)
    begun = time.monotonic()
    counts, failed = collections.Counter(), []
    with concurrent.futures.ThreadPoolExecutor(options.offices) as pool:
        shares = [options.rounds // options.offices + (n < options.rounds % options.offices) for n in range(options.offices)]
        jobs = [pool.submit(run, options.binaries, n, share, options.seed) for n, share in enumerate(shares) if share]
        for job in concurrent.futures.as_completed(jobs):
            try:
                counts += job.result()
            except Wrong as wrong:
                failed.append(str(wrong))
                print(f"WRONG {wrong}", flush=True)
    for name, count in sorted(counts.items()):
        print(f"{count:7} {name}")
    print(f"{len(failed)} of {options.offices} offices failed, {time.monotonic() - begun:.0f} s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
