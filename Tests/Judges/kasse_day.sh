#!/usr/bin/env bash
# Plays a day at two registers of a real daemon, with a simulated terminal and printer, over the official varlink client, and has the
# books judged from outside behind it.
#
#   kasse_day.sh PYTHON
#
# PYTHON has the package `varlink`; the programs come from ZAHLSTELLE_BIN. Exit status: 0 right, 1 wrong.
set -euo pipefail
python=${1:?which Python?}
bin=${ZAHLSTELLE_BIN:?where are the programs?}
cd "$(dirname "$0")/../.."
. demo/lib.sh

work=$(mktemp -d)
trap 'stop_all; rm -rf "$work"' EXIT
export ZAHLSTELLE_SOCKET=$work/zahlstelle.sock

start terminal "$bin/zahlstelle-sim" terminal --tcp 127.0.0.1:0 --speed 20
start printer "$bin/zahlstelle-sim" printer --tcp 127.0.0.1:0 --paper "$work/paper"
terminal=$(address_of terminal)
printer=$(address_of printer)
configuration "$terminal" >"$work/zahlstelled.toml"
printf '[[printer]]\nid = "p1"\naddress = "tcp:%s"\n' "$printer" >>"$work/zahlstelled.toml"
printf '[receivables]\nkassenzeichen = "999 999-#"\ncheck-digit = "modulo10"\n' >>"$work/zahlstelled.toml"
start zahlstelled "$bin/zahlstelled" --config "$work/zahlstelled.toml"
await "the devices" devices_ready 2

mkdir "$work/hand-over"
"$python" Tests/Judges/kasse_day.py "$ZAHLSTELLE_SOCKET" "$work/hand-over"
"$python" Tests/Judges/kasse_reports.py "$ZAHLSTELLE_SOCKET" "$work/state/journal.sqlite" za
"$python" Tests/Judges/kasse_roles.py "$ZAHLSTELLE_SOCKET"
"$bin/zahlstelle" journal verify "$work/state/journal.sqlite"
python3 Tests/Judges/journal_verify.py "$work/state/journal.sqlite"
python3 Tests/Judges/kasse_books.py "$work/state/journal.sqlite" 4
python3 Tests/Judges/kasse_handover.py "$work/state/journal.sqlite" "$work/hand-over" 4
"$python" Tests/Judges/kasse_datev.py "$work/hand-over" 3
