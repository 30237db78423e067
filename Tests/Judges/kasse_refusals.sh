#!/usr/bin/env bash
# Plays every bad call at the Kasse of a real daemon, with a simulated terminal, over the official varlink client; and lets a disk fill up
# in the middle of a settlement.
#
#   kasse_refusals.sh PYTHON
#
# PYTHON has the package `varlink`; the programs come from ZAHLSTELLE_BIN. Exit status: 0 right, 1 wrong.
set -euo pipefail
python=${1:?which Python?}
bin=${ZAHLSTELLE_BIN:?where are the programs?}
cd "$(dirname "$0")/../.."
. demo/lib.sh

work=$(mktemp -d)
small=$work/small
trap 'stop_all; ! mountpoint -q "$small" || umount "$small"; rm -rf "$work"' EXIT
export ZAHLSTELLE_SOCKET=$work/zahlstelle.sock

start terminal "$bin/zahlstelle-sim" terminal --tcp 127.0.0.1:0 --speed 20
configuration "$(address_of terminal)" >"$work/zahlstelled.toml"
printf '[receivables]\nkassenzeichen = "999 999-#"\ncheck-digit = "modulo10"\n' >>"$work/zahlstelled.toml"
start zahlstelled "$bin/zahlstelled" --config "$work/zahlstelled.toml"
await "the terminal" devices_ready 1
"$python" Tests/Judges/kasse_refusals.py "$ZAHLSTELLE_SOCKET" "$work/state"
"$bin/zahlstelle" journal verify "$work/state/journal.sqlite"
python3 Tests/Judges/kasse_books.py "$work/state/journal.sqlite" 1

# A disk of its own, which only root can mount.
mkdir "$small" "$work/hand-over"
if ! mount -t tmpfs -o size=16m tmpfs "$small" 2>/dev/null; then
    say "not played: a disk that fills up needs somebody who may mount one"
    exit 0
fi
export ZAHLSTELLE_SOCKET=$work/small.sock
(work=$small && configuration - | sed '/^\[\[terminal\]\]/,$d') >"$work/small.toml"
start small-daemon "$bin/zahlstelled" --config "$work/small.toml"
await "the daemon on the small disk" devices_ready 0
"$python" Tests/Judges/kasse_full_disk.py "$ZAHLSTELLE_SOCKET" "$small" "$work/hand-over"
"$bin/zahlstelle" journal verify "$small/state/journal.sqlite"
python3 Tests/Judges/kasse_books.py "$small/state/journal.sqlite" 30
python3 Tests/Judges/kasse_handover.py "$small/state/journal.sqlite" "$work/hand-over" 30
