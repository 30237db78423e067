# The two trees of Debian packages: tools and base. Sourced by image/build.

SUITE=trixie
MIRROR=${MIRROR:-http://deb.debian.org/debian}
SECURITY_MIRROR=${SECURITY_MIRROR:-http://deb.debian.org/debian-security}

# debian_tree NAME LIST [OPTION…]: makes the tree of the packages in LIST once, and again when the list or this file changes. Prints where
# it is. Updates of Debian come in with a new tree: `rm -r .build/image/trees`.
debian_tree() {
    local name=$1 list=$2 tree
    shift 2
    tree=$IMAGE_WORK/trees/$name-$(cat "$list" "$IMAGE_SOURCE/lib/trees.sh" | key)
    if [ ! -e "$tree/.complete" ]; then
        say "making the tree $name from Debian $SUITE"
        rm -rf "$IMAGE_WORK/trees/$name-"*
        mkdir -p "$IMAGE_WORK/trees"
        # Essential packages and what is asked for, no apt: nobody installs anything into a tree that is verified as a whole.
        mmdebstrap --variant=essential --format=directory --include="$(packages_of "$list")" \
            --aptopt='Apt::Install-Recommends "false"' \
            --aptopt='Acquire::Retries "3"' \
            --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
            --dpkgopt='path-exclude=/usr/share/man/*' \
            --dpkgopt='path-exclude=/usr/share/locale/*' \
            --dpkgopt='path-exclude=/usr/share/doc/*' \
            --dpkgopt='path-include=/usr/share/doc/*/copyright' \
            --dpkgopt='path-exclude=/usr/share/info/*' \
            --dpkgopt='path-exclude=/usr/share/lintian/*' \
            "$@" "$SUITE" "$tree" \
            "deb $MIRROR $SUITE main" \
            "deb $MIRROR $SUITE-updates main" \
            "deb $SECURITY_MIRROR $SUITE-security main" >"$IMAGE_WORK/trees/$name.log" 2>&1 ||
            fail "no tree $name: $(tail -n 5 "$IMAGE_WORK/trees/$name.log")"
        touch "$tree/.complete"
    fi
    printf '%s\n' "$tree"
}

tools_tree() { debian_tree tools "$IMAGE_SOURCE/packages/tools"; }

base_tree() {
    # The initrd is made by us, later and once: not while packages are being set up.
    INITRD=No debian_tree base "$IMAGE_SOURCE/packages/root"
}
