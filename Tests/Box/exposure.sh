#!/usr/bin/env bash
# Prints how exposed the daemon is by systemd's own count, beside other daemons that own devices, as Debian has them.
#
#   Tests/Box/exposure.sh TREE    a tree made by scripts/target-tree with cups-daemon, modemmanager and pcscd
#
# Needs root for chroot(2).
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=${1:?say where the tree is}
[ "$(id -u)" -eq 0 ] || { echo "this needs root"; exit 77; }

mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
trap 'umount "$tree/proc"' EXIT
cp systemd/*.service systemd/*.socket "$tree/usr/lib/systemd/system"
cp -r systemd/*.service.d "$tree/usr/lib/systemd/system"
for unit in zahlstelled pcscd cups ModemManager; do
    exposure=$(chroot "$tree" systemd-analyze security --offline=yes "$unit.service" | sed -n 's/.*Overall exposure level for [^:]*: \([0-9.]*\) .*/\1/p')
    printf 'figure: exposure of %s: %s\n' "$unit" "${exposure:?systemd says nothing of $unit}"
done
