#!/usr/bin/env bash
# Takes what the demo sent to the network printer from the capture, and lets emupos print it.
#
#   demo_receipts.sh PYTHON DIRECTORY PORT
#
# PYTHON has emupos; DIRECTORY is what `demo/run --keep` left; PORT is the printer's. Exit status as of escpos_emupos.py.
set -euo pipefail
python=${1:?which Python?} directory=${2:?which directory?} port=${3:?which port?}

if [ ! -e "$directory/wire.pcapng" ]; then
    echo "no capture: tshark is missing or may not capture" >&2
    exit 77
fi
tshark -r "$directory/wire.pcapng" -Y "tcp.dstport == $port && tcp.len > 0" -T fields -e tcp.payload 2>/dev/null |
    "$python" -c 'import sys; sys.stdout.buffer.write(bytes.fromhex(sys.stdin.read().replace(":", "")))' >"$directory/printer.bin"

# What the QR code of the first receipt must say: key figures, and the head of the hash that the journal has for the
# payment's end. The time is taken from the paper.
expected=$(
    "$python" - "$directory" <<'PYTHON'
import datetime, re, sqlite3, sys

directory = sys.argv[1]
journal = sqlite3.connect(f"file:{directory}/state/journal.sqlite?mode=ro", uri=True)
(digest,) = journal.execute("SELECT hash FROM event WHERE kind = 'payment.ended' AND payment = 'demo-1'").fetchone()
with open(f"{directory}/papier-netz/0001.txt", encoding="utf-8") as paper:
    text = re.search(r"^Datum +(.*)$", paper.read(), re.MULTILINE).group(1)
time = datetime.datetime.strptime(text, "%d.%m.%Y %H:%M:%S")
print(f"ZS1;K1-000001;4250;EUR;{time.isoformat()};{digest.hex()[:16]}")
PYTHON
)
exec "$python" "$(dirname "$0")/escpos_emupos.py" "$directory/printer.bin" --out "$directory/emupos" \
    --expect "Stadt Musterstadt" --expect "Beglaubigung § 33 VwVfG" --expect "Bürgeramt, Zahlstelle 3" --expect "42,50" \
    --expect "Rückgeld" --expect "Beträge unter 10 €" --qr "$expected"
