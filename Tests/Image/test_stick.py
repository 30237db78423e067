#!/usr/bin/env python3
"""Lets people plug in sticks: only one that a technician of the image signed, for this box and for today, turns SSH on.

    test_stick.py IMAGE.raw ZAHLSTELLE_SIM WORK_DIRECTORY

The image with the key WORK_DIRECTORY/technician (Tests/Image/run has both made) is WORK_DIRECTORY/dist/*.raw. Ends with 1 when anything
was wrong.
"""
import pathlib, signal, socket, subprocess, sys, time
import machine
from test_image import Faults


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Sticks:
    def __init__(self, box, work):
        self.box, self.work, self.count = box, work, 0

    def plug(self, request, key, label="ZAHLSTELLE"):
        """A stick with that request, signed with that key (None: not signed). Answers when the box is done with it."""
        self.count += 1
        directory = self.work / f"stick-{self.count}"
        directory.mkdir(exist_ok=True)
        text, image = directory / "ssh-on.txt", directory / "stick.img"
        text.write_text(request)
        for old in (image, directory / "ssh-on.txt.sig"): old.unlink(missing_ok=True)
        subprocess.run(["truncate", "--size=16M", image], check=True)
        subprocess.run(["mkfs.vfat", "-n", label, image], check=True, stdout=subprocess.DEVNULL)
        files = [text]
        if key:
            subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "zahlstelle-ssh", "-f", key, text], check=True, stderr=subprocess.DEVNULL)
            files.append(directory / "ssh-on.txt.sig")
        subprocess.run(["mcopy", "-i", image, *files, "::/"], check=True)
        name = f"stick{self.count}"
        before = self.ends()
        self.box.qmp("blockdev-add", **{"driver": "raw", "node-name": name, "read-only": True,
                                        "file": {"driver": "file", "filename": str(image), "read-only": True}})
        self.box.qmp("device_add", driver="usb-storage", id=name, drive=name, bus="usb.0", port="3", serial=name)
        self.box.wait_until(f"test $({self.ENDS}) -gt {before}", 60)
        said = self.box.must("journalctl -b -q -t zahlstelle-stick -o cat --no-pager | tail -n 1")
        # The unit that turns SSH on has been asked for by now or never will be; making the first host keys takes its time.
        active = self.box.run("systemctl is-active ssh zahlstelle-ssh | grep -qxE 'active|activating' && timeout 90 sh -c 'until systemctl is-active -q ssh; do sleep 0.2; done'")[0] == 0
        self.box.qmp("device_del", id=name)
        self.box.wait_until("! ls /dev/sd? 2>/dev/null", 60)
        return active, said

    ENDS = "journalctl -b -q -t systemd --grep 'zahlstelle-stick@.*(Finished|Failed|Deactivated)|(Finished|Failed to start) zahlstelle-stick@' -o cat --no-pager | wc -l"

    def ends(self):
        return int(self.box.run(self.ENDS)[1])


def main():
    _, _, work = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    image = next((work / "dist").glob("*.raw"))
    key, stranger = work / "technician", work / "stranger"
    if not stranger.exists():
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "tech@stadt", "-f", stranger], check=True)
    disk = work / "disk.qcow2"
    for old in (disk, disk.with_suffix(".vars")): old.unlink(missing_ok=True)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(image), "-F", "raw", str(disk), "4G"], check=True)
    faults, port = Faults(), free_port()
    check = faults.check
    box = machine.boot(disk, work / "vm", forward=port)
    try:
        box.run("systemctl is-system-running --wait", 300)
        number = box.must("cat /etc/machine-id")
        good = f"box {number}\nuntil 2099-12-31\n"
        sticks = Sticks(box, work)
        check("with a cable in, only the DHCP client has a port", {l.split()[4].rsplit(":", 1)[1] for l in box.must("ss -H -ltnu").splitlines()} <= {"68", "546"}, box.must("ss -ltnup"))
        for what, request, who, label in (("without a signature", good, None, "ZAHLSTELLE"), ("that a stranger signed", good, stranger, "ZAHLSTELLE"),
                                          ("for another box", good.replace(number, "0" * 32), key, "ZAHLSTELLE"),
                                          ("of the day before", f"box {number}\nuntil 2020-01-01\n", key, "ZAHLSTELLE")):
            active, said = sticks.plug(request, who, label)
            check(f"a stick {what} opens nothing", not active, said)
            print(f"    {said}")
        login = ["ssh", "-q", "-p", str(port), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes",
                 "-o", "ConnectTimeout=20", "root@127.0.0.1", "id -u"]
        check("nobody answers at port 22", subprocess.run([*login[:1], "-i", key, *login[1:]], capture_output=True, timeout=60).returncode != 0)
        active, said = sticks.plug(good, key)
        check("a technician's stick turns SSH on", active, said + box.run("systemctl status ssh zahlstelle-ssh --no-pager; journalctl -b -u 'zahlstelle-stick@*' -o cat --no-pager | tail -n 20")[1])
        print(f"    {said}")
        answer = subprocess.run([*login[:1], "-o", "IdentitiesOnly=yes", "-i", key, *login[1:]], capture_output=True, text=True, timeout=90)
        check("he logs in", answer.stdout.strip() == "0", answer.stderr + box.run("journalctl -b -u ssh --no-pager -o cat | tail")[1])
        answer = subprocess.run([*login[:1], "-o", "IdentitiesOnly=yes", "-i", stranger, *login[1:]], capture_output=True, text=True, timeout=90)
        check("a stranger does not", answer.returncode != 0)
    finally:
        box.__exit__()
    print(f"{faults.count} faults" if faults.count else "all as it should be")
    return faults.count > 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main())
