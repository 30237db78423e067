#!/usr/bin/env python3
"""Receipts per second of python-escpos, for comparison with ours in `make bench`.

    python_escpos_baseline.py [SECONDS]

Encodes the receipt of Sources/zahlstelle-bench/ReceiptBench.swift into memory: a title, 24 lines with an amount at the right
edge, a QR code drawn by the printer, and a cut. One thread, and one printer object for all receipts, as a till would have it.
Needs the PyPI package python-escpos. Prints receipts per second as a plain number; status 77 when the package is missing.
"""

import sys
import time

try:
    from escpos.constants import QR_ECLEVEL_M
    from escpos.printer import Dummy
except ImportError as error:
    print(f"python_escpos_baseline: skipped: {error}; needs python-escpos", file=sys.stderr)
    sys.exit(77)

COLUMNS = 48
PAYLOAD = "ZS1;K1-000042;4250;EUR;2026-11-22T19:30:00;0123456789abcdef"


def print_receipt(printer: Dummy) -> bytes:
    """Prints one receipt and returns its bytes."""
    printer.clear()
    printer.hw("INIT")
    printer.set(align="center", bold=True)
    printer.text("Stadt Düren\n")
    printer.set(align="left", bold=False)
    for number in range(1, 25):
        left, right = f"Gebühr für Leistung Nr. {number}", "42,50 €"
        printer.text(left + " " * (COLUMNS - len(left) - len(right)) + right + "\n")
    printer.set(align="center")
    printer.qr(PAYLOAD, ec=QR_ECLEVEL_M, size=6, native=True)
    printer.set(align="left")
    printer.cut(mode="PART")
    return printer.output


def main() -> int:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    printer = Dummy(profile="TM-T20II")
    print_receipt(printer)
    count = 0
    start = time.perf_counter()
    while (elapsed := time.perf_counter() - start) < seconds:
        print_receipt(printer)
        count += 1
    print(f"{count / elapsed:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
