#!/bin/bash
# Tries our packages under the systemd that boots the box. Tests/Box/nspawn.sh runs it, as root, in a container made for it.
set -uo pipefail

failures=0
step=""
try() { step=$1; }
fail() {
    printf 'FAILED: %s: %s\n' "$step" "$*"
    failures=$((failures + 1))
}
# What follows builds on what was tried, so the first step that fails is the last.
passed() {
    if [ "$failures" -gt 0 ]; then
        journalctl --unit='zahlstelled*' --output=short-monotonic --no-hostname --lines=30
        exit 1
    fi
    printf 'passed  %s\n' "$step"
}

# want TEXT COMMAND...: what the command prints contains the text.
want() {
    local text=$1 said
    shift
    said=$("$@" 2>&1)
    [[ $said == *"$text"* ]] || { fail "wanted “$text” of $*, which said: $said"; return 1; }
}

# until_true COMMAND...: within a minute, which on a busy machine a start and a question to a terminal may take.
until_true() {
    local tries
    for tries in $(seq 600); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    fail "never came true: $*"
    return 1
}

prop() { systemctl show --property="$2" --value "$1"; }
pid() { prop zahlstelled.service MainPID; }
pay() { zahlstelle pay --id "$1" --amount 42,50 --register K1 --clerk MS --card "${2:-t1}" --json; }
state() { zahlstelle payment "$1" --json | sed -n 's/.*"state" *: *"\([a-zA-Z]*\)".*/\1/p' | head -n 1; }
is_running() { [ "$(state "$1")" = running ] || [ "$(state "$1")" = sent ]; }
is_ready() { zahlstelle devices --json | tr -d ' \n' | grep -q "\"id\":\"${1:-t1}\"[^}]*\"ready\":true"; }

