#!/usr/bin/env bash
# Boots the Debian of the box in a container with our packages installed, and has Tests/Box/guest.sh try them there.
#
#   Tests/Box/nspawn.sh TREE PACKAGES    a tree made by scripts/target-tree, a directory with our .deb files
#
# A real systemd runs as the first process there, so units, sockets, the sandbox, the watchdog and reloads are the real ones. Missing in a
# container: udev, devices, limits of memory. Needs root. The tree stays as it is: what is changed lies in memory.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tree=$(cd "${1:?say where the tree is}" && pwd)
packages=$(cd "${2:?say where the packages are}" && pwd)

# Exit status of a judge that cannot run here.
SKIPPED=77
skip() {
    echo "systemd-nspawn cannot boot here: $1"
    exit $SKIPPED
}

[ "$(id -u)" -eq 0 ] || skip "this is not root"
command -v systemd-nspawn script unshare >/dev/null || skip "systemd-nspawn, script or unshare is missing (apt-get install systemd-container)"
unshare --mount --cgroup --pid --fork true 2>/dev/null || skip "no new namespaces may be made"

work=$(mktemp -d)
# A container of systemd wants a cgroup of its own, in the hierarchy that systemd knows, wherever that is mounted.
cgroups=$(awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts)
[ -n "$cgroups" ] || skip "there is no cgroup2"
cgroup=$cgroups/zahlstelle-box-$$
mkdir "$cgroup" 2>/dev/null || skip "no cgroup can be made in $cgroups"
cleanup() {
    find "$cgroup" -depth -type d -exec rmdir {} + 2>/dev/null || true
    umount "$work/tree" 2>/dev/null || true
    umount "$work/upper" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

# The tree below a layer in memory: tests may do with it what they like.
mkdir "$work/tree" "$work/upper" "$work/result"
mount -t tmpfs -o size=2g,mode=755 tmpfs "$work/upper"
mkdir "$work/upper/files" "$work/upper/work"
mount -t overlay -o "lowerdir=$tree,upperdir=$work/upper/files,workdir=$work/upper/work" overlay "$work/tree" ||
    skip "overlay cannot be mounted"

install -D -m 755 "$here/guest.sh" "$work/tree/opt/box/guest.sh"
install -m 644 "$packages"/*.deb "$work/tree/opt/box/"
cat >"$work/tree/etc/systemd/system/box-test.service" <<'UNIT'
[Unit]
Description=The tests of the box
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/opt/box/guest.sh
StandardOutput=file:/result/said
StandardError=inherit
ExecStopPost=/bin/sh -c 'echo $EXIT_STATUS >/result/status; systemctl --force poweroff'
UNIT
mkdir -p "$work/tree/etc/systemd/system/multi-user.target.wants"
ln -sfn ../box-test.service "$work/tree/etc/systemd/system/multi-user.target.wants/box-test.service"
# The locale of a city office is German; what programs print is compared in it.
echo LANG=C.UTF-8 >"$work/tree/etc/locale.conf"

binds=(--bind="$work/result:/result")
. "$here/swift-libraries.sh"
binds+=(--bind-ro="$SWIFT_LIBRARIES")

echo $$ >"$cgroup/cgroup.procs"
started=$(date +%s.%N)
# nspawn writes nothing without a terminal, and waits for one.
timeout --kill-after=10 "${BOX_SECONDS:-240}" unshare --mount --cgroup --pid --fork --kill-child --mount-proc --propagation private \
    bash -c '
        umount -R -l /sys/fs/cgroup && mount -t cgroup2 cgroup2 /sys/fs/cgroup && mount -t tmpfs tmpfs /run || exit 9
        exec script --quiet --return --command "$(printf "%q " systemd-nspawn --register=no --keep-unit --link-journal=no \
            --directory="$@" --boot --console=interactive)" /dev/null' -- "$work/tree" "${binds[@]}" \
    >"$work/console" 2>&1 </dev/null || true
ended=$(date +%s.%N)

cat "$work/result/said" 2>/dev/null || true
status=$(cat "$work/result/status" 2>/dev/null || true)
printf 'figure: nspawn: %.1f s in all\n' "$(echo "$ended $started" | awk '{ print $1 - $2 }')"
if [ -z "$status" ]; then
    echo "the container did not come to an end; its console:"
    tail -n 40 "$work/console"
    exit 1
fi
[ "$status" = 0 ]
