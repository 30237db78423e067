# Sourced: where the toolchain has Swift's own libraries.
SWIFT_LIBRARIES=$(swift -print-target-info | sed -n '/"runtimeLibraryPaths"/{n;s/.*"\(.*\)".*/\1/p;q;}')
