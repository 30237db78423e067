#!/usr/bin/env python3
"""Receipts per second of python-escpos, for comparison with ours in `make bench`.

    python_escpos_baseline.py [SECONDS]

Encodes the receipt of 25 lines with a QR code drawn by the printer and a cut, the same one `make bench` encodes, into
memory. One thread; needs the PyPI package python-escpos. Prints receipts per second as a plain number.
"""

import sys
import time

try:
    from escpos.printer import Dummy
except ImportError as error:
    print(f"python_escpos_baseline: skipped: {error}; needs python-escpos", file=sys.stderr)
    sys.exit(77)

COLUMNS = 48
ARTICLES = [
    "Personalausweis",
    "Führungszeugnis",
    "Meldebescheinigung § 18 BMG",
    "Gebühr Straßenverkehrsbehörde",
    "Beglaubigung",
]
PAYLOAD = (
    "BCD\n002\n1\nSCT\n\nStadtkasse Neustadt\nDE02120300000000202051\nEUR370.00\n\n\n501234567890"
)


def row(left: str, right: str) -> str:
    return left + " " * (COLUMNS - len(left) - len(right)) + right + "\n"


def print_receipt(printer: Dummy) -> int:
    """Prints one receipt and returns its length in bytes."""
    printer.clear()
    printer.hw("INIT")
    printer.set(align="center", bold=True, double_height=True)
    printer.text("Stadt Neustadt an der Weinstraße\n")
    printer.set(align="center", bold=False, normal_textsize=True)
    printer.text("Bürgerbüro, Marktplatz 1\n")
    printer.text("67433 Neustadt, Tel. 06321 855-0\n")
    printer.set(align="left")
    printer.text("-" * COLUMNS + "\n")
    printer.set(bold=True)
    printer.text("Quittung Nr. 2026-004711\n")
    printer.set(bold=False)
    printer.text(row("21.11.2026 10:42", "Zahlstelle 3"))
    printer.text("=" * COLUMNS + "\n")
    for number in range(10):
        printer.text(row(ARTICLES[number % len(ARTICLES)], "37,00 €"))
    printer.text("-" * COLUMNS + "\n")
    printer.set(bold=True)
    printer.text(row("Summe", "370,00 €"))
    printer.set(bold=False)
    printer.text(row("girocard", "370,00 €"))
    printer.text("Kassenzeichen: 5.0123.456789.0\n")
    printer.set(font="b")
    printer.text("Es bediente Sie: Frau Müller\n")
    printer.set(font="a", align="center")
    printer.text("Bitte bewahren Sie den Beleg auf.\n")
    printer.text("Vielen Dank!\n")
    printer.text("\n")
    printer.qr(PAYLOAD, native=True, size=4)
    printer.cut()
    return len(printer.output)


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