try "the packages install"
dpkg --install /opt/box/*.deb >/tmp/dpkg 2>&1 || fail "$(cat /tmp/dpkg)"
[ "$(stat -c %U:%a /var/lib/zahlstelle 2>/dev/null || echo none)" != none ] || until_true test -d /var/lib/zahlstelle
want 'uid=' id zahlstelle
[ -x /usr/bin/zahlstelle ] || fail "no command"
passed

try "the daemon says when it is ready, and runs as nobody else"
until_true systemctl is-active --quiet zahlstelled.service
want bereit prop zahlstelled.service StatusText
# Not emulated, unlike in the image: the daemon's share of a boot.
began=$(prop zahlstelled.service InactiveExitTimestampMonotonic) ready=$(prop zahlstelled.service ActiveEnterTimestampMonotonic)
printf 'figure: guest: daemon started in %s ms\n' $(((ready - began) / 1000))
[ "$(stat -c %U /proc/"$(pid)")" = zahlstelle ] || fail "runs as $(stat -c %U /proc/"$(pid)")"
[ "$(stat -c %U:%a /var/lib/zahlstelle)" = zahlstelle:700 ] || fail "state is $(stat -c %U:%a /var/lib/zahlstelle)"
[ "$(stat -c %U:%G:%a /run/zahlstelle/zahlstelle.sock)" = zahlstelle:zahlstelle-kasse:660 ] || fail "socket"
passed

try "the sandbox holds"
want $'Seccomp:\t2' cat /proc/"$(pid)"/status
want $'NoNewPrivs:\t1' cat /proc/"$(pid)"/status
want $'CapEff:\t0000000000000000' cat /proc/"$(pid)"/status
for place in /etc/zahlstelle /usr /home /root; do
    nsenter --target "$(pid)" --mount touch "$place/x" 2>/dev/null && fail "$place can be written"
done
nsenter --target "$(pid)" --mount touch /var/lib/zahlstelle/x || fail "the state cannot be written"
rm -f /var/lib/zahlstelle/x
passed

try "a caller starts it through its socket"
systemctl stop zahlstelled.service 2>/dev/null
[ "$(prop zahlstelled.service ActiveState)" = inactive ] || fail "does not stop"
want antwortet zahlstelle status
systemctl is-active --quiet zahlstelled.service || fail "was not started"
passed

try "whoever is not in the group is kept out"
useradd --no-create-home stranger 2>/dev/null
setpriv --reuid=stranger --regid=stranger --clear-groups zahlstelle status >/dev/null 2>&1 && fail "a stranger was let in"
useradd --no-create-home --groups zahlstelle-kasse clerk 2>/dev/null
setpriv --reuid=clerk --regid=clerk --init-groups zahlstelle status >/dev/null || fail "a clerk was kept out"
passed

try "a reload takes a new configuration, and its password from a credential"
systemd-run --quiet --unit=terminal-1 zahlstelle-sim terminal --tcp 127.0.0.1:20007 --speed 4
# At its own speed a payment takes longer than an upgrade.
systemd-run --quiet --unit=terminal-2 zahlstelle-sim terminal --tcp 127.0.0.1:20008
install -D -m 600 /dev/stdin /etc/credstore/zahlstelle.t1 <<<000000
cat >>/etc/zahlstelle/zahlstelled.toml <<'TOML'
[[terminal]]
id = "t1"
address = "tcp:127.0.0.1:20007"
[[terminal]]
id = "t2"
address = "tcp:127.0.0.1:20008"
TOML
before=$(pid)
systemctl reload zahlstelled.service || fail "reload"
[ "$(pid)" = "$before" ] || fail "became another process"
until_true is_ready
sed -i '/^address = .*20007/a password-credential = "t1"' /etc/zahlstelle/zahlstelled.toml
systemctl restart zahlstelled.service || fail "restart"
until_true is_ready
passed

try "a faulty configuration leaves the old one, and says so"
cp /etc/zahlstelle/zahlstelled.toml /tmp/good.toml
echo 'nonsense = 1' >>/etc/zahlstelle/zahlstelled.toml
before=$(pid)
systemctl reload zahlstelled.service
want 'gilt die alte' prop zahlstelled.service StatusText
[ "$(pid)" = "$before" ] || fail "became another process"
want nonsense journalctl --unit=zahlstelled.service --output=cat
cp /tmp/good.toml /etc/zahlstelle/zahlstelled.toml
systemctl reload zahlstelled.service
passed

try "a restart waits for the payment under way"
until_true is_ready
pay behind-restart >/tmp/pay 2>&1 &
until_true is_running behind-restart
systemctl restart zahlstelled.service
want approved state behind-restart
wait
passed

try "an upgrade does not touch the payment under way, and then renews the daemon"
until_true is_ready t2
before=$(pid)
pay behind-upgrade t2 >/tmp/pay 2>&1 &
until_true is_running behind-upgrade
dpkg --install /opt/box/*.deb >/tmp/dpkg 2>&1 || fail "$(cat /tmp/dpkg)"
is_running behind-upgrade || fail "the payment was $(state behind-upgrade) when the upgrade was over; slow the simulator down"
[ "$(pid)" = "$before" ] || fail "the upgrade restarted the daemon"
wait
want approved state behind-upgrade
is_renewed() { [ "$(pid)" != "$before" ] && [ "$(pid)" != 0 ] && systemctl is-active --quiet zahlstelled.service; }
until_true is_renewed
passed

try "a daemon that is killed in a payment is started anew and finds out what became of it"
until_true is_ready
pay behind-kill >/tmp/pay 2>&1 &
until_true is_running behind-kill
systemctl kill --signal=KILL --kill-whom=main zahlstelled.service
wait
# The terminal ended it by itself when the line broke, either way; what matters is that nobody has to decide.
clarified() { [[ $(state behind-kill) =~ ^(approved|notBooked|declined)$ ]]; }
until_true clarified
want payment.examined zahlstelle journal list --last 20
want 'in Ordnung' zahlstelle journal verify
passed

try "a daemon that hangs is started anew"
mkdir -p /run/systemd/system/zahlstelled.service.d
printf '[Service]\nWatchdogSec=2s\nTimeoutAbortSec=2s\n' >/run/systemd/system/zahlstelled.service.d/90-test.conf
systemctl daemon-reload
systemctl restart zahlstelled.service
before=$(pid)
kill -STOP "$before"
is_other() { [ "$(pid)" != "$before" ] && [ "$(pid)" != 0 ] && zahlstelle status; }
until_true is_other
want 'Watchdog timeout' journalctl --unit=zahlstelled.service --output=cat
rm -r /run/systemd/system/zahlstelled.service.d
systemctl daemon-reload
systemctl restart zahlstelled.service
passed

try "varlinkctl lists the interfaces and calls them"
socket=/run/zahlstelle/zahlstelle.sock
want zahlstelled varlinkctl info "$socket"
for interface in Payments Registers Sales Daemon; do
    want "org.zahlstelle.$interface" varlinkctl list-interfaces "$socket"
done
want 'method Start' varlinkctl introspect "$socket" org.zahlstelle.Payments
want approved varlinkctl call "$socket" org.zahlstelle.Payments.Get '{"id":"behind-restart"}'
want activities varlinkctl call /run/varlink/registry/org.zahlstelle.Daemon org.zahlstelle.Daemon.GetActivities '{"scope":"day"}'
for link in /run/varlink/registry/org.zahlstelle.*; do
    varlinkctl list-interfaces "$link" | grep -qx "${link##*/}" || fail "$link leads to nothing of that name"
