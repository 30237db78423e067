# The root of a pay point: the base tree, our package, what image/root adds, without what image/removed names. Sourced by image/build.

# clean_list FILE: its lines without comments.
clean_list() { grep --invert-match --extended-regexp '^(#|$)' "$1"; }

# make_root BASE DEB OUT: the tree OUT, ready to be packed. The kernel goes to OUT.kernel, because the root is read without it.
make_root() {
    local base=$1 deb=$2 out=$3 line kernel pattern
    rm -rf "$out" "$out.kernel"
    cp --archive --reflink=auto "$base" "$out"
    rm -f "$out/.complete"

    # Users first: package scripts keep numbers that exist.
    cp --archive --no-preserve=ownership "$IMAGE_SOURCE/root/." "$out/"
    in_tree "$out" systemd-sysusers

    cp "$deb" "$IMAGE_WORK/package.deb"
    in_tree "$out" dpkg --install --force-confold /tmp/work/package.deb >"$IMAGE_WORK/package.log" 2>&1 ||
        fail "our package cannot be installed: $(tail -n 5 "$IMAGE_WORK/package.log")"
    rm "$IMAGE_WORK/package.deb"

    # They have done what they are for; on the machine they would only contradict the package's.
    rm "$out/usr/lib/sysusers.d/00-zahlstelle-image.conf"
    in_tree "$out" systemctl --quiet preset-all 2>/dev/null
    in_tree "$out" systemctl --quiet set-default multi-user.target
    clean_list "$IMAGE_SOURCE/masked" | while read -r line; do ln -sf /dev/null "$out/etc/systemd/system/$line"; done
    mkdir -p "$out/usr/lib/systemd/system/boot-complete.target.requires"
    ln -sf ../zahlstelle-health.service "$out/usr/lib/systemd/system/boot-complete.target.requires/"
    in_tree "$out" systemd-hwdb --usr update

    technician_keys "$out"
    update_keys "$out"
    if [ -n "${EXTRA:-}" ]; then cp --archive --no-preserve=ownership "$EXTRA/." "$out/"; fi
    identity "$out"

    kernel=$(basename "$(echo "$out"/usr/lib/modules/*)")
    cp "$out/boot/vmlinuz-$kernel" "$out.kernel"
    make_initrd "$base" "$kernel"
    in_tree "$out" dpkg-query --show >"$IMAGE_WORK/packages.txt"
    (
        cd "$out"
        clean_list "$IMAGE_SOURCE/removed" | sed "s,/K/,/$kernel/," | while read -r pattern; do
            # shellcheck disable=SC2086  # the pattern is wanted
            rm -rf ./$pattern
        done
    )
    cp "$IMAGE_WORK/packages.txt" "$out/usr/share/zahlstelle/packages.txt"
    in_tree "$out" depmod "$kernel"
    # Filled in on the first boot, and no first boot in systemd's sense, which would change what is turned on.
    : >"$out/etc/machine-id"
    # The root is read-only, and a technician wants to keep a file.
    rm -rf "$out/root"
    ln -s var/lib/zahlstelle-root "$out/root"
    # Where names are looked up comes with the network.
    ln -sf ../run/systemd/resolve/resolv.conf "$out/etc/resolv.conf"
    rm -rf "$out"/{run,tmp}/*
}

# Keys that open SSH are part of the image: TECHNICIAN_KEY is a file of public keys, one a line.
technician_keys() {
    local directory=$1/usr/share/zahlstelle/technician
    mkdir -p "$1/usr/share/zahlstelle"
    if [ -z "${TECHNICIAN_KEY:-}" ]; then
        say "no TECHNICIAN_KEY: nobody will ever be able to log in"
        return
    fi
    mkdir -p "$directory"
    grep --extended-regexp '^(ssh-|ecdsa-|sk-)' "$TECHNICIAN_KEY" >"$directory/authorized_keys" || fail "no public key in $TECHNICIAN_KEY"
    awk '{ print ($3 ? $3 : "technician-" NR), "namespaces=\"zahlstelle-ssh\"", $1, $2 }' "$directory/authorized_keys" >"$directory/allowed_signers"
}

# Whose updates the box takes: UPDATE_KEY is a file of public Ed25519 keys in PEM (openssl pkey -pubout).
update_keys() {
    local directory=$1/usr/share/zahlstelle/update
    if [ -z "${UPDATE_KEY:-}" ]; then
        say "no UPDATE_KEY: boxes with this image will never take an update"
        return
    fi
    openssl pkey -pubin -in "$UPDATE_KEY" -noout -text 2>/dev/null | grep --quiet ED25519 || fail "$UPDATE_KEY has no public Ed25519 key"
    install -D -m 644 "$UPDATE_KEY" "$directory/keys.pem"
}

# Who this is: what systemd-sysupdate, the status page and the technician go by.
identity() {
    local release=$1/usr/lib/os-release
    sed --in-place '/^IMAGE_/d' "$release"
    printf 'IMAGE_ID=zahlstelle\nIMAGE_VERSION=%s\n' "$IMAGE_VERSION" >>"$release"
    echo zahlstelle >"$1/etc/hostname"
    printf '127.0.0.1 localhost zahlstelle\n::1 localhost zahlstelle\n' >"$1/etc/hosts"
    ln -sf /usr/share/zoneinfo/Europe/Berlin "$1/etc/localtime"
    printf '# The initrd has mounted / (verified), /var and /etc; the ESP is mounted on demand at /boot.\n' >"$1/etc/fstab"
}

# make_initrd BASE KERNEL: the initrd of that tree, kept until the tree or image/initramfs changes.
make_initrd() {
    local base=$1 kernel=$2 name tree
    name=$( (basename "$base"; cat "$IMAGE_SOURCE/lib/root.sh"; find "$IMAGE_SOURCE/initramfs" -type f | LC_ALL=C sort | xargs cat) | key)
    INITRD_FILE=$IMAGE_WORK/initrd-$name
    [ ! -e "$INITRD_FILE" ] || return 0
    say "making the initrd of $kernel"
    rm -f "$IMAGE_WORK"/initrd-*
    tree=$IMAGE_WORK/initrd.tree
    rm -rf "$tree"
    cp --archive --reflink=auto "$base" "$tree"
    cp "$IMAGE_SOURCE/initramfs/hooks/zahlstelle" "$tree/etc/initramfs-tools/hooks/"
    cp "$IMAGE_SOURCE/initramfs/scripts/zahlstelle" "$tree/usr/share/initramfs-tools/scripts/zahlstelle"
    (clean_list "$IMAGE_SOURCE/initramfs/modules"; clean_list "$IMAGE_SOURCE/initramfs/drivers") >"$tree/etc/initramfs-tools/modules"
    # The modules that are named, not those of this machine; no file system to be checked or resumed from is looked for.
    printf 'MODULES=list\nCOMPRESS=zstd\nRESUME=none\nFSTYPE=ext4\n' >"$tree/etc/initramfs-tools/conf.d/zahlstelle"
    in_tree "$tree" mkinitramfs -o /tmp/work/initrd.new "$kernel" >"$IMAGE_WORK/initrd.log" 2>&1 ||
        fail "no initrd: $(tail -n 5 "$IMAGE_WORK/initrd.log")"
    mv "$IMAGE_WORK/initrd.new" "$INITRD_FILE"
    rm -rf "$tree"
}
