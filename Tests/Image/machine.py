"""A box: the image in QEMU without KVM, its screen as a file, its USB ports as sockets, and a way to run commands in it.

The image is booted as it is. Whoever runs a machine may hand it units by SMBIOS strings (systemd-debug-generator(8)), and so a service
comes in that reads commands from a virtio port and answers with what they said.
"""
import base64, json, os, pathlib, queue, shutil, signal, socket, subprocess, threading, time

FIRMWARE = "/usr/share/OVMF/OVMF_CODE_4M.fd"
FIRMWARE_VARIABLES = "/usr/share/OVMF/OVMF_VARS_4M.fd"
PORT = "org.zahlstelle.test"

# One command a line: a number and the command in base64; the answer: the number, the exit status, what it printed in base64.
AGENT = f"""[Unit]
Description=Runs the commands of a test
DefaultDependencies=no
After=systemd-udevd.service
[Service]
ExecStart=/bin/bash -c 'exec 3<>/dev/virtio-ports/{PORT}; echo "0 0 hello" >&3; while read -r n c <&3; do o=$(base64 -d <<<"$c" | bash 2>&1 </dev/stdin | base64 -w0; exit $${{PIPESTATUS[1]}}); echo "$n $? $o" >&3; done'
Environment=HOME=/root LC_ALL=C.UTF-8 PAGER=cat SYSTEMD_COLORS=0
Restart=always
RestartSec=1
"""


class GuestError(Exception):
    pass


