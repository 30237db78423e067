#!/usr/bin/env python3
"""Boots the image and works with it as an office does: devices are plugged in, money is taken, cables and the power are cut.

    test_image.py IMAGE.raw ZAHLSTELLE_SIM WORK_DIRECTORY

IMAGE.raw is what image/build made; the disk that the box writes on is a copy on write in WORK_DIRECTORY. Needs qemu-system-x86 and ovmf,
no KVM. Ends with 1 when anything was not as it should be. Figures go to standard output as "figure NAME VALUE UNIT".
"""
import base64, pathlib, re, signal, subprocess, sys, time
import machine, peripherals, usbredir

CONFIGURATION = """\
[daemon]
state = "/var/lib/zahlstelle"
socket-group = "zahlstelle-kasse"
[issuer]
authority = "Stadt Neustadt"
pay-point = "Bürgerbüro"
[[register]]
id = "K1"
[[terminal]]
id = "terminal-1"
address = "serial:/dev/zahlstelle/terminal-T0001:9600"
[[printer]]
id = "drucker-1"
address = "usb:04b8:0202:P0001"
[[printer]]
id = "drucker-2"
address = "usb:04b8:0202:P0002"
"""
READY = ("zahlstelle devices --json | tr -d ' \\n' | grep -o '{[^{}]*\"id\":\"%s\"[^{}]*}' | grep -q '\"ready\":true'")

# How the payment stands that the power is cut in.
STATE = "zahlstelle payment power-cut-1 --json | tr -d ' \\n'"


class Faults:
    def __init__(self):
        self.count = 0

    def check(self, what, right, evidence=""):
        print(f"  {'ok   ' if right else 'FALSE'} {what}", flush=True)
        if not right:
            self.count += 1
            print("    " + str(evidence).strip().replace("\n", "\n    "), flush=True)
        return right


def figure(name, value, unit):
    print(f"figure {name} {value:.1f} {unit}", flush=True)


def papers(simulator):
    return sorted((simulator.directory / "paper").glob("*.txt"))


def wait_for_paper(simulator, number, seconds=90):
    end = time.monotonic() + seconds
    while len(papers(simulator)) < number and time.monotonic() < end:
        time.sleep(0.1)
    return "\n".join(p.read_text() for p in papers(simulator))


class Counter:
    """The box and what stands around it."""

    def __init__(self, image, sim, work):
        self.work, self.faults = work, Faults()
        self.disk = work / "disk.qcow2"
        for old in (self.disk, self.disk.with_suffix(".vars")):
            old.unlink(missing_ok=True)
        # Larger than the image, as the disk of a box is.
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(image), "-F", "raw", str(self.disk), "4G"], check=True)
        self.terminal = peripherals.Simulator(sim, "terminal", work / "terminal", "--speed", "10", "--terminal-id", "52500001",
                                              "--unconfirmed", "keep")
        self.printers = {}
        for name in ("P0001", "P0002"):
            paper = work / name / "paper"
            if paper.exists():
                for old in paper.iterdir():
                    old.unlink()
            paper.mkdir(parents=True, exist_ok=True)
            self.printers[name] = peripherals.Simulator(sim, "printer", work / name, "--paper", str(paper), "--speed", "10")
        self.box = None

    def check(self, *arguments):
        return self.faults.check(*arguments)

    def boot(self, name):
        print(f"{name}", flush=True)
        self.box = machine.boot(self.disk, self.work / "vm")
        self.ports = {place: self.box.add_usb_port(place, number) for number, place in enumerate(("printer", "terminal", "second"), 1)}
        return self.box

    def plug(self, device, place):
        return usbredir.Plug(device, self.ports[place])

    def ready(self, device, seconds=60):
        try:
            return self.box.wait_until(READY % device, seconds)[0]
        except machine.GuestError:
            print(self.box.run("zahlstelle devices; journalctl -b -u zahlstelled -o cat --no-pager | tail -20")[1], flush=True)
            raise

    def close(self):
        if self.box:
            self.box.__exit__()
        for simulator in (self.terminal, *self.printers.values()):
            simulator.stop()


def first_boot(counter):
    box, check = counter.boot("first boot"), counter.check
    code, state = box.run("systemctl is-system-running --wait", 300)
    check("the system is up, with no unit that failed", state == "running",
          state + box.run("systemctl --failed --no-legend; journalctl -b -p 3 --no-pager -o cat | tail -20")[1])
    uptime = float(box.must("cut -d' ' -f1 /proc/uptime"))
    def monotonic(unit, moment):
        return int(box.must(f"systemctl show -P {moment}TimestampMonotonic {unit}")) / 1e6
    began, ready = monotonic("zahlstelled", "InactiveExit"), monotonic("zahlstelled", "ActiveEnter")
    figure("power-on-to-ready", box.age() - (uptime - ready), "s")
    figure("daemon-share-of-boot", ready - began, "s")
    print("  " + box.must("systemd-analyze time").replace("\n", "\n  "))
    figure("idle-memory-system", int(box.must("awk '/MemTotal/{t=$2} /MemAvailable/{a=$2} END{print t-a}' /proc/meminfo")) / 1024, "MiB")
    figure("idle-memory-daemon", int(box.must("awk '/VmRSS/{print $2}' /proc/$(systemctl show -P MainPID zahlstelled)/status")) / 1024, "MiB")
    return box