done
passed

try "a test instance runs beside the live one, and says what it is"
sed -e 's|/var/lib/zahlstelle|/var/lib/zahlstelle-test|' -e '/^\[\[terminal/,$d' -e 's|^\[daemon\]|&\ntest = true|' \
    /tmp/good.toml >/etc/zahlstelle/test.toml
systemctl enable --quiet --now zahlstelled@test.socket zahlstelled@test.service || fail "$(journalctl -u zahlstelled@test -o cat)"
want TEST zahlstelle status --socket /run/zahlstelle/test.sock
systemctl is-active --quiet zahlstelled.service || fail "the live one is gone"
[ "$(stat -c %U /var/lib/zahlstelle-test)" = zahlstelle ] || fail "its state"
passed

try "a second owner of a journal is refused, once"
sed 's|/var/lib/zahlstelle-test|/var/lib/zahlstelle|' /etc/zahlstelle/test.toml >/etc/zahlstelle/second.toml
# The sandbox keeps it from the files already; without it there is still the journal's lock.
mkdir -p /run/systemd/system/zahlstelled@second.service.d
printf '[Service]\nReadWritePaths=/var/lib/zahlstelle\n' >/run/systemd/system/zahlstelled@second.service.d/90-test.conf
systemctl daemon-reload
systemctl start zahlstelled@second.service 2>/dev/null && fail "was started"
[ "$(prop zahlstelled@second.service ExecMainStatus)" = 75 ] || fail "ended with $(prop zahlstelled@second.service ExecMainStatus)"
[ "$(prop zahlstelled@second.service NRestarts)" = 0 ] || fail "was tried again"
want 'gehört einem anderen Dienst' journalctl --unit=zahlstelled@second.service --output=cat
passed

try "the messages carry their fields"
want 'payment approved' journalctl --unit=zahlstelled.service --output=cat ZAHLSTELLE_PAYMENT=behind-restart
passed

try "the nightly backup does nothing until it is configured, and then makes one in its sandbox"
[ "$(prop zahlstelle-backup.timer ActiveState)" = active ] || fail "the timer is $(prop zahlstelle-backup.timer ActiveState)"
systemctl start zahlstelle-backup.service || fail "$(journalctl --unit=zahlstelle-backup.service --output=cat)"
install --directory --owner=zahlstelle --group=zahlstelle --mode=700 /var/backups/zahlstelle
printf '\n[backup]\ndirectory = "/var/backups/zahlstelle"\n' >>/etc/zahlstelle/zahlstelled.toml
[ -z "$(ls /var/backups/zahlstelle)" ] || fail "made one before"
systemctl start zahlstelle-backup.service || fail "$(journalctl --unit=zahlstelle-backup.service --output=cat)"
zahlstelle backup verify /var/backups/zahlstelle/*.zsbackup >/tmp/verified 2>&1 || fail "$(cat /tmp/verified)"
passed

try "a purge leaves nothing but the journal"
systemctl stop zahlstelled@test.service zahlstelled@test.socket
dpkg --purge zahlstelle-sim zahlstelle >/tmp/dpkg 2>&1 || fail "$(cat /tmp/dpkg)"
[ ! -e /usr/sbin/zahlstelled ] && [ ! -e /etc/zahlstelle/zahlstelled.toml ] || fail "files are left"
[ -e /var/lib/zahlstelle/journal.sqlite ] || fail "the journal is gone"
[ "$(prop zahlstelled.service LoadState)" = not-found ] || fail "the unit is $(prop zahlstelled.service LoadState)"
passed

printf 'figure: guest: %s\n' "$(systemctl --version | head -n 1)"
