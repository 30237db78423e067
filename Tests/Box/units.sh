#!/usr/bin/env bash
# What the systemd and udev of the box say of our units, rules and ids, without running any of them.
#
#   Tests/Box/units.sh TREE    a tree made by scripts/target-tree
#
# In the tree, because the systemd of the machine that builds may be another. Needs root for chroot(2).
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=${1:?say where the tree is}

# Exit status of a judge that cannot run here.
SKIPPED=77
if [ "$(id -u)" -ne 0 ] || [ ! -d "$tree" ]; then
    echo "this needs root, and the tree that scripts/setup makes as root"
    exit $SKIPPED
fi

# The worst exposure that a daemon at a counter may have.
EXPOSURE_MAX=15

failures=0
fail() {
    printf 'FAILED: %s\n' "$*"
    failures=$((failures + 1))
}

in_tree() { chroot "$tree" "$@"; }

mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
trap 'umount "$tree/proc"' EXIT

# As "make install" would, with programs that are only there.
units=$tree/usr/lib/systemd/system
rm -rf "$units"/zahlstelle* "$tree/etc/zahlstelle"
cp systemd/*.service systemd/*.socket "$units"
for timer in systemd/*.timer; do [ ! -e "$timer" ] || cp "$timer" "$units"; done
cp -r systemd/*.service.d "$units"
cp systemd/zahlstelle.sysusers "$tree/usr/lib/sysusers.d/zahlstelle.conf"
cp systemd/zahlstelle.tmpfiles "$tree/usr/lib/tmpfiles.d/zahlstelle.conf"
cp udev/*.rules "$tree/usr/lib/udev/rules.d"
cp udev/*.hwdb "$tree/usr/lib/udev/hwdb.d"
for program in /usr/sbin/zahlstelled /usr/bin/zahlstelle; do
    printf '#!/bin/true\n' >"$tree$program"
    chmod 755 "$tree$program"
done
for interface in Sources/Interface/Definitions/*.varlink; do
    name=$(basename "$interface" .varlink)
    grep -q "^L+ /run/varlink/registry/$name " systemd/zahlstelle.tmpfiles || fail "the varlink registry lacks $name"
done
in_tree systemd-sysusers
said=$(in_tree systemd-tmpfiles --create --dry-run zahlstelle.conf 2>&1) || fail "systemd-tmpfiles says: $said"

names=()
for unit in systemd/*.service systemd/*.socket systemd/*.timer; do
    [ -e "$unit" ] || continue
    name=${unit##*/}
    names+=("${name/@./@test.}")
done
said=$(in_tree systemd-analyze verify --man=no "${names[@]}" 2>&1) || fail "systemd-analyze verify"
[ -z "$said" ] || fail "systemd-analyze verify says: $said"
printf 'figure: units: %s verified by systemd %s\n' "${#names[@]}" "$(in_tree systemctl --version | sed -n '1s/systemd \([0-9]*\).*/\1/p')"

# The image has units of its own, which do not stay in the tree: the container boots a usual Debian.
images=()
for unit in image/root/usr/lib/systemd/system/zahlstelle-*.{service,timer}; do
    name=${unit##*/}
    cp "$unit" "$units"
    images+=("${name/@./@sda.}")
done
mkdir -p "$tree/usr/lib/zahlstelle"
cp image/root/usr/lib/zahlstelle/[a-z]* "$tree/usr/lib/zahlstelle" 2>/dev/null || :
said=$(in_tree systemd-analyze verify --man=no "${images[@]}" 2>&1) || fail "systemd-analyze verify, of the image"
[ -z "$said" ] || fail "systemd-analyze verify says of the image: $said"
for unit in image/root/usr/lib/systemd/system/zahlstelle-*.{service,timer}; do rm "$units/${unit##*/}"; done
rm -r "$tree/usr/lib/zahlstelle"
printf 'figure: image: %s units verified\n' "${#images[@]}"

for name in zahlstelled.service zahlstelled@test.service; do
    in_tree systemd-analyze security --offline=yes --threshold=$EXPOSURE_MAX "$name" >"$tree/tmp/exposure" 2>&1 ||
        { fail "$name is exposed more than $EXPOSURE_MAX tenths"; grep '✗' "$tree/tmp/exposure"; }
    printf 'figure: %s: %s\n' "$name" "$(sed -n 's/.*Overall exposure level for [^:]*: \([0-9.]*\).*/exposure \1/p' "$tree/tmp/exposure")"
done

said=$(in_tree udevadm verify /usr/lib/udev/rules.d/70-zahlstelle.rules 2>&1) || fail "udevadm verify says: $said"

in_tree systemd-hwdb --strict update || fail "systemd-hwdb update"
queried=0
while IFS=$'\t' read -r vendor product expected; do
    [[ $vendor != \#* ]] || continue
    # A product of a maker that no line names.
    [ "$product" != '*' ] || product=fffe
    modalias="usb:v${vendor^^}p${product^^}d0100dc00dsc00dp00icFFisc00ip00in00"
    answer=$(in_tree systemd-hwdb query "$modalias")
    kind=$(sed -n 's/^ZAHLSTELLE_KIND=//p' <<<"$answer")
    case $expected in
    maker) [[ -z $kind && $answer == *ZAHLSTELLE_MAKER=* ]] ;;
    nothing) [[ $answer != *ZAHLSTELLE_* ]] ;;
    *) [ "$kind" = "$expected" ] ;;
    esac || fail "$modalias is $expected, and the hwdb says: $answer"
    queried=$((queried + 1))
done <Tests/Box/usb-ids.tsv
printf 'figure: hwdb: %s ids queried\n' "$queried"

# What the daemon takes for a receipt printer in disguise, udev must take for one, or its node stays closed to us.
while read -r id; do
    grep -q "^usb:v${id%:*}p${id#*:}\*" udev/60-zahlstelle.hwdb || fail "USBDisguise.swift has $id, the hwdb has not"
done < <(awk '/let (epson|wincorNixdorf): UInt16 = /{ maker[++makers] = substr($NF, 3) }
    /let (epson|wincorNixdorf)Products/{ current = maker[++lists] }
    current && /0x/ { line = $0; while (match(line, /0x[0-9A-F][0-9A-F][0-9A-F][0-9A-F]/)) {
        print current ":" substr(line, RSTART + 2, 4); line = substr(line, RSTART + 6) } }
    /\]/{ current = "" }' Sources/Devices/USB/USBDisguise.swift)

[ "$failures" -eq 0 ]
