#!/usr/bin/env bash
# Lets mandoc read the man pages, and looks whether each explains every option that its program's help names.
#
# The programs come from ZAHLSTELLE_BIN. Exit status: 0 right, 1 wrong, 77 cannot run here.
set -euo pipefail
bin=${ZAHLSTELLE_BIN:?where are the programs?}
cd "$(dirname "$0")/../.."
command -v mandoc >/dev/null || { echo "mandoc is missing"; exit 77; }

mandoc -T lint -W warning man/*

fail=0
# explains PAGE PROGRAM [SUBCOMMAND...]
explains() {
    local page=$1 text option
    shift
    # mandoc prints bold letters twice, with a backspace between.
    text=$(mandoc -T utf8 "$page" | sed 's/.\x08//g')
    for option in $("$bin/$1" "${@:2}" --help | grep --only-matching --extended-regexp '^ +(-., )?--[a-z-]+' | sed 's/.*--/--/'); do
        grep --quiet --fixed-strings -e "$option" <<<"$text" || {
            echo "$page does not explain $option of $*" >&2
            fail=1
        }
    done
}
explains man/zahlstelled.8 zahlstelled
explains man/zahlstelle-sim.1 zahlstelle-sim terminal
explains man/zahlstelle-sim.1 zahlstelle-sim printer
for command in status doctor devices pay payments payment watch cancel reverse refund signature clarify resolve \
    "terminal end-of-day" print reprint slip "drawer open" "drawer state" \
    "office define" "office list" "clerk define" "clerk list" "register define" "register list" \
    "shift begin" "shift switch" "shift hand-over" "shift take-over" "shift end" "shift list" \
    "cash float" "cash float-return" "cash deposit" "cash withdraw" "cash count" "cash balance" "cash book" \
    "sale sell" "sale pay" "sale settle" "sale abandon" "sale defer" "sale release" "sale cancel" "sale reprint" "sale show" "sale list" \
    "closing report" "closing sign" "closing close" "closing show" "closing list" "closing differences" "closing settle" "closing audit" \
    "closing audits" \
    "report evaluate" "report day" "report month" "report year" "report receipts" \
    "settlement deliver" "settlement acknowledge" "settlement delivery" "settlement deliveries" "settlement plan show" \
    "settlement plan set" "settlement run" "settlement show" "settlement list" "settlement file" "settlement move" \
    "settlement hand-overs" \
    "tariff define" "tariff end" "tariff withdraw" "tariff list" "tariff show" "tariff import" "tariff export" \
    "journal verify" "journal list" "wire list" "wire show" "wire export" "zvt decode" \
    "backup make" "backup list" "backup verify" restore support-bundle; do
    # shellcheck disable=SC2086 # a command of two words is two arguments
    explains man/zahlstelle.1 zahlstelle $command
done
exit $fail
