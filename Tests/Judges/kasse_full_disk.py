#!/usr/bin/env python3
"""Lets the disk fill up in the middle of a settlement, at one place of it after the other, and frees it again.

Usage: kasse_full_disk.py SOCKET DISK DIRECTORY, as the user whom the daemon runs as, in the root of the repository. DISK is the mount of a
small file system on which the daemon has its state; the hand-over files go into the directory. A settlement that does not fit is refused in
both languages and leaves the journal as it was; one page more is free each time, until it fits, and then nothing is missing.
"""
import os
import pathlib
import sys

import varlink

from kasse_day import cash, item, pieces, plan, same, set_up, write_files
from kasse_refusals import Kasse

PAGE = 4096
CLOSINGS = 30
FEWEST = 3


class Ballast:
    """A file that takes what is free on the disk, to the last page, and gives it back page by page."""

    def __init__(self, disk):
        self.path = disk / "ballast"
        self.file = open(self.path, "wb", buffering=0)

    def fill(self):
        for size in (1 << 20, PAGE):
            while True:
                try:
                    self.file.write(b"x" * size)
                except OSError:
                    break

    def shrink(self):
        size = os.fstat(self.file.fileno()).st_size
        if size < PAGE:
            sys.exit("the settlement does not fit although all of the disk is free")
        self.file.truncate(size - PAGE)


def work(kasse):
    set_up(kasse.interface("Registers"), kasse.interface("Tariffs"))
    kasse.good("Registers.DefineClerk", clerk={"sign": "KV", "name": "KV", "roles": ["registerKeeper"], "users": [], "active": True})
    kasse.good("Registers.SignOn", shift="kv", clerk="KV", register="K1")
    for number in range(1, CLOSINGS + 1):
        kasse.good("Sales.Sell", shift="kv", sale=f"v{number}", items=[item("ausweis")], tenders=[cash(3700)])
        kasse.good("Closings.Close", shift="kv", number=number, pieces=pieces(3700 * number))
    kasse.good("Settlement.DefinePlan", shift="sd", plan=plan("einfach"))


def main():
    address, disk, directory = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    kasse = Kasse("unix:" + address)
    work(kasse)
    ballast = Ballast(disk)
    ballast.fill()
    before, refused = kasse.last_entry(), 0
    kasse.head = before
    while True:
        try:
            run = kasse.call("Settlement.Settle", {"shift": "sk", "number": 1})
            break
        except varlink.VarlinkError as failure:
            refused += 1
            kasse.judge(f"with {refused - 1} free pages", "Settlement.Settle", (failure.error(), failure.parameters()), "JournalUnavailable", None)
        if kasse.last_entry() != before or kasse.wrong:
            sys.exit(f"with {refused - 1} free pages the journal has {kasse.last_entry()} after {before}; {kasse.wrong}")
        same("the run", kasse.refusal("Settlement.GetRun", {"shift": "sk", "number": 1})[0], "org.zahlstelle.Settlement.Unknown")
        ballast.shrink()
    if refused < FEWEST:
        sys.exit(f"only {refused} settlements did not fit")
    ballast.path.unlink()
    same("the closings of the run", len(run["handOvers"]), CLOSINGS)
    same("the run again", kasse.call("Settlement.Settle", {"shift": "sk", "number": 1}), run)
    same("entries of the run", kasse.call("Journal.Verify", {})["entries"], before[0] + 1)
    for handed in run["handOvers"]:
        write_files(kasse.interface("Settlement"), handed, directory)
    print(f"good: a settlement that did not fit {refused} times, and then did")


if __name__ == "__main__":
    main()
