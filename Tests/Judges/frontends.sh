#!/usr/bin/env bash
# Lets varlink's own command line read the interfaces of a real daemon, runs the front ends of examples/ against it and a
# simulated terminal, and looks the payments up behind them.
#
#   frontends.sh PYTHON
#
# PYTHON has the package `varlink`; the programs come from ZAHLSTELLE_BIN. Exit status: 0 right, 1 wrong, 77 cannot run here.
set -euo pipefail
python=${1:?which Python?}
bin=${ZAHLSTELLE_BIN:?where are the programs?}
cd "$(dirname "$0")/../.."
. demo/lib.sh
command -v socat >/dev/null || { echo "socat is missing"; exit 77; }

work=$(mktemp -d)
trap 'stop_all; rm -rf "$work"' EXIT
export ZAHLSTELLE_SOCKET=$work/zahlstelle.sock

start terminal "$bin/zahlstelle-sim" terminal --tcp 127.0.0.1:0 --speed 20
terminal=$(address_of terminal)
configuration "$terminal" >"$work/zahlstelled.toml"
start zahlstelled "$bin/zahlstelled" --config "$work/zahlstelled.toml"
await "the terminal" devices_ready 1

"$python" -m varlink.cli info "unix:$ZAHLSTELLE_SOCKET" >"$work/info"
for interface in Payments Printer Drawer Devices Journal; do
    expect "the list of interfaces" "org.zahlstelle.$interface" "$work/info"
    "$python" -m varlink.cli help "unix:$ZAHLSTELLE_SOCKET/org.zahlstelle.$interface" >"$work/help"
    expect "the description" "interface org.zahlstelle.$interface" "$work/help"
done

approved() {
    "$bin/zahlstelle" payments --json | grep -o '"state":"approved"' | wc -l
}

"$python" examples/frontend.py "$ZAHLSTELLE_SOCKET" K1 terminal-1 | tee "$work/python"
expect "Python, the terminal's messages" "PIN-Eingabe" "$work/python"
[ "$(approved)" -eq 1 ] || fail "the Python front end left no approved payment behind"

sh examples/frontend.sh "$ZAHLSTELLE_SOCKET" K1 terminal-1 | tee "$work/shell"
expect "shell, the terminal's messages" "PIN-Eingabe" "$work/shell"
expect "shell, the result" "Zahlung erfolgt" "$work/shell"
[ "$(approved)" -eq 2 ] || fail "the shell front end left no approved payment behind"