def hygiene(counter):
    print("hygiene")
    box, check = counter.box, counter.check
    must = box.must
    check("the root is the verified one, read-only", re.search(r"/dev/mapper/zahlstelle-root squashfs ro", must("findmnt -rno SOURCE,FSTYPE,OPTIONS /")), must("findmnt /"))
    check("its hash tree is in use", "verified V" not in must("cat /sys/block/dm-0/dm/uuid") and must("cat /sys/block/dm-0/dm/uuid").startswith("CRYPT-VERITY"))
    check("the root takes no file", box.run("touch /usr/x")[0] != 0)
    check("/var has grown with the disk", int(must("findmnt -bno SIZE /var")) > 3_000_000_000, must("df /var"))
    check("nothing listens", must("ss -H -ltnu") == "", must("ss -ltnup"))
    check("SSH is off, and cannot be turned on without a technician's key",
          box.run("systemctl is-active ssh; systemctl is-enabled ssh")[1] == "inactive\ndisabled"
          and box.run("systemctl start ssh; systemctl is-active ssh")[1].splitlines()[-1] == "inactive")
    check("nobody waits for a login", box.run("pgrep -ax 'agetty|getty|login|sulogin'")[1] == "")
    check("root has no password", must("getent shadow root").split(":")[1] in ("*", "!", "!*"))
    check("nobody but root and our user may have a shell or a password",
          box.run("awk -F: '$7 !~ /nologin|false|sync/ {print $1}' /etc/passwd")[1] == "root", must("cat /etc/passwd"))
    check("the hardware's watchdog is on", re.search(r"iTCO", must("wdctl")) and must("systemctl show -P RuntimeWatchdogUSec") == "30s")
    check("a core goes nowhere", must("cat /proc/sys/kernel/core_pattern") == "|/bin/false")
    check("there is no swap", must("swapon --noheadings") == "")
    check("the log is bounded", "256M" in must("systemd-analyze cat-config systemd/journald.conf"))
    check("the clock says what it knows", must("systemctl start zahlstelle-clock; cat /run/zahlstelle-clock/status").startswith("state=unsynchronized"))
    check("the log says so, too", "No time server" in must("journalctl -b -u zahlstelle-clock -o cat"))
    box.wait_until("grep -aq 'Was nun' /dev/vcs1", 60)
    cells = base64.b64decode(box.must("base64 -w0 /dev/vcs1")).decode("cp437")
    width = int(box.must("stty -F /dev/tty1 size").split()[1])
    screen = "\n".join(cells[i:i + width] for i in range(0, len(cells), width))
    check("the screen shows version and what to do", "ZAHLSTELLE" in screen and "Was nun?" in screen, screen + box.run("systemctl status zahlstelle-console --no-pager; journalctl -b -u zahlstelle-console --no-pager | tail -5")[1])
    print("    " + "\n    ".join(line.rstrip() for line in screen.splitlines() if line.strip()))
    check("the page is not drawn by root", must("ps -o user= -C console") not in ("", "root"), must("ps aux"))
    code, left = box.run("ls /boot/EFI/Linux")
    check("the boot is blessed: no tries are counted any more", re.fullmatch(r"zahlstelle_[0-9.]+\.efi", left), left + box.run("systemctl status systemd-bless-boot boot-complete.target --no-pager")[1])


