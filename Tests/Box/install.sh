#!/usr/bin/env bash
# Installs, upgrades, removes and purges our packages in a tree of a Debian, as apt would, and looks at what is there each time.
#
#   Tests/Box/install.sh TREE PACKAGES    a tree made by scripts/target-tree; the directory that make deb fills
#
# Needs root for chroot(2). Works in a copy: the tree stays as it was.
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=${1:?say where the tree is} packages=${2:?say where the packages are}
[ "$(id -u)" -eq 0 ] || { echo "this needs root"; exit 77; }

work=$(mktemp --directory)
trap 'mountpoint -q "$work/proc" && umount "$work/proc"; rm -rf "$work"' EXIT
cp --archive --reflink=auto "$tree/." "$work/"
mount -t proc proc "$work/proc"
mkdir -p "$work/packages"
cp "$packages"/zahlstelle_*.deb "$packages"/zahlstelle-sim_*.deb "$work/packages"
in_tree() { chroot "$work" env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
say() { printf '%s: %s\n' "$(in_tree sh -c '. /etc/os-release; echo "$VERSION_CODENAME"')" "$1"; }
fail() {
    say "FAILED: $1"
    exit 1
}
dpkg_says() { in_tree dpkg "$@" >"$work/said" 2>&1 || fail "dpkg $*: $(tail -n 5 "$work/said")"; }

in_tree sh -c 'dpkg --install /packages/*.deb' >"$work/said" 2>&1 || fail "they cannot be installed: $(tail -n 5 "$work/said")"
say "installed: $(in_tree zahlstelle --version), $(in_tree zahlstelle-sim --version)"
in_tree getent passwd zahlstelle >/dev/null || fail "there is no user zahlstelle"
in_tree getent group zahlstelle-kasse >/dev/null || fail "there is no group zahlstelle-kasse"
in_tree zahlstelled --check >"$work/said" 2>&1 || fail "the configuration that comes along is faulty: $(cat "$work/said")"
in_tree systemd-analyze verify --man=no zahlstelled.service zahlstelled@test.service zahlstelle-backup.timer >"$work/said" 2>&1 ||
    fail "systemd says: $(cat "$work/said")"
[ -z "$(in_tree sh -c 'ldd /usr/sbin/zahlstelled /usr/bin/zahlstelle /usr/bin/zahlstelle-sim | grep "not found"')" ] || fail "a library is missing"

# Somebody changed the configuration: an upgrade leaves that alone.
echo '# changed here' >>"$work/etc/zahlstelle/zahlstelled.toml"
install --directory --owner=0 "$work/var/lib/zahlstelle"
touch "$work/var/lib/zahlstelle/journal.sqlite"
in_tree sh -c 'dpkg --force-confold --install /packages/zahlstelle_*.deb' >"$work/said" 2>&1 || fail "no upgrade: $(tail -n 5 "$work/said")"
grep --quiet 'changed here' "$work/etc/zahlstelle/zahlstelled.toml" || fail "an upgrade took the configuration"
say "upgraded: what was changed in /etc stayed"

dpkg_says --remove zahlstelle-sim zahlstelle
[ ! -e "$work/usr/sbin/zahlstelled" ] && [ -e "$work/etc/zahlstelle/zahlstelled.toml" ] || fail "removed is not gone, or the configuration is"
dpkg_says --purge zahlstelle-sim zahlstelle
left=$(in_tree sh -c 'find /etc /usr /lib/systemd -path /usr/share/doc -prune -o \( -name "*zahlstelle*" -o -path "*zahlstelle*" \) -print 2>/dev/null')
[ -z "$left" ] || fail "left behind a purge: $left"
[ -e "$work/var/lib/zahlstelle/journal.sqlite" ] || fail "the journal is gone"
say "purged: nothing is left but the journal"
