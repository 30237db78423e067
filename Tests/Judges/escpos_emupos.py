#!/usr/bin/env python3
"""Lets an ESC/POS emulator that is not ours print what our encoder sends.

    escpos_emupos.py WIRE.bin [--out DIR] [--expect TEXT]... [--qr TEXT] [--no-qr]

WIRE.bin holds the bytes as they went over the wire. emupos 0.4.0 renders them in process as an Epson TM-T20III; the
pictures and texts of all receipts land in DIR. The judge then asks:

* did emupos know every command (GS ( H and ESC R it does not; these are allowed),
* does each TEXT of --expect stand in the printed text (without --expect: an umlaut, a section sign, a euro sign),
* does zbarimg read a QR code from the picture, and does it read the TEXT of --qr.

Exit status: 0 all true, 1 something is false, 2 wrong use, 77 the judge cannot run here (what is missing is named).
"""

import argparse
import io
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77
WHITE_BORDER = 40


def skip(reason: str) -> None:
    print(f"escpos_emupos: skipped: {reason}", file=sys.stderr)
    sys.exit(SKIPPED)


try:
    from emupos.config import PrinterProfile
    from emupos.events import EventType
    from emupos.printer.printer import Printer
    import importlib.resources
    import yaml
    from PIL import Image, ImageOps
except ImportError as error:
    skip(f"{error}; needs Python >= 3.13 with emupos==0.4.0 installed")


def render(wire: bytes, width: int):
    """The receipts emupos prints of the bytes, and the commands it did not know."""
    profile_text = (
        importlib.resources.files("emupos").joinpath("profiles", "printers", "epson-tm-t20iii.yaml").read_text("utf-8")
    )
    profile = PrinterProfile.model_validate(yaml.safe_load(profile_text)).model_copy(update={"width_dots": width})
    printer = Printer("judge", profile, sensor_open_level="high", job_idle_timeout_ms=1000)
    outputs = [printer.open_connection("wire", 0.0), printer.receive("wire", wire, 0.0)]
    outputs.append(printer.close_connection("wire", 1.0))
    receipts = [receipt for output in outputs for receipt in output.receipts]
    complaints = (EventType.PRINTER_COMMAND_UNKNOWN, EventType.PRINTER_CODEPAGE_UNSUPPORTED)
    unknown = [event for output in outputs for event in output.events if event.type in complaints]
    return receipts, [event for event in unknown if not is_beyond_emupos(event)]


def is_beyond_emupos(event) -> bool:
    """GS ( H, the fence behind a receipt, and ESC R 0, which selects the ASCII that emupos prints anyway."""
    return str(event.data.get("bytes", "")).startswith(("1d 28 48", "1b 52 00"))


def read_qr(png: bytes) -> list[str]:
    """What zbarimg reads from the picture with a white border: readers need one, thermal paper has one by itself."""
    image = Image.open(io.BytesIO(png)).convert("L")
    image = ImageOps.expand(image, border=WHITE_BORDER, fill=255)
    image = image.resize((image.width * 2, image.height * 2), Image.Resampling.NEAREST)
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        image.save(file.name)
        command = ["zbarimg", "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", file.name]
        try:
            result = subprocess.run(command, capture_output=True, check=False, timeout=60)
        except FileNotFoundError:
            skip("zbarimg is missing (Debian: zbar-tools)")
    text = result.stdout.decode("utf-8", "replace")
    return [text.removesuffix("\n")] if text else []


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wire", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--expect", action="append", default=[])
    parser.add_argument("--qr")
    parser.add_argument("--no-qr", action="store_true", help="the receipt has no QR code")
    parser.add_argument("--width", type=int, default=576, help="printable dots")
    arguments = parser.parse_args()

    try:
        wire = arguments.wire.read_bytes()
    except OSError as error:
        parser.error(str(error))
    receipts, unknown = render(wire, arguments.width)
    failures = [f"emupos does not know or refuses: {event.data}" for event in unknown]
    if not receipts:
        failures.append("nothing was printed")
    arguments.out.mkdir(parents=True, exist_ok=True)
    for number, receipt in enumerate(receipts, 1):
        stem = arguments.out / f"{arguments.wire.stem}-{number}"
        stem.with_suffix(".png").write_bytes(receipt.png)
        stem.with_suffix(".txt").write_text(receipt.text, encoding="utf-8")
        print(f"{stem}.png {receipt.width_dots} x {receipt.height_dots} dots, ended by {receipt.boundary}")

    text = "\n".join(receipt.text for receipt in receipts)
    for wanted in arguments.expect or ["ü", "§", "€"]:
        if wanted not in text:
            failures.append(f"{wanted!r} is not in the printed text")
    if not arguments.no_qr:
        codes = [code for receipt in receipts for code in read_qr(receipt.png)]
        if not codes:
            failures.append("no QR code can be read from the picture")
        elif arguments.qr is not None and arguments.qr not in codes:
            failures.append(f"the QR code says {codes!r}, not {arguments.qr!r}")
        else:
            print(f"QR code: {codes!r}")
    for failure in failures:
        print(f"escpos_emupos: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