class Machine:
    """One run of the box from power on to power off. `disk` is written to, and is what remains of it."""

    def __init__(self, disk, directory, cores=2, forward=None, reboots=False, archive=None):
        self.disk, self.directory = pathlib.Path(disk), pathlib.Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        # With `reboots` a reboot is one; otherwise it ends the run. `archive` is a second disk. `forward` is a
        # port of this machine that leads to SSH of the box; without it the box has no network card.
        self.cores, self.forward, self.reboots, self.archive = cores, forward, reboots, archive
        self.console = self.directory / "console.log"
        self.variables = self.disk.with_suffix(".vars")
        self.number, self.answers, self.events = 0, queue.Queue(), queue.Queue()

    # Power

    def start(self):
        if not self.variables.exists():
            shutil.copy(FIRMWARE_VARIABLES, self.variables)
        self.console.write_bytes(b"")
        for name in ("qmp", "agent"):
            (self.directory / name).unlink(missing_ok=True)
        credentials = {"systemd.extra-unit.zahlstelle-test.service": AGENT,
                       "systemd.unit-dropin.sysinit.target": "[Unit]\nWants=zahlstelle-test.service\n"}
        command = ["qemu-system-x86_64", "-nodefaults", "-display", "none", *([] if self.reboots else ["-no-reboot"]),
                   "-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "max,la57=off", "-smp", str(self.cores), "-m", "1024",
                   "-drive", f"if=pflash,format=raw,readonly=on,file={FIRMWARE}",
                   "-drive", f"if=pflash,format=raw,file={self.variables}",
                   "-drive", f"if=none,id=disk,format=qcow2,file={self.disk}", "-device", "virtio-blk-pci,drive=disk",
                   "-vga", "std", "-serial", f"file:{self.console}",
                   "-device", "virtio-serial-pci", "-chardev", f"socket,id=agent,path={self.directory}/agent,server=on,wait=off",
                   "-device", f"virtserialport,chardev=agent,name={PORT}",
                   "-device", "qemu-xhci,id=usb,p2=8,p3=8",
                   "-smbios", "type=11,value=io.systemd.stub.kernel-cmdline-extra=console=ttyS0",
                   "-qmp", f"unix:{self.directory}/qmp,server=on,wait=off"]
        for name, text in credentials.items():
            encoded = base64.b64encode(text.encode()).decode()
            command += ["-smbios", f"type=11,value=io.systemd.credential.binary:{name}={encoded}"]
        if self.archive:
            command += ["-drive", f"if=none,id=archive,format=raw,readonly=on,file={self.archive}", "-device", "virtio-blk-pci,drive=archive"]
        if self.forward:
            command += ["-nic", f"user,model=virtio-net-pci,hostfwd=tcp:127.0.0.1:{self.forward}-:22"]
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, stderr=open(self.directory / "qemu.log", "w"))
        self.qmp_stream = self._connect("qmp").makefile("rw")
        self.qmp_lock = threading.Lock()
        self.qmp_stream.readline()
        self.qmp("qmp_capabilities")
        self.agent = self._connect("agent")
        threading.Thread(target=self._read_answers, daemon=True).start()
        return self

    def cut_power(self):
        """As pulling the plug: nothing that the guest had only in memory reaches the disk."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def switch_off(self, seconds=300):
        """As the power key: the machine ends by itself."""
        self.qmp("system_powerdown")
        self.process.wait(seconds)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.cut_power()

    def age(self):
        """Seconds since power on."""
        return time.monotonic() - self.started

    # Commands in the guest

    def wait_for_agent(self, seconds=300):
        end = time.monotonic() + seconds
        while True:
            if self.process.poll() is not None:
                raise GuestError("the machine is off: " + self.console.read_text(errors="replace")[-3000:])
            try:
                self.answers.get(timeout=1)
                return
            except queue.Empty:
                if time.monotonic() > end:
                    raise GuestError("nobody answers: " + self.console.read_text(errors="replace")[-3000:])

    def wait_for_boot(self, seconds=600):
        """Until a new boot answers, behind a reboot that was asked for or that came by itself."""
        end = time.monotonic() + seconds
        while True:
            try:
                if self.answers.get(timeout=max(0.1, end - time.monotonic()))[0] == 0:
                    return
            except queue.Empty:
                raise GuestError("no other boot: " + self.console.read_text(errors="replace")[-3000:])

    def begin(self, command):
        """Starts a command; `end` waits for what it says. One at a time."""
        self.number += 1
        self.agent.sendall(f"{self.number} {base64.b64encode(command.encode()).decode()}\n".encode())
        return self.number

    def end(self, number, seconds=120):
        limit = time.monotonic() + seconds
        while True:
            try:
                got, code, text = self.answers.get(timeout=max(0.1, limit - time.monotonic()))
            except queue.Empty:
                raise GuestError(f"command {number} has not ended")
            if got == number:
                return code, text

    def run(self, command, seconds=120):
        """The exit status and what it printed."""
        return self.end(self.begin(command), seconds)

    def must(self, command, seconds=120):
        code, text = self.run(command, seconds)
        if code:
            raise GuestError(f"{command}: exit status {code}\n{text}")
        return text

    def wait_until(self, command, seconds=60):
        """Asks until the command succeeds, and says after how many seconds and with what."""
        begun = time.monotonic()
        while True:
            code, text = self.run(command)
            if code == 0:
                return time.monotonic() - begun, text
            if time.monotonic() - begun > seconds:
                raise GuestError(f"never in {seconds} s: {command}\n{text}")
            time.sleep(0.1)

    # QEMU

    def qmp(self, command, **arguments):
        with self.qmp_lock:
            self.qmp_stream.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
            self.qmp_stream.flush()
            while True:
                answer = json.loads(self.qmp_stream.readline())
                if "event" in answer:
                    continue
                if "error" in answer:
                    raise GuestError(f"{command}: {answer['error']['desc']}")
                return answer["return"]

    def add_usb_port(self, name, port):
        """A place to plug in, which usbredir.Plug connects to: port 1 is shown as 1-1 (high speed)."""
        path = self.directory / f"usb-{name}"
        path.unlink(missing_ok=True)
        self.qmp("chardev-add", id=f"c-{name}", backend={"type": "socket", "data": {
            "addr": {"type": "unix", "data": {"path": str(path)}}, "server": True, "wait": False}})
        self.qmp("device_add", driver="usb-redir", id=f"u-{name}", chardev=f"c-{name}", bus="usb.0", port=str(port))
        return str(path)

    # Plumbing

    def _connect(self, name, seconds=20):
        end = time.monotonic() + seconds
        while True:
            try:
                connection = socket.socket(socket.AF_UNIX)
                connection.connect(str(self.directory / name))
                return connection
            except OSError:
                connection.close()
                if self.process.poll() is not None or time.monotonic() > end:
                    raise GuestError((self.directory / "qemu.log").read_text())
                time.sleep(0.05)

    def _read_answers(self):
        with self.agent.makefile("r", errors="replace") as stream:
            for line in stream:
                number, code, *text = line.split()
                said = base64.b64decode(text[0]).decode(errors="replace") if text and number != "0" else ""
                self.answers.put((int(number), int(code), said.strip()))


def boot(disk, directory, **options):
    """Boots, and once more where the kernel falls over its own feet in QEMU: it patches its code while the other core runs it, in 2 of
    90 starts. Only before the first program runs, only once, and it is said."""
    for attempt in (1, 2):
        machine = Machine(disk, directory, **options).start()
        try:
            machine.wait_for_agent()
            return machine
        except GuestError:
            text = machine.console.read_text(errors="replace")
            machine.cut_power()
            if attempt == 1 and "Kernel panic" in text.split("Run /init")[0]:
                print("  the kernel panicked before its first program ran; booting once more", flush=True)
                continue
            raise
