#!/usr/bin/env bash
# Lets a test instance sell, close, settle and evaluate, and looks whether all that leaves it says that it is a test.
#
#   kasse_test_instance.sh PYTHON
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
configuration "$terminal" | sed -e 's/^\[daemon\]$/&\ntest = true/' -e 's/^\[issuer\]$/&\niban = "DE89 3704 0044 0532 0130 00"/' \
    >"$work/zahlstelled.toml"
printf '[[printer]]\nid = "p1"\naddress = "tcp:%s"\n' "$printer" >>"$work/zahlstelled.toml"
start zahlstelled "$bin/zahlstelled" --config "$work/zahlstelled.toml"
await "the devices" devices_ready 2
"$python" Tests/Judges/kasse_test_instance.py "$ZAHLSTELLE_SOCKET" "$work/paper"
"$bin/zahlstelle" journal verify "$work/state/journal.sqlite"
