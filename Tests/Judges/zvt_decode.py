#!/usr/bin/env python3
"""Whether `zahlstelle zvt decode` says of the public ZVT messages what they mean.

Usage: zvt_decode.py PROGRAM [VECTORS]

All lines of one character set go through one run of the program, so that order, flushing and the survival of damaged lines
are judged, too.
"""

import json
import pathlib
import subprocess
import sys

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "ZVTTests" / "Fixtures" / "vectors.jsonl"
DECODED = {"apdu", "serial-frame", "vendor"}
REJECTED = {"malformed", "not-zvt"}
SECONDS_MAX = 60


def decode(program, charset, vectors):
    text = "".join(vector["hex"] + "\n" for vector in vectors)
    run = subprocess.run(
        [program, "zvt", "decode", "--charset", charset], input=text, capture_output=True, text=True, timeout=SECONDS_MAX)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if run.returncode != 0 or len(answers) != len(vectors):
        sys.exit(f"{charset}: exit {run.returncode}, {len(answers)} answers to {len(vectors)} lines: {run.stderr}")
    return answers


def faults(vector, answer):
    if vector["kind"] in REJECTED:
        return [] if "error" in answer else ["accepted although it is damaged"]
    expect = vector["expect"]
    return [f"{key}: {answer.get(key)!r} instead of {expect[key]!r}" for key in expect if answer.get(key) != expect[key]]


def interactive(program):
    """An answer has to come while the input is still open."""
    with subprocess.Popen([program, "zvt", "decode"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as run:
        for _ in range(3):
            run.stdin.write("060F00\n")
            run.stdin.flush()
            if json.loads(run.stdout.readline()).get("name") != "completion":
                return ["060F00 is not answered as a completion"]
        run.stdin.close()
        return [] if run.wait(SECONDS_MAX) == 0 else ["exit status after the end of input"]


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    program = sys.argv[1]
    path = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else FIXTURES
    vectors = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    vectors = [vector for vector in vectors if vector["kind"] in DECODED | REJECTED]
    wrong = interactive(program)
    for charset in sorted({vector.get("charset", "cp437") for vector in vectors}):
        group = [vector for vector in vectors if vector.get("charset", "cp437") == charset]
        for vector, answer in zip(group, decode(program, charset, group)):
            wrong += [f"{vector['hex']}: {fault}" for fault in faults(vector, answer)]
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(vectors)} messages, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
