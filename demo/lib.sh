# What the demo needs beside its story: headings, checks, processes that end with it. Also used by Tests/Judges/frontends.sh and kasse_day.sh.
#
# Whoever reads it in sets $bin, where the programs are, and $work, a directory of its own.

# The longest wait for a program or a device, in seconds. A serial terminal takes the longest, some nine seconds: its line
# must first be silent, so that nothing old is taken for an answer.
SECONDS_MAX=30
# What is looked for in errors is German.
export LC_ALL=C.UTF-8

heading() {
    printf '\n\033[1m── %s · %s\033[0m\n\n' "$1" "$2"
}

say() {
    printf '%s\n' "$1"
}

fail() {
    printf '\n\033[1mDEMO FAILED: %s\033[0m\n' "$1" >&2
    exit 1
}

# start NAME PROGRAM [ARGUMENT...]: runs in the background as $!, output to $work/NAME.out and messages to $work/NAME.log.
start() {
    local name=$1
    shift
    # Here, for whoever looks before the background has begun.
    : >"$work/$name.out" >"$work/$name.log"
    "$@" >"$work/$name.out" 2>"$work/$name.log" </dev/null &
}

# await WHAT COMMAND...: until the command succeeds.
await() {
    local what=$1 end=$((SECONDS + SECONDS_MAX))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || fail "$what did not come within $SECONDS_MAX seconds"
        sleep 0.1
    done
}

# The address in the line "ready KIND ADDRESS" of a simulator.
address_of() {
    await "$1" grep -q '^ready ' "$work/$1.out"
    sed -n 's/^ready [a-z]* //p' "$work/$1.out"
}

# configuration TERMINAL: a pay point with one register and one terminal, on the socket $ZAHLSTELLE_SOCKET.
configuration() {
    cat <<TOML
[daemon]
state = "$work/state"
socket = "$ZAHLSTELLE_SOCKET"
[issuer]
authority = "Stadt Neustadt"
pay-point = "Bürgerbüro"
[[register]]
id = "K1"
[[terminal]]
id = "terminal-1"
address = "tcp:$1"
charset = "latin-1"
TOML
}

# devices_ready COUNT: the daemon answers, and so many of its devices are ready.
devices_ready() {
    local devices
    devices=$("$bin/zahlstelle" devices --json 2>/dev/null) || return 1
    [ "$(grep -o '"ready":true' <<<"$devices" | wc -l)" -eq "$1" ]
}

# expect WHAT TEXT FILE: the demo checks itself.
expect() {
    grep -q -e "$2" "$3" || fail "$1: '$2' is missing in: $(cat "$3")"
}

# run STATUS ARGUMENT...: shows `zahlstelle` with the arguments and what it says, and expects it to end with STATUS. What it
# said is in the file $said.
run() {
    local wanted=$1 status=0
    shift
    said=$work/said
    printf '\033[36m$ zahlstelle%s\033[0m\n' "$(quoted "$@")"
    "$bin/zahlstelle" "$@" 2>&1 </dev/null | tee "$said" | sed 's/^/  /' || status=${PIPESTATUS[0]}
    [ "$status" -eq "$wanted" ] || fail "zahlstelle $1 ended with $status, not with $wanted"
}

quoted() {
    local argument
    for argument; do
        case $argument in
        *[!A-Za-z0-9.,:=/_-]*) printf " '%s'" "$argument" ;;
        *) printf ' %s' "$argument" ;;
        esac
    done
}

# Stops what still runs of what was started, last first, and waits for it.
stop_all() {
    local process
    for process in $(jobs -p | tac); do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
}
