#!/usr/bin/env python3
"""Does what docs/technician.md says, line by line, to a box with an empty disk: from writing the image to the first payment, and on.

    test_technician.py IMAGE.raw ZAHLSTELLE_SIM WORK_DIRECTORY

At the counter stands what the page names: a terminal behind an FTDI adapter with the serial number A50285BI, a printer J0001 with a drawer.
What is for the machine that builds is done as far as the disk. Ends with 1 when a command did not do what the page says.
"""
import pathlib, re, signal, subprocess, sys, time
import machine, peripherals, usbredir
from test_image import READY, Faults, papers, wait_for_paper

PAGE = pathlib.Path(__file__).parent.parent.parent / "docs" / "technician.md"
CONFIGURATION = "/etc/zahlstelle/zahlstelled.toml"
# Only where a person would look at a screen or a drawer.
BY_HAND = {"zahlstelle monitor": "timeout 10 zahlstelle monitor; test $? -eq 124",
           # The simulated drawer has a sensor that the configuration does not name, and so another line belongs there: 1.
           "zahlstelle drawer calibrate schublade": "zahlstelle drawer calibrate schublade --yes | grep open-when-high"}
# There is no update in this test: both say so. test_update.py has some.
REFUSED = {"zahlstelle update schedule --hold", "zahlstelle update rollback"}


def blocks(section):
    """The indented blocks below a heading, each as its lines."""
    text = PAGE.read_text().split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    found = re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.M)
    return [[line[4:] for line in block.strip("\n").split("\n") if line.strip()] for block in found]


def command(line):
    """Without what is said beside it, and without sudo: a box has neither."""
    line = re.split(r"\s{3,}", line)[0].replace("sudo ", "")
    return BY_HAND.get(line, line)


class Technician:
    def __init__(self, box, faults):
        self.box, self.check, self.count, self.written = box, faults.check, 0, 0

    def follow(self, section):
        print(section, flush=True)
        for block in blocks(section):
            if block[0].startswith("["):
                self.write(block)
            else:
                for line in block: self.do(command(line))

    def write(self, block):
        file = "/etc/zahlstelle/test.toml" if "test = true" in block else CONFIGURATION
        self.box.must(f"cat >>{file} <<'END'\n\n" + "\n".join(block) + "\nEND")
        self.written += 1

    def do(self, line):
        if " ID " in line:
            line = line.replace(" ID ", f" {self.last()} ")
        code, text = self.box.run(f"cd; {line}", 250)
        self.count += 1
        self.check(line, code == (8 if line in REFUSED else 0), text)
        if line.startswith("systemctl restart zahlstelled"):
            for device in ("terminal-1", "drucker-1"): self.box.wait_until(READY % device, 120)

    def last(self):
        return re.search(r'"id" *: *"([^"]+)"', self.box.must("zahlstelle payments --json")).group(1)


def empty_disk(image, work):
    """As the page has it: the image that is carried, onto a disk."""
    disk, raw = work / "disk.qcow2", work / "disk.raw"
    for old in (disk, raw, disk.with_suffix(".vars")): old.unlink(missing_ok=True)
    subprocess.run(["truncate", "--size=4G", raw], check=True)
    subprocess.run(f"zstd -dc '{image}.zst' | dd of='{raw}' bs=4M conv=fsync,notrunc status=none", shell=True, check=True)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(raw), "-F", "raw", str(disk)], check=True)
    return disk


def main():
    image, sim, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    work.mkdir(parents=True, exist_ok=True)
    paper = work / "printer" / "paper"
    paper.mkdir(parents=True, exist_ok=True)
    for old in paper.iterdir(): old.unlink()
    terminal = peripherals.Simulator(str(sim), "terminal", work / "terminal", "--speed", "10", "--password", "123456", held=False)
    printer = peripherals.Simulator(str(sim), "printer", work / "printer", "--paper", str(paper), "--speed", "10")
    faults, box = Faults(), None
    try:
        print("an empty disk")
        box = machine.boot(empty_disk(image, work), work / "vm")
        box.run("systemctl is-system-running --wait", 300)
        usbredir.Plug(peripherals.Printer(printer, "J0001"), box.add_usb_port("printer", 1))
        # QEMU's own FTDI adapter, with the simulator's line behind it.
        box.qmp("chardev-add", id="line", backend={"type": "serial", "data": {"device": str(work / "terminal" / "pty")}})
        box.qmp("device_add", **{"driver": "usb-serial", "id": "ftdi", "chardev": "line", "bus": "usb.0", "port": "2", "serial": "A50285BI",
                                 "always-plugged": True})
        box.wait_until("test -e /dev/ttyUSB0 && ls /dev/zahlstelle/printer-J0001", 60)
        technician = Technician(box, faults)
        for section in ("Devices", "Do they work?", "A test instance beside it", "Every day, without you", "Updates of a box with our image",
                        "When something is wrong"):
            technician.follow(section)
        paper_says = wait_for_paper(printer, 3)
        faults.check("test page, receipt and reversal came out", "0,01" in paper_says and len(papers(printer)) >= 3, paper_says)
        faults.check("the terminal's own book is balanced", terminal.book()["balance"] == 0, terminal.book())
        faults.check(f"{technician.count} commands and {technician.written} pieces of configuration of the page", technician.count > 20)
    finally:
        if box: box.__exit__()
        terminal.stop()
        printer.stop()
    print(f"{faults.count} faults" if faults.count else "all as it should be")
    return faults.count > 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
