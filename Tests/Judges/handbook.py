#!/usr/bin/env python3
"""Compares what the handbooks show with what a demonstration printed and said.

Usage: handbook.py [--write] DIRECTORY HANDBOOK...

DIRECTORY is what `demo/day --keep` left. In a handbook a block that begins with ```text FILE shows that file of it. Times, dates,
hashes and names made of them differ from day to day and are not compared. With --write the blocks are filled. Ends with 0 when all
agree, 1 when not.
"""
import difflib
import pathlib
import re
import sys

BLOCK = re.compile(r"^```text (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What is another one each day, longest first.
VARIABLE = [
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z?", "<time>"), (r"\d\d\.\d\d\.\d{4}", "<date>"), (r"\d{4}-\d\d-\d\d", "<date>"),
    (r"\b\d\d:\d\d(:\d\d)?\b", "<clock>"), (r"\b[0-9a-f]{16,64}\b", "<hash>"), (r"\bEintrag( davor)? +\d+", "<entry>"),
    (r"(?m)^\d+(?=  (Abschluss|Übergabe|Ablieferung|Kassenschnitt) )", "<entry>"), (r"\bKassenprüfung \d+", "<entry>"),
    (r"\bGenehmigung +\d+", "<approval>"), (r"\bLetzter Eintrag +\d+", "<entry>"),
    # Entries of the journal in hand-over files: how many devices had something to say before is another number each day.
    (r'"(closingEntry|planEntry|entry)": ?\d+', "<entry>"), (r'"entries": ?\[[\d,]+\]', "<entries>"), (r"(?m);\d+;\d+$", "<entries>"),
]


def plain(text):
    for pattern, word in VARIABLE:
        text = re.sub(pattern, word, text)
    return [re.sub(r"\s+", " ", line).strip() for line in text.splitlines()]


def main():
    arguments = sys.argv[1:]
    write = arguments[:1] == ["--write"]
    directory, *handbooks = arguments[write:]
    shown, wrong = 0, 0
    for path in map(pathlib.Path, handbooks):
        text = path.read_text(encoding="utf-8")

        def compare(match):
            nonlocal shown, wrong
            shown += 1
            name, block = match.groups()
            there = "\n".join(line.rstrip() for line in (pathlib.Path(directory) / name).read_text(encoding="utf-8").splitlines())
            if write:
                return f"```text {name}\n{there.strip(chr(10))}\n```"
            expected, found = plain(block), plain(there.strip("\n"))
            if expected != found:
                wrong += 1
                print("\n".join(difflib.unified_diff(expected, found, f"{path}", name, lineterm="")))
            return match.group()

        text = BLOCK.sub(compare, text)
        if write:
            path.write_text(text, encoding="utf-8")
    if shown == 0:
        print("no handbook shows anything")
    print(f"{'good' if shown and not wrong else 'BAD'}: {shown} examples, {wrong} differ")
    return 1 if wrong or not shown else 0


sys.exit(main())