def payments(counter):
    print("a day at the counter")
    box, check = counter.box, counter.check
    box.must(f"cat >/etc/zahlstelle/zahlstelled.toml <<'END'\n{CONFIGURATION}END")
    box.must("systemctl restart zahlstelled", 200)
    terminal = peripherals.Terminal(counter.terminal, "T0001")
    printer = peripherals.Printer(counter.printers["P0001"], "P0001")
    begun = time.monotonic()
    plug = counter.plug(printer, "printer")
    counter.ready("drucker-1", 90)
    figure("plug-to-ready-printer", time.monotonic() - begun, "s")
    begun = time.monotonic()
    counter.plug(terminal, "terminal")
    counter.ready("terminal-1", 120)
    figure("plug-to-ready-terminal", time.monotonic() - begun, "s")
    check("both have names below /dev/zahlstelle", {"printer-P0001", "terminal-T0001"} <= set(box.must("ls /dev/zahlstelle").split()), box.must("ls -l /dev/zahlstelle"))

    code, text = box.run("zahlstelle pay --amount 42,50 --register K1 --clerk MS --card terminal-1 --printer drucker-1", 200)
    check("42,50 by card is approved", code == 0, text)
    paper = wait_for_paper(counter.printers["P0001"], 1)
    check("its receipt came out of the printer", "42,50" in paper, paper)

    # The cable of the printer comes out in the middle of a receipt.
    pages = len(papers(counter.printers["P0001"]))
    printer.trip_after = 200
    code, text = box.run("zahlstelle pay --id torn-receipt --amount 13,00 --register K1 --clerk MS --card terminal-1 --printer drucker-1 --json", 200)
    check("a payment does not depend on its paper", code == 0, text)
    check("the cable was out in the middle of the receipt", printer.wait_for_trip(60))
    box.wait_until("! " + READY % "drucker-1")
    begun = time.monotonic()
    plug = counter.plug(printer, "printer")
    counter.ready("drucker-1", 60)
    figure("replug-to-ready-printer", time.monotonic() - begun, "s")
    code, text = box.run("zahlstelle print --help >/dev/null; zahlstelle status")
    check("and nothing is printed twice by itself", "13,00" not in "".join(p.read_text() for p in papers(counter.printers["P0001"])[pages + 1:]), text)
    code, text = box.run("zahlstelle reprint torn-receipt --printer drucker-1", 100)
    check("a copy can be had", code == 0, text)

    second = peripherals.Printer(counter.printers["P0002"], "P0002")
    begun = time.monotonic()
    counter.plug(second, "second")
    counter.ready("drucker-2", 60)
    figure("plug-to-ready-second-printer", time.monotonic() - begun, "s")
    code, text = box.run("zahlstelle pay --amount 7,00 --register K1 --clerk MS --card terminal-1 --printer drucker-2", 200)
    paper = wait_for_paper(counter.printers["P0002"], 1)
    check("the second printer prints what is meant for it", code == 0 and "7,00" in paper, text + paper)


def adapter(counter):
    print("a bare serial adapter")
    box, check = counter.box, counter.check
    box.qmp("chardev-add", id="c-ftdi", backend={"type": "null", "data": {}})
    box.qmp("device_add", **{"driver": "usb-serial", "id": "ftdi", "chardev": "c-ftdi", "bus": "usb.0", "port": "4", "serial": "A7003XYZ",
                             "always-plugged": True})
    box.wait_until("test -e /dev/ttyUSB0", 60)
    box.must("udevadm settle")
    check("it is not ours: no group, no name", box.must("stat -c %G /dev/ttyUSB0") != "zahlstelle" and "A7003XYZ" not in box.must("ls /dev/zahlstelle"))
    holders = box.run("ls -l /proc/*/fd 2>/dev/null | grep -c ttyUSB0")[1]
    check("nobody has opened it", holders == "0", holders)
    code, text = box.run("zahlstelle devices assign terminal-2 --serial A7003XYZ", 60)
    check("a technician assigns it", code == 0 and box.run("ls /dev/zahlstelle/terminal-2")[0] == 0, text)
    check("it is the daemon's then", box.must("stat -c %G /dev/ttyUSB0") == "zahlstelle")
    code, text = box.run("zahlstelle devices unassign terminal-2", 60)
    check("and nobody's when that is taken back", code == 0 and box.run("ls /dev/zahlstelle/terminal-2")[0] != 0, text)


def power_cut(counter):
    print("the power fails in the middle of a payment")
    box, check = counter.box, counter.check
    # A customer who takes his time: the card is in, the bank has not answered.
    box.must("systemd-run --collect --unit=front-end zahlstelle pay --id power-cut-1 --amount 99,76 --register K1 --clerk MS --card terminal-1 --printer drucker-1")
    box.wait_until(STATE + " | grep -q '\"state\":\"running'", 60)
    box.cut_power()
    box = counter.boot("second boot, on what the disk has left")
    counter.plug(peripherals.Terminal(counter.terminal, "T0001"), "terminal")
    counter.plug(peripherals.Printer(counter.printers["P0001"], "P0001"), "printer")
    counter.ready("terminal-1", 120)
    took, text = box.wait_until(STATE + """ | grep -E '"state":"(approved|declined|cancelled|notBooked)'""", 180)
    state = re.search(r'"state":"(\w+)"', text)
    figure("power-on-to-clarified", box.age(), "s")
    check("the payment is clarified", state, text)
    print(f"    it is {state.group(1) if state else text}")
    booked = counter.terminal.book()["balance"]
    expected = 4250 + 1300 + 700 + (9976 if state and state.group(1) == "approved" else 0)
    check("the terminal's own book says the same", booked == expected, f"{booked} cents, not {expected}")
    code, text = box.run("zahlstelle journal verify", 120)
    check("the journal is whole", code == 0, text)
    check("the log of the day before is there", int(box.must("journalctl --list-boots --no-pager -q | wc -l")) >= 2)


def main():
    image, sim, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    counter = Counter(image, str(sim), work)
    try:
        first_boot(counter)
        for part in (hygiene, payments, adapter, power_cut):
            part(counter)
        begun = time.monotonic()
        counter.box.switch_off()
        figure("shutdown", time.monotonic() - begun, "s")
    finally:
        counter.close()
    print(f"{counter.faults.count} faults" if counter.faults.count else "all as it should be")
    return counter.faults.count > 0


if __name__ == "__main__":
    # Whoever ends the test ends the machine and the simulators with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
