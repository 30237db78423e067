# What every step of image/build shares. Sourced, never run.

say() { printf 'image: %s\n' "$*" >&2; }

fail() {
    printf 'image: %s\n' "$*" >&2
    exit 1
}

# The packages of a list, without its comments, separated by commas.
packages_of() { grep --invert-match --extended-regexp '^(#|$)' "$1" | paste --serial --delimiters=,; }

# A short name for what is given on standard input: the same input, the same name.
key() { sha256sum | cut --characters=1-12; }

# in_tree TREE COMMAND…: runs a command inside a tree, which sees the work directory as /work. The mounts belong to a namespace of their
# own, so nothing stays mounted however the command ends.
in_tree() {
    local tree=$1
    shift
    # shellcheck disable=SC2016  # expanded by the inner shell
    unshare --mount --propagation private bash -euc '
        tree=$0
        mount -t proc proc "$tree/proc"
        mount --bind /dev "$tree/dev"
        mount -t tmpfs tmpfs "$tree/run"
        mount -t tmpfs tmpfs "$tree/tmp"
        mkdir "$tree/tmp/work"
        mount --bind "$IMAGE_WORK" "$tree/tmp/work"
        exec chroot "$tree" env --ignore-environment PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH" TMPDIR=/tmp "$@"
    ' "$tree" "$@"
}
