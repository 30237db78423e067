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
exec "$python" "$(dirname "$0")/escpos_emupos.py" "$directory/printer.bin" --out "$directory/emupos" \
    --expect "Stadt Musterstadt" --expect "Beglaubigung § 33 VwVfG" --expect "Bürgeramt, Zahlstelle 3" --expect "42,50" --expect "Rückgeld"
