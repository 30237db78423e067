# From the root tree to what is carried to a box: the packed root with its hash tree, the kernel that vouches for it, the disk.
# Sourced by image/build. Works in $IMAGE_WORK/out.

# uuid HEX: 32 hexadecimal digits as a UUID.
uuid() { sed -E 's/^(.{8})(.{4})(.{4})(.{4})(.{12})$/\1-\2-\3-\4-\5/' <<<"$1"; }

# make_verified TREE: packs the tree and hashes it. Sets ROOT_HASH, ROOT_UUID, VERITY_UUID, which follow from it.
make_verified() {
    local tree=$1 salt
    say "packing the root"
    rm -f "$IMAGE_WORK/out/root" "$IMAGE_WORK/out/verity"
    mount_point_of "$tree"
    in_tree "$TOOLS" mksquashfs /tmp/work/root /tmp/work/out/root -comp zstd -Xcompression-level "${COMPRESSION:-15}" -no-xattrs -noappend \
        -quiet -no-progress >/dev/null
    # The salt makes the hash of a version its own, and the same sources give the same hash.
    salt=$(printf '%s' "$IMAGE_VERSION" | sha256sum | cut --characters=1-64)
    ROOT_HASH=$(in_tree "$TOOLS" veritysetup format --salt "$salt" --uuid "$(uuid "$(printf '%s' "$salt" | cut --characters=1-32)")" \
        /tmp/work/out/root /tmp/work/out/verity | awk '/^Root hash:/ { print $3 }')
    [ ${#ROOT_HASH} -eq 64 ] || fail "no root hash"
    ROOT_UUID=$(uuid "${ROOT_HASH:0:32}")
    VERITY_UUID=$(uuid "${ROOT_HASH:32:32}")
}

# The tools tree sees the work directory alone.
mount_point_of() { [ "$1" = "$IMAGE_WORK/root" ] || fail "the root tree must be $IMAGE_WORK/root"; }

# make_kernel: one file with kernel, initrd and command line, signed when there are keys.
make_kernel() {
    local signing=()
    say "making the kernel image"
    cp "$IMAGE_WORK/root.kernel" "$IMAGE_WORK/out/linux"
    cp "$INITRD_FILE" "$IMAGE_WORK/out/initrd"
    cp "$IMAGE_WORK/root/usr/lib/os-release" "$IMAGE_WORK/out/os-release"
    if [ -n "${SIGN_KEY:-}" ]; then
        signing=(--secureboot-private-key=/tmp/work/sign/key --secureboot-certificate=/tmp/work/sign/cert --signtool=sbsign)
    fi
    in_tree "$TOOLS" ukify build --linux=/tmp/work/out/linux --initrd=/tmp/work/out/initrd --os-release=@/tmp/work/out/os-release \
        --cmdline="boot=zahlstelle zahlstelle.root=$ROOT_UUID zahlstelle.verity=$VERITY_UUID zahlstelle.roothash=$ROOT_HASH $(command_line)" \
        "${signing[@]}" --output=/tmp/work/out/kernel.efi >"$IMAGE_WORK/ukify.log" 2>&1 || fail "no kernel image: $(tail -n 3 "$IMAGE_WORK/ukify.log")"
    cp "$TOOLS/usr/lib/systemd/boot/efi/systemd-bootx64.efi" "$IMAGE_WORK/out/boot.efi"
    if [ -n "${SIGN_KEY:-}" ]; then
        in_tree "$TOOLS" sbsign --key /tmp/work/sign/key --cert /tmp/work/sign/cert --output /tmp/work/out/boot.efi /tmp/work/out/boot.efi 2>/dev/null
        for file in kernel.efi boot.efi; do
            in_tree "$TOOLS" sbverify --cert /tmp/work/sign/cert "/tmp/work/out/$file" >/dev/null 2>&1 || fail "the signature of $file is wrong"
        done
        say "kernel and boot loader are signed, and sbverify agrees"
    fi
}

command_line() { clean_list "$IMAGE_SOURCE/cmdline" | paste --serial --delimiters=' '; }

# make_disk: the image as it is written to the disk of a box.
make_disk() {
    local out=$IMAGE_WORK/out esp=$IMAGE_WORK/out/esp
    say "making the disk"
    rm -rf "$esp" "$esp.img" "$out/repart" "$out/disk.raw"
    mkdir -p "$esp/EFI/BOOT" "$esp/EFI/systemd" "$esp/EFI/Linux" "$esp/loader"
    cp "$out/boot.efi" "$esp/EFI/BOOT/BOOTX64.EFI"
    cp "$out/boot.efi" "$esp/EFI/systemd/systemd-bootx64.efi"
    cp "$out/kernel.efi" "$esp/EFI/Linux/zahlstelle_$IMAGE_VERSION+3-0.efi"
    cp "$IMAGE_SOURCE/loader.conf" "$esp/loader/loader.conf"
    truncate --size=128M "$esp.img"
    in_tree "$TOOLS" sh -euc 'mkfs.vfat -F 32 -n ZS-ESP -i 5A53E5B0 /tmp/work/out/esp.img >/dev/null; mcopy -s -i /tmp/work/out/esp.img /tmp/work/out/esp/* ::/'

    mkdir "$out/repart"
    for file in "$IMAGE_SOURCE"/repart/*.conf; do
        sed -e "s/@VERSION@/$IMAGE_VERSION/; s/@ROOT_UUID@/$ROOT_UUID/; s/@VERITY_UUID@/$VERITY_UUID/" "$file" >"$out/repart/$(basename "$file")"
    done
    in_tree "$TOOLS" systemd-repart --empty=create --size=auto --offline=yes --seed="$VERITY_UUID" --definitions=/tmp/work/out/repart --dry-run=no \
        /tmp/work/out/disk.raw >"$IMAGE_WORK/repart.log" 2>&1 || fail "no disk: $(tail -n 3 "$IMAGE_WORK/repart.log")"
}

# hand_out DIRECTORY: what others use: the disk, packed for carrying, and the three files of an update.
hand_out() {
    local to=$1 out=$IMAGE_WORK/out name=zahlstelle_$IMAGE_VERSION
    mkdir -p "$to/update"
    rm -f "$to/$name".* "$to/update/$name"*
    mv "$out/disk.raw" "$to/$name.raw"
    in_tree "$TOOLS" zstd --quiet --force -T0 -10 "/tmp/work/${to#"$IMAGE_WORK/"}/$name.raw" 
    cp "$out/root" "$to/update/${name}_$ROOT_UUID.root"
    cp "$out/verity" "$to/update/${name}_$VERITY_UUID.verity"
    cp "$out/kernel.efi" "$to/update/$name.efi"
    say "image    $(size "$to/$name.raw.zst") MB to carry, $(size "$to/$name.raw") MB on the disk before it grows"
    say "update   $(size "$to"/update/"$name"*) MB in three files"
}

# Megabytes (10^6 bytes) of the files named.
size() { stat --format=%s "$@" | awk '{ sum += $1 } END { printf "%.0f", sum / 1e6 }'; }
