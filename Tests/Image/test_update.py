#!/usr/bin/env python3
"""Updates a box at a counter: v1 takes v2 from a stick while somebody works, starts it when the counter is closed, goes back to v1, takes a
broken v3 from a server and comes back by itself. Before that somebody tries a bundle that was changed and an older one, and the power fails
in the middle of the installation.

    test_update.py IMAGE.raw ZAHLSTELLE_SIM WORK_DIRECTORY

Tests/Image/run has the versions built: WORK_DIRECTORY/v0, v1, v2, v3 and the key that signs them. IMAGE.raw is not used. Ends with 1 when
anything was wrong.
"""
import base64, json, pathlib, signal, sqlite3, subprocess, sys, time
import machine, peripherals, updates, usbredir
from test_image import READY, Faults, figure
from test_stick import free_port

CONFIGURATION = """\
[daemon]
state = "/var/lib/zahlstelle"
socket-group = "zahlstelle-kasse"
[issuer]
authority = "Stadt Neustadt"
pay-point = "Bürgerbüro"
[[register]]
id = "K1"
[[printer]]
id = "drucker-1"
address = "usb:04b8:0202:P0001"
"""
ALWAYS = '[update]\nwindow = "00:00-24:00"\nmargin = 0\n'
VERSION = ". /etc/os-release; echo $IMAGE_VERSION"
JOURNAL = "/var/lib/zahlstelle/journal.sqlite"


class Counter:
    def __init__(self, sim, work):
        self.work, self.faults, self.check = work, Faults(), None
        self.check = self.faults.check
        self.versions = {name: next((work / name).glob("*.raw")).stem.removeprefix("zahlstelle_") for name in ("v0", "v1", "v2", "v3")}
        self.bundles = {name: updates.bundle(work / "update.key", work / name) for name in ("v0", "v2", "v3")}
        figure("update-bundle", self.bundles["v2"].stat().st_size / 1e6, "MB")
        self.disk = work / "disk.qcow2"
        for old in (self.disk, self.disk.with_suffix(".vars")): old.unlink(missing_ok=True)
        image = next((work / "v1").glob("*.raw"))
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(image), "-F", "raw", str(self.disk), "4G"], check=True)
        paper = work / "printer" / "paper"
        paper.mkdir(parents=True, exist_ok=True)
        self.printer = peripherals.Simulator(sim, "printer", work / "printer", "--paper", str(paper), "--speed", "10")
        self.server = updates.Server(work / "server", self.bundles["v3"])
        self.box, self.port = None, free_port()

    def boot(self, what):
        print(what, flush=True)
        self.box = machine.boot(self.disk, self.work / "vm", reboots=True, forward=self.port)
        usbredir.Plug(peripherals.Printer(self.printer, "P0001"), self.box.add_usb_port("printer", 1))
        self.settle()

    def settle(self):
        self.box.run("systemctl is-system-running --wait", 300)

    def state(self):
        return json.loads(self.box.must("zahlstelle update status --json"))

    def configure(self, more):
        self.box.must(f"cat >/etc/zahlstelle/zahlstelled.toml <<'END'\n{CONFIGURATION}{more}END")

    def look(self):
        """What the timer does every five minutes."""
        return self.box.run("systemctl start zahlstelle-update.service; journalctl -b -q -u zahlstelle-update.service -o cat --no-pager | tail -n 4", 280)[1]

    def look_and_boot(self):
        begun = time.monotonic()
        self.box.begin("systemctl start zahlstelle-update.service")
        self.box.wait_for_boot()
        return time.monotonic() - begun

    def entries(self):
        return sorted(self.box.must("ls /boot/EFI/Linux").split())

    def close(self):
        if self.box: self.box.__exit__()
        self.printer.stop()
        self.server.stop()


def open_counter(c):
    c.boot("v1 is at work")
    box = c.box
    c.check("v1 runs", box.must(VERSION) == c.versions["v1"])
    c.configure(ALWAYS)
    box.must("systemctl restart zahlstelled", 200)
    box.wait_until(READY % "drucker-1", 120)
    for line in ("office define 33 --name Bürgerbüro", "register define K1 --name 'Kasse 1' --float 0",
                 "clerk define MS --name 'Maria Schmitz' --role cashier", "shift begin --clerk MS --register K1 --id maria"):
        box.must(f"zahlstelle {line}")
    c.check("no update is known", c.state()["state"].get("installed") is None)


