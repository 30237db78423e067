#!/usr/bin/env bash
# Looks for inputs that break a rule of one of our parsers (Fuzz/README.md).
#
#   scripts/fuzz.sh [SECONDS] [TARGET…]     make up inputs for so long per target; 0 only repeats the kept ones
#   scripts/fuzz.sh merge [TARGET…]         take what was learnt into Fuzz/Corpus, as few files as cover it
#
# Fails when a rule is broken. SCRATCH says where to build, as in the Makefile; JOBS how many targets run at a time, by
# itself as many as there are processors.
set -euo pipefail
cd "$(dirname "$0")/.."

scratch=$(realpath --canonicalize-missing "${SCRATCH:-.build}")/fuzz
learnt=$scratch/learnt
findings=$scratch/findings
# A kept input takes milliseconds; one that takes so long is a finding, even on a busy machine.
timeout_seconds=30
# Nothing here keeps more than a few messages of 64 KiB.
memory_mib=1024
longest_input=4096

fail() {
    printf 'fuzz: %s\n' "$1" >&2
    exit 2
}

fuzzer() {
    # Swift's own backtrace of a crash takes seconds and tells less than the input does.
    SWIFT_BACKTRACE=enable=no "$scratch/release/fuzz-$1" -timeout=$timeout_seconds -rss_limit_mb=$memory_mib \
        -max_len=$longest_input "${@:2}"
}

# Prints one line of the table; fails when a rule was broken.
fuzz() {
    local target=$1 log=$scratch/$1.log limit=(-max_total_time="$seconds") status=0
    [ "$seconds" -gt 0 ] || limit=(-runs=0)
    mkdir -p "$learnt/$target" "$findings" "Fuzz/Corpus/$target"
    fuzzer "$target" "${limit[@]}" -print_final_stats=1 -artifact_prefix="$findings/$target-" \
        "$learnt/$target" "Fuzz/Corpus/$target" >"$log" 2>&1 || status=$?
    printf '%-20s %12s %12s %10s\n' "$target" "$(statistic number_of_executed_units "$log")" \
        "$(statistic average_exec_per_sec "$log")" "$((status == 0 ? 0 : 1))"
    [ $status -ne 0 ] || return 0
    grep --max-count=1 --extended-regexp 'broken rule|Fatal error|ERROR: libFuzzer' "$log" || tail -n 3 "$log"
    sed --quiet "s|.*Test unit written to |  run again: $scratch/release/fuzz-$target |p" "$log"
    return 1
}

statistic() {
    sed --quiet "s/^stat::$1: *//p" "$2" | grep . || printf '?'
}

# Keeps what reaches a branch, not what takes one more often: a tenth of the files, and libFuzzer finds the rest in seconds.
# Inputs named regress-* stay whatever they cover: each was a finding once.
merge() {
    local target=$1 corpus=Fuzz/Corpus/$1 merged=$scratch/merged/$1
    rm -rf "$merged"
    mkdir -p "$merged" "$learnt/$target" "$corpus"
    fuzzer "$target" -set_cover_merge=1 -use_counters=0 "$merged" "$corpus" "$learnt/$target" >"$scratch/$target.log" 2>&1 ||
        fail "the inputs of $target break a rule; run scripts/fuzz.sh 0 $target"
    find "$corpus" -type f ! -name 'regress-*' -delete
    find "$merged" -type f -exec mv --target-directory="$corpus" {} +
    printf '%-20s %4d inputs kept\n' "$target" "$(find "$corpus" -type f | wc -l)"
}

mode=fuzz
seconds=60
case "${1:-}" in
merge)
    mode=merge
    shift
    ;;
*[!0-9]*) ;;
?*)
    seconds=$1
    shift
    ;;
esac
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for directory in Fuzz/Targets/fuzz-*; do targets+=("${directory#Fuzz/Targets/fuzz-}"); done
fi
for target in "${targets[@]}"; do
    [ -d "Fuzz/Targets/fuzz-$target" ] || fail "there is no target $target; see Fuzz/Targets"
done

swift build --package-path Fuzz --scratch-path "$scratch" --configuration release >&2
[ $mode = merge ] || printf '%-20s %12s %12s %10s\n' target executions 'per second' findings

declare -A running=()
broken=0
collect() {
    local process
    wait -n -p process "${!running[@]}" || broken=1
    unset "running[$process]"
}
trap 'kill "${!running[@]}" 2>/dev/null || true' EXIT
for target in "${targets[@]}"; do
    $mode "$target" &
    running[$!]=$target
    [ ${#running[@]} -lt "${JOBS:-$(nproc)}" ] || collect
done
while [ ${#running[@]} -gt 0 ]; do collect; done
exit $broken
