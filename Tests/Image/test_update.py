#!/usr/bin/env python3
"""Updates the image by its slots: a new version is installed beside the running one, does not start by accident, starts when it is told to,
and where it is broken the old one comes back by itself.

    test_update.py IMAGE.raw ZAHLSTELLE_SIM WORK_DIRECTORY

The files of the new version are in WORK_DIRECTORY/next/update (Tests/Image/run has them built). Ends with 1 when anything was wrong.
"""
import pathlib, re, shutil, signal, subprocess, sys, time
import machine
from test_image import Faults, figure

SYSUPDATE = "/usr/lib/systemd/systemd-sysupdate --definitions=/usr/lib/zahlstelle/sysupdate/%s.d"
VERSION = ". /etc/os-release; echo $IMAGE_VERSION"
BLESSED = "systemctl is-active systemd-bless-boot"


def settle(box):
    box.run("systemctl is-system-running --wait", 300)


def entries(box):
    return sorted(box.must("ls /boot/EFI/Linux").split())


def main():
    image, _, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    faults, check = Faults(), None
    check = faults.check
    disk = work / "disk.qcow2"
    for old in work.glob("*.qcow2"): old.unlink()
    for old in work.glob("*.vars"): old.unlink()
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(image), "-F", "raw", str(disk), "4G"], check=True)
    files = sorted((work / "next" / "update").iterdir())
    # A disk that is nothing but an archive: what a stick would bring.
    archive = work / "update.tar"
    subprocess.run(["tar", "-cf", str(archive), "-C", str(files[0].parent), *(f.name for f in files)], check=True)
    new = next(re.match(r"zahlstelle_(.*)\.efi", f.name)[1] for f in files if f.suffix == ".efi")

    print("the old version")
    box = machine.boot(disk, work / "vm", archive=archive)
    try:
        settle(box)
        old = box.must(VERSION)
        check(f"{old} runs, {new} is to come", old != new)
        box.must("tar -xf /dev/vdb -C /var/lib/zahlstelle-update/stage", 120)
        begun = time.monotonic()
        code, text = box.run(SYSUPDATE % "install" + " update", 280)
        figure("install-beside", time.monotonic() - begun, "s")
        check("root and hash tree go into the other slot", code == 0, text)
        # From the disk: the kernel keeps the names that partitions had when it started.
        parts = box.must("for p in 2 3 4 5; do blkid -p -o value -s PART_ENTRY_NAME /dev/vda$p; done")
        check("both are there", parts.split() == [f"zahlstelle_{v}" for v in (old, old, new, new)], parts)
        check("and nothing would start them", entries(box) == [f"zahlstelle_{old}.efi"], entries(box))
        code, text = box.run(SYSUPDATE % "activate" + " update", 120)
        check("its kernel is the last to come", code == 0 and f"zahlstelle_{new}+3-0.efi" in entries(box), text + str(entries(box)))
        start = int(box.must("cat /sys/class/block/vda4/start"))
        box.switch_off()
    finally:
        box.__exit__()

    broken = work / "broken.qcow2"
    shutil.copy(disk, broken)
    shutil.copy(disk.with_suffix(".vars"), broken.with_suffix(".vars"))

    print("the new version")
    box = machine.boot(disk, work / "vm")
    try:
        settle(box)
        check("is what runs now", box.must(VERSION) == new)
        check("has proved itself", entries(box) == sorted([f"zahlstelle_{old}.efi", f"zahlstelle_{new}.efi"]), entries(box))
        box.switch_off()
    finally:
        box.__exit__()

    print("the new version with a root that somebody changed")
    # One sector at the beginning of the new root, which partition 4 holds.
    subprocess.run(["qemu-io", "-c", f"write -P 0x55 {start * 512} 512", str(broken)], check=True, stdout=subprocess.DEVNULL)
    box = machine.Machine(broken, work / "vm", reboots=True).start()
    try:
        box.wait_for_agent(900)
        figure("fall-back", box.age(), "s")
        settle(box)
        console = box.console.read_text(errors="replace")
        refused = console.count("; booting again")
        check("the changed root was refused three times", refused == 3, f"{refused}\n{console[-2000:]}")
        check("the old version is back by itself", box.must(VERSION) == old)
        check("and what failed is not tried again", f"zahlstelle_{new}+0-3.efi" in entries(box), entries(box))
        check("the pay point works", box.run("zahlstelle status")[0] == 0)
    finally:
        box.__exit__()
    print(f"{faults.count} faults" if faults.count else "all as it should be")
    return faults.count > 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