def refusals(c):
    print("what is not ours")
    for what, bundle, version, words in (
            ("a bundle that was changed on its way", updates.tampered(c.bundles["v2"], c.work / "tampered.update"), c.versions["v2"], "verändert"),
            ("an older version", c.bundles["v0"], c.versions["v0"], "nicht neuer")):
        content, said = updates.Stick(c.box, bundle, version, len(what)).plug()
        c.check(f"{what} is refused", not content and words in said, said)
        c.check("and nothing is installed", c.state()["state"].get("installed") is None)


def power_cut(c):
    print("the power fails in the middle of the installation")
    box = c.box
    stick = updates.Stick(box, c.bundles["v2"], c.versions["v2"], 90)
    box.qmp("blockdev-add", **{"driver": "raw", "node-name": "s", "read-only": True,
                               "file": {"driver": "file", "filename": str(stick.image), "read-only": True}})
    box.qmp("device_add", driver="usb-storage", id="s", drive="s", bus="usb.0", port="3", serial="s")
    # The root is on its way into the other slot.
    box.wait_until("pgrep -x systemd-sysupda && ls /var/lib/zahlstelle-update/stage/*.root", 200)
    box.cut_power()
    c.boot("the same disk again")
    c.check("v1 runs, and nothing is installed", c.box.must(VERSION) == c.versions["v1"] and c.state()["state"].get("installed") is None)
    c.check("nothing else would be started", c.entries() == [f"zahlstelle_{c.versions['v1']}.efi"], c.entries())
    c.check("the journal is whole", c.box.run("zahlstelle journal verify", 120)[0] == 0)


def waits(c):
    print("v2 comes on a stick while somebody works")
    box = c.box
    begun = time.monotonic()
    content, said = updates.Stick(box, c.bundles["v2"], c.versions["v2"], 91).plug()
    figure("install-from-stick", time.monotonic() - begun, "s")
    c.check("it is installed", content and c.state()["state"]["installed"]["version"] == c.versions["v2"], said)
    c.check("nothing would start it", c.entries() == [f"zahlstelle_{c.versions['v1']}.efi"], c.entries())
    said = c.look()
    c.check("it waits, because somebody is signed on", c.state()["state"]["waiting"]["why"] == "underWay", said)
    print("    " + box.must("zahlstelle update status").replace("\n", "\n    "))
    code, text = box.run("zahlstelle pay --amount 5,00 --register K1 --clerk MS --cash 5,00", 60)
    c.check("money is taken meanwhile", code == 0, text)
    code, text = box.run("zahlstelle closing close --number 1 --piece 1x5 --shift maria", 60)
    c.check("the register is closed", code == 0, text)
    box.must("zahlstelle shift end --shift maria")
    hour = int(box.must("date +%H"))
    c.configure(f'[update]\nwindow = "{(hour + 3) % 24:02}:00-{(hour + 4) % 24:02}:00"\n')
    said = c.look()
    c.check("outside the window it waits, too", c.state()["state"]["waiting"]["why"] == "outsideWindow", said + str(c.state()))
    today = box.must("date +%A | tr A-Z a-z")
    c.configure(ALWAYS + f'[opening]\n{today} = ["00:00-24:00"]\n')
    said = c.look()
    c.check("and while the office is open", c.state()["state"]["waiting"]["why"] == "outsideWindow", said + str(c.state()))


def activates(c):
    print("the counter is closed")
    c.configure(ALWAYS)
    figure("update-to-first-command", c.look_and_boot(), "s")
    box = c.box
    c.settle()
    c.check("v2 runs", box.must(VERSION) == c.versions["v2"])
    box.wait_until("zahlstelle update status --json | grep -q '\"kind\":\"proven\"'", 280)
    c.check("it has proved itself", c.state()["state"].get("trial") is None, c.state())
    box.wait_until(f"ls /boot/EFI/Linux/zahlstelle_{c.versions['v2']}.efi", 60)
    c.check("and is marked good", True)
    said = box.must("journalctl -b -q -u zahlstelle-health -u zahlstelle-arrival -o cat --no-pager")
    c.check("with the printer back", "gesund" in said and box.run(READY % "drucker-1")[0] == 0, said)


