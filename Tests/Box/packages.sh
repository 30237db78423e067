#!/usr/bin/env bash
# Packs the programs of the debug build for tests: they find Swift's libraries where the toolchain is.
#
#   Tests/Box/packages.sh DIRECTORY    where the packages go
set -euo pipefail
. "$(dirname "$0")/swift-libraries.sh"
export SWIFT_LIBRARIES
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"$(dirname "$0")/../../scripts/make-deb" "${ZAHLSTELLE_BIN:?say where the programs are}" "${1:?say where the packages go}" \
    >"$log" 2>&1 || { cat "$log"; exit 1; }