def goes_back(c):
    print("a technician goes back")
    box = c.box
    box.begin("zahlstelle update rollback")
    box.wait_for_boot()
    c.settle()
    c.check("v1 runs", box.must(VERSION) == c.versions["v1"])
    c.check("and says so", c.state()["state"]["last"]["kind"] == "returned", c.state())
    c.check("the pay point works", box.run("zahlstelle status")[0] == 0)


def later_journal(c):
    """Has the journal look as if the version that runs had changed its tables and written on."""
    box = c.box
    box.must("systemctl stop zahlstelled zahlstelled.socket || :")
    data = base64.b64decode(box.must(f"cd /var/lib/zahlstelle; base64 -w0 journal.sqlite", 60))
    local = c.work / "journal.sqlite"
    local.write_bytes(data)
    with sqlite3.connect(local) as journal:
        count = journal.execute("SELECT count(*) FROM event").fetchone()[0]
        journal.execute("INSERT INTO grdb_migrations VALUES ('2099 future')")
        journal.execute("CREATE TABLE future (id INTEGER PRIMARY KEY)")
    journal.close()
    box.must(f"cd /var/lib/zahlstelle; cp -p journal.sqlite journal.sqlite.before-2099-future; rm -f journal.sqlite-*; base64 -d >journal.sqlite <<'END'\n"
             + base64.encodebytes(local.read_bytes()).decode() + "END\nchown --reference=journal.sqlite.before-2099-future journal.sqlite*; chmod 600 journal.sqlite*", 60)
    return count


def falls_back(c):
    print("a broken v3 comes from a server")
    box = c.box
    box.must("cat >>/etc/ssl/certs/ca-certificates.crt <<'END'\n" + c.server.certificate.read_text() + "END")
    c.configure(ALWAYS + f'source = "{c.server.address}"\n')
    begun = time.monotonic()
    box.begin("systemctl start zahlstelle-update.service")
    box.wait_for_boot()
    figure("fetched-installed-and-booted", time.monotonic() - begun, "s")
    c.check("v3 is tried", box.must(VERSION) == c.versions["v3"])
    count = later_journal(c)
    begun = time.monotonic()
    for start in (2, 3):
        box.wait_for_boot(900)
        c.check(f"and tried again, start {start}", box.must(VERSION) == c.versions["v3"])
    box.wait_for_boot(900)
    figure("fall-back", time.monotonic() - begun, "s")
    c.settle()
    c.check("v1 is back by itself", box.must(VERSION) == c.versions["v1"])
    last = c.state()["state"]["last"]
    c.check("it says that v3 failed, and why", last["kind"] == "failed" and "Der Dienst" in last["faults"][0]["german"], last)
    print("    " + box.must("zahlstelle update status").replace("\n", "\n    "))
    code, text = box.run("zahlstelle journal verify", 120)
    c.check("the journal that v3 had changed is whole in v1", code == 0, text + box.run("journalctl -b -u zahlstelle-arrival -o cat --no-pager")[1])
    c.check("and has every entry", int(box.must("zahlstelle journal verify --json | grep -o '\"entries\":[0-9]*' | cut -d: -f2")) >= count, text)
    code, text = box.run("zahlstelle shift begin --clerk MS --register K1 --id frueh && zahlstelle pay --amount 5,00 --register K1 --clerk MS --cash 5,00", 60)
    c.check("the pay point works", code == 0, text)
    c.look()
    c.check("what failed is not tried again", c.state()["state"].get("installed") is None, c.state())


def main():
    _, sim, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    c = Counter(str(sim), work)
    try:
        for part in (open_counter, refusals, power_cut, waits, activates, goes_back, falls_back):
            part(c)
    finally:
        c.close()
    print(f"{c.faults.count} faults" if c.faults.count else "all as it should be")
    return c.faults.count > 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
