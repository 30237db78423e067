#!/usr/bin/python3
"""Lets the daemon print on USB printers that umockdev plays, and pulls their plugs.

    usb_umockdev.py ZAHLSTELLED

umockdev shows the daemon and the unmodified libraries libusb and libudev a USB bus of its own: devices in sysfs, udev's
events, and the kernel's usbfs, whose requests the printers of this script answer. Neither a USB port nor root is needed.
The judge asks:

* is a printer that is not plugged in reported as missing, waited for without waking up, and recognised when it comes,
* does a page arrive whole and come back as printed,
* is a job as unknown whose printer is unplugged in the middle, and never printed by itself afterwards,
* does the same printer work again when it is plugged in again,
* are two equal printers told apart by serial number and by place, and is an address that fits both refused,
* are the paper's end, the new roll and the drawer's moves, which the printer tells by itself, seen at once,
* is each of four layouts of descriptors used as it says: the printer class alone; a vendor's class on the second interface; a
  composite device whose printer, behind a keyboard, answers only in its second alternate setting; a printer that only takes,
* is such a printer, which says nothing, seen to be gone when it is unplugged at rest,
* are endpoints and interface those of the descriptors, is the kernel's driver detached, and is no device reset or
  configured anew.

Exit status: 0 all true, 1 something is false, 2 wrong use, 77 the judge cannot run here (what is missing is named).
"""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

SKIPPED = 77
# All that is waited for takes a fraction of a second; this is for a machine that does ten other things.
PATIENCE_SECONDS = 30
# So long the daemon is watched while it waits for a printer, and what may wake it in that time. One thread of the Swift
# runtime wakes every second by itself; it is not counted.
IDLE_SECONDS = 3
# So long its pools of threads may still come to rest after the start.
SETTLE_SECONDS = 2
IDLE_WAKEUPS_MAX = 3
# usbfs looks always ready under umockdev; a reap is held so long, or the daemon would spin.
REAP_SECONDS = 0.02


def skip(reason):
    print(f"usb_umockdev: skipped: {reason}", file=sys.stderr)
    sys.exit(SKIPPED)


if __name__ == "__main__" and len(sys.argv) != 2:
    print(__doc__, file=sys.stderr)
    sys.exit(2)
if shutil.which("umockdev-wrapper") is None:
    skip("umockdev is missing (Debian: umockdev)")
if "umockdev" not in os.environ.get("LD_PRELOAD", ""):
    # Without it udev's events do not leave this process.
    os.execvp("umockdev-wrapper", ["umockdev-wrapper", sys.executable, *sys.argv])
try:
    import gi

    gi.require_version("UMockdev", "1.0")
    from gi.repository import GLib, UMockdev
except (ImportError, ValueError) as error:
    skip(f"{error} (Debian: python3-gi, gir1.2-umockdev-1.0)")

HUB = """P: /devices/pci0000:00/0000:00:14.0
E: SUBSYSTEM=pci
A: class=0x0c0330\\n

P: /devices/pci0000:00/0000:00:14.0/usb1
N: bus/usb/001/001={descriptors}
E: BUSNUM=001
E: DEVNAME=/dev/bus/usb/001/001
E: DEVNUM=001
E: DEVTYPE=usb_device
E: DRIVER=usb
E: MAJOR=189
E: MINOR=0
E: SUBSYSTEM=usb
A: bConfigurationValue=1\\n
A: busnum=1\\n
A: devnum=1\\n
A: devpath=0\\n
A: idProduct=0002\\n
A: idVendor=1d6b\\n
H: descriptors={descriptors}
""".format(descriptors="12010002090001406B1D020006060302010109021900010100E0000904000001090000000705810304000C")

DEVICE = """P: /devices/pci0000:00/0000:00:14.0/usb1/{place}
N: bus/usb/001/{address:03}={descriptors}
E: BUSNUM=001
E: DEVNAME=/dev/bus/usb/001/{address:03}
E: DEVNUM={address:03}
E: DEVTYPE=usb_device
E: DRIVER=usb
E: MAJOR=189
E: MINOR={minor}
E: PRODUCT={vendor:x}/{product:x}/100
E: SUBSYSTEM=usb
A: bConfigurationValue=1\\n
A: busnum=1\\n
A: devnum={address}\\n
A: devpath={port}\\n
A: idProduct={product:04x}\\n
A: idVendor={vendor:04x}\\n
A: serial={serial}\\n
A: speed=12\\n
H: descriptors={descriptors}
"""

# struct usbdevfs_urb on a machine of 64 bits.
URB_BYTES = 56
URB_STATUS, URB_BUFFER, URB_LENGTH, URB_ACTUAL = 4, 16, 24, 28
BULK = 3
GET_CONFIGURATION = 8
REQUESTS = {
    0xC0185500: "CONTROL", 0x80085504: "SETINTERFACE", 0x80045505: "SETCONFIGURATION", 0x41045508: "GETDRIVER",
    0x8038550A: "SUBMITURB", 0x550B: "DISCARDURB", 0x4008550C: "REAPURB", 0x4008550D: "REAPURBNDELAY",
    0x8004550F: "CLAIMINTERFACE", 0x80045510: "RELEASEINTERFACE", 0x40085511: "CONNECTINFO", 0xC0105512: "IOCTL",
    0x5514: "RESET", 0x80045515: "CLEAR_HALT", 0x8004551A: "GET_CAPABILITIES", 0x8108551B: "DISCONNECT_CLAIM",
    0x551F: "GET_SPEED",
}
ENOENT, EIO, EAGAIN, EBUSY, ENODEV, EINVAL, ENOTTY, EPIPE, ESHUTDOWN = 2, 5, 11, 16, 19, 22, 25, 32, 108


@dataclasses.dataclass
class Urb:
    client: object
    data: object
    buffer: object
    kind: int
    endpoint: int
    length: int


def content(data):
    answer = data.retrieve()
    return bytes(answer[0] if isinstance(answer, tuple) else answer)


class Printer:
    """A printer of ESC/POS: how it describes itself on USB, and what it makes of bytes."""

    COMMANDS = re.compile(rb"\x10\x04([\x01-\x04])|\x1da(.)|\x1d\(H\x06\x00\x30\x30(....)", re.DOTALL)
    LONGEST_COMMAND = 11

    def __init__(self, port, serial, descriptors, interface, endpoint_in, endpoint_out, alternate=0):
        self.port, self.serial, self.descriptors = port, serial, bytes.fromhex(descriptors)
        self.interface, self.alternate = interface, alternate
        self.endpoint_in, self.endpoint_out = endpoint_in, endpoint_out
        self.received = bytearray()
        self.answers = bytearray()
        # How many bytes more are taken; None means all.
        self.appetite = None
        self.asked = {}
        self.faults = []
        self._seen = 0

    def place(self):
        return f"1-{self.port}"

    def description(self, address):
        vendor, product = struct.unpack_from("<HH", self.descriptors, 8)
        return DEVICE.format(
            place=self.place(), port=self.port, address=address, minor=address - 1, serial=self.serial, vendor=vendor,
            product=product, descriptors=self.descriptors.hex().upper())

    def switch_on(self):
        self.answers.clear()
        self.appetite = None

    def take(self, data):
        self.received += data
        for match in self.COMMANDS.finditer(self.received, self._seen):
            self._seen = match.end()
            question, automatic, fence = match.groups()
            if question:
                self.answers.append(0x12)
            elif automatic and automatic != b"\x00":
                self.answers += b"\x10\x00\x00\x00"
            elif fence:
                self.answers += b"\x37\x22" + fence + b"\x00"
        self._seen = max(self._seen, len(self.received) - self.LONGEST_COMMAND)


class Usbfs:
    """The kernel's usbfs for one printer from plug to unplug."""

    def __init__(self, printer):
        self.printer = printer
        self.base = UMockdev.IoctlBase()
        self.base.connect("handle-ioctl", self._on_ioctl)
        self._changed = threading.Condition()
        self._urbs, self._done = [], []
        self._owner = None
        self._alternate = 0
        self._is_plugged = True

    def tell(self, message):
        """Lets the printer say something by itself."""
        with self._changed:
            self.printer.answers += message
            self._progress()

    def unplug(self):
        with self._changed:
            self._is_plugged = False
            self._progress()

    def close(self):
        """What the kernel does when the only process that held the device has ended; umockdev does not tell."""
        with self._changed:
            self._urbs, self._done, self._owner = [], [], None

    def stop_behind(self, count):
        """Lets the printer take so many bytes more and then no more."""
        with self._changed:
            self.printer.appetite = count

    def wait_until_stuck(self):
        """Waits until bytes wait that are not taken."""

        def is_stuck():
            return self.printer.appetite == 0 and any(urb.endpoint == self.printer.endpoint_out for urb in self._urbs)

        with self._changed:
            return self._changed.wait_for(is_stuck, PATIENCE_SECONDS)

    def _progress(self):
        for urb in list(self._urbs):
            if not self._is_plugged:
                self._finish(urb, -ESHUTDOWN, 0)
            elif urb.kind != BULK:
                self.printer.faults.append(f"a transfer of kind {urb.kind}")
                self._finish(urb, -EPIPE, 0)
            elif self._alternate != self.printer.alternate:
                self.printer.faults.append(f"a transfer in alternate setting {self._alternate}")
                self._finish(urb, -ENOENT, 0)
            elif urb.endpoint == self.printer.endpoint_in:
                self._give(urb)
            elif urb.endpoint == self.printer.endpoint_out:
                self._take(urb)
            else:
                self.printer.faults.append(f"endpoint {urb.endpoint:02x} is not of its printer interface")
                self._finish(urb, -ENOENT, 0)
        self._changed.notify_all()

    def _give(self, urb):
        if self.printer.answers:
            piece = bytes(self.printer.answers[: urb.length])
            del self.printer.answers[: len(piece)]
            urb.buffer.update(0, piece)
            self._finish(urb, 0, len(piece))

    def _take(self, urb):
        if self.printer.appetite is not None:
            if self.printer.appetite < urb.length:
                self.printer.appetite = 0
                return
            self.printer.appetite -= urb.length
        self.printer.take(content(urb.buffer)[: urb.length])
        self._finish(urb, 0, urb.length)

    def _finish(self, urb, status, actual):
        self._urbs.remove(urb)
        urb.data.update(URB_STATUS, struct.pack("<i", status))
        urb.data.update(URB_ACTUAL, struct.pack("<i", actual))
        self._done.append(urb)

    def _on_ioctl(self, _base, client):
        request = client.get_property("request") & 0xFFFFFFFF
        name = REQUESTS.get(request, hex(request))
        with self._changed:
            self.printer.asked[name] = self.printer.asked.get(name, 0) + 1
            try:
                self._answer(name, client, client.get_property("arg"))
            except GLib.Error:  # the daemon has ended meanwhile
                pass
            except Exception as error:  # the daemon must get an answer in any case
                self.printer.faults.append(f"{name}: {error!r}")
                client.complete(-1, EIO)
        return True

    def _answer(self, name, client, argument):
        if not self._is_plugged and name not in ("REAPURB", "REAPURBNDELAY", "DISCARDURB"):
            client.complete(-1, ENODEV)
        elif name == "GET_CAPABILITIES":
            argument.resolve(0, 4).update(0, struct.pack("<I", 0x1F))
            client.complete(0, 0)
        elif name == "CONNECTINFO":
            argument.resolve(0, 8).update(0, struct.pack("<IB", 4, 0))
            client.complete(0, 0)
        elif name == "CONTROL":
            self._control(client, argument.resolve(0, 24))
        elif name == "GETDRIVER":
            argument.resolve(0, 260).update(4, b"usblp\0")
            client.complete(0, 0)
        elif name in ("CLAIMINTERFACE", "DISCONNECT_CLAIM"):
            self._claim(client, struct.unpack_from("<I", content(argument.resolve(0, 4)))[0])
        elif name == "RELEASEINTERFACE":
            self._owner = None
            client.complete(0, 0)
        elif name == "SETINTERFACE":
            interface, self._alternate = struct.unpack("<II", content(argument.resolve(0, 8)))
            if interface != self.printer.interface:
                self.printer.faults.append(f"interface {interface} was set")
            client.complete(0, 0)
        elif name in ("SETCONFIGURATION", "RESET", "CLEAR_HALT", "IOCTL"):
            client.complete(0, 0)
        elif name == "GET_SPEED":
            client.complete(2, 0)
        elif name == "SUBMITURB":
            self._submit(client, argument.resolve(0, URB_BYTES))
        elif name == "DISCARDURB":
            self._discard(client, struct.unpack("<Q", content(argument)[:8])[0])
        elif name in ("REAPURB", "REAPURBNDELAY"):
            self._reap(client, argument)
        else:
            self.printer.faults.append(f"{name} is unknown to this judge")
            client.complete(-1, ENOTTY)

    def _control(self, client, control):
        kind, request, _, _, length = struct.unpack_from("<BBHHH", content(control))
        if (kind, request) != (0x80, GET_CONFIGURATION):
            self.printer.faults.append(f"control request {kind:02x} {request:02x}")
            client.complete(-1, EPIPE)
            return
        control.resolve(16, length).update(0, b"\x01")
        client.complete(1, 0)

    def _claim(self, client, number):
        if number != self.printer.interface:
            self.printer.faults.append(f"interface {number} was claimed")
        if self._owner not in (None, client):
            client.complete(-1, EBUSY)
            return
        self._owner = client
        client.complete(0, 0)

    def _submit(self, client, data):
        urb = content(data)
        length = struct.unpack_from("<i", urb, URB_LENGTH)[0]
        buffer = data.resolve(URB_BUFFER, length) if length else None
        self._urbs.append(Urb(client, data, buffer, urb[0], urb[1], length))
        self._progress()
        client.complete(0, 0)

    def _discard(self, client, address):
        for urb in self._urbs:
            if urb.data.client_addr == address:
                self._finish(urb, -ENOENT, 0)
                client.complete(0, 0)
                return
        client.complete(-1, EINVAL)

    def _reap(self, client, argument):
        deadline = time.monotonic() + REAP_SECONDS

        def look():
            with self._changed:
                self._progress()
                done = next((urb for urb in self._done if urb.client == client), None)
                if done:
                    self._done.remove(done)
                    argument.resolve(0, 8).set_ptr(0, done.data)
                    client.complete(0, 0)
                elif not self._is_plugged:
                    client.complete(-1, ENODEV)
                elif time.monotonic() > deadline:
                    client.complete(-1, EAGAIN)
                else:
                    return True
                return False

        if look():
            GLib.timeout_add(1, look)


class Bus:
    """The mocked machine. Devices come and go on the main loop's thread."""

    def __init__(self):
        self.testbed = UMockdev.Testbed.new()
        self.testbed.add_from_string(HUB)
        self._address = 1
        # umockdev ends processes that still hold a device whose handler is gone, so all handlers stay.
        self._all = []

    def plug(self, printer):
        usbfs = Usbfs(printer)
        self._all.append(usbfs)

        def act():
            self._address += 1
            printer.switch_on()
            # Before the event goes out, or the daemon opens a device that answers nothing.
            self.testbed.attach_ioctl(f"/dev/bus/usb/001/{self._address:03}", usbfs.base)
            self.testbed.add_from_string(printer.description(self._address))

        self._on_main_loop(act)
        return usbfs

    def unplug(self, usbfs):
        def act():
            usbfs.unplug()
            path = f"/sys/devices/pci0000:00/0000:00:14.0/usb1/{usbfs.printer.place()}"
            self.testbed.uevent(path, "remove")
            self.testbed.remove_device(path)

        self._on_main_loop(act)

    def close_all(self):
        for usbfs in self._all:
            usbfs.close()

    def environment(self):
        return dict(os.environ, LD_PRELOAD="libumockdev-preload.so.0", UMOCKDEV_DIR=self.testbed.get_root_dir())

    @staticmethod
    def _on_main_loop(act):
        done = threading.Event()

        def run():
            act()
            done.set()
            return False

        GLib.idle_add(run)
        if not done.wait(PATIENCE_SECONDS):
            raise Failure("the mocked bus hangs")


class Failure(Exception):
    pass


def demand(is_true, sentence):
    if not is_true:
        raise Failure(sentence)
    print(f"usb_umockdev: {sentence}")


class Varlink:
    """Just enough of a varlink client."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE_SECONDS)
        self.socket.connect(path)
        self.rest = b""

    def send(self, method, parameters, **flags):
        self.socket.sendall(json.dumps({"method": method, "parameters": parameters, **flags}).encode() + b"\0")

    def receive(self):
        while b"\0" not in self.rest:
            piece = self.socket.recv(65536)
            if not piece:
                raise Failure("the daemon hung up")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        reply = json.loads(message)
        if "error" in reply:
            raise Failure(f"{reply['error']}: {reply.get('parameters')}")
        return reply["parameters"]

    def call(self, method, parameters):
        self.send(method, parameters)
        return self.receive()


class Office:
    """The daemon with its printers."""

    def __init__(self, program, directory, printers, environment):
        self.socket = f"{directory}/socket"
        configuration = pathlib.Path(directory, "zahlstelled.toml")
        configuration.write_text(
            f'[daemon]\nstate = "{directory}/state"\nsocket = "{self.socket}"\nstop-seconds = 5\n'
            '[issuer]\nauthority = "Stadt Düren"\npay-point = "Bürgerbüro"\n[[register]]\nid = "K1"\n'
            + "".join(
                f'[[printer]]\nid = "{name}"\naddress = "{address}"\nprofile = "epson-80"\n'
                f'[printer.drawer]\nid = "lade-{name}"\nsensor = "open-when-high"\n'
                for name, address in printers.items()
            ),
            encoding="utf-8")
        self.process = subprocess.Popen(
            [program, "--config", str(configuration)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=environment)
        self.lines = []
        ready = threading.Event()

        def read():
            for line in self.process.stdout:
                self.lines.append(line)
                if "notice ready" in line:
                    ready.set()
            ready.set()

        threading.Thread(target=read, daemon=True).start()
        if not ready.wait(PATIENCE_SECONDS) or self.process.poll() is not None:
            raise Failure("the daemon does not start: " + "".join(self.lines))

    def until(self, device, is_so):
        """Waits until the device's state is as the function wants it."""
        line = Varlink(self.socket)
        line.send("org.zahlstelle.Devices.Watch", {}, more=True)
        last = None
        try:
            while True:
                for state in line.receive()["devices"]:
                    if state["id"] == device:
                        last = state
                        if is_so(state):
                            return state
        except TimeoutError:
            raise Failure(f"the state of {device} does not come; the last is {last}") from None

    def print(self, printer, *lines):
        """Orders a page; the outcome is still to be received."""
        line = Varlink(self.socket)
        blocks = [{"kind": "text", "text": text} for text in lines]
        line.send("org.zahlstelle.Printer.Print", {"printer": printer, "blocks": blocks, "wait": True})
        return line

    def wakeups(self, seconds):
        """How often the threads of the daemon are woken, without the one that is woken most."""
        before = self._wakeups()
        time.sleep(seconds)
        after = self._wakeups()
        woken = [count - before.get(thread, 0) for thread, count in after.items()]
        return sum(woken) - max(woken)

    def _wakeups(self):
        counts = {}
        for task in pathlib.Path(f"/proc/{self.process.pid}/task").iterdir():
            try:
                status = (task / "status").read_text(encoding="ascii")
            except OSError:  # the thread has just ended
                continue
            counts[task.name] = int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.MULTILINE)[1])
        return counts

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_SECONDS)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if kind is not None:
            print(f"{''.join(self.lines)}exit status {self.process.returncode}", file=sys.stderr)


# A bidirectional printer-class interface with the endpoints of most Epson printers.
EPSON = Printer(
    1, "J0001", "1201000200000040B804020200010102030109022000010100C0010904000002070102000705010240000007058202400000",
    interface=0, endpoint_in=0x82, endpoint_out=0x01)
# The same ids in vendor class, behind a HID interface, with other endpoints.
DISGUISED = Printer(
    2, "J0002",
    "1201000200000040B8040202000101020301"
    "09023000020100C001" "09040000010300000007058303080008" "0904010002FF0000000705020240000007058102400000",
    interface=1, endpoint_in=0x81, endpoint_out=0x02)
# Behind a keyboard a printer that only takes in its first alternate setting, and takes and answers in its second.
COMPOSITE = Printer(
    3, "J0003",
    "1201000200000040190F010000010102030109024000020100C001" "09040000010301010007058103080008"
    "0904010001070101000705030240000009040101020701020007050302400000" "07058402400000",
    interface=1, endpoint_in=0x84, endpoint_out=0x03, alternate=1)
# A printer that only takes.
MUTE = Printer(
    4, "J0004", "1201000200000040190F020000010102030109021900010100C00109040000010701010007050402400000",
    interface=0, endpoint_in=None, endpoint_out=0x04)
# What an Epson printer says by itself (ASB): the first byte has the drawer's line in bit 2, the third the paper's end.
PAPER_OUT, DRAWER_HIGH, ALL_WELL = b"\x18\x00\x0f\x00", b"\x14\x00\x00\x00", b"\x10\x00\x00\x00"
MISSING = "ist nicht da"


def is_ready(state):
    return state["ready"]


def is_missing(state):
    return state["connection"] == "disconnected" and MISSING in state["text"]


def judge(bus, office):
    office.until("serial", is_missing)
    time.sleep(SETTLE_SECONDS)
    woken = office.wakeups(IDLE_SECONDS)
    demand(woken <= IDLE_WAKEUPS_MAX, f"waiting for three printers woke the daemon {woken} times in {IDLE_SECONDS} s")

    plugged = bus.plug(EPSON)
    office.until("model", is_ready)
    demand(True, "a printer plugged in after the start is recognised")
    outcome = office.print("model", *[f"Zeile {number:04} von 400" for number in range(400)]).receive()
    demand(outcome.get("outcome") == "printed", f"a page of 400 lines is printed: {outcome}")
    lines = re.findall(rb"Zeile (\d{4}) von 400", EPSON.received)
    demand([int(line) for line in lines] == list(range(400)), "every line arrived, once and in order")

    plugged.tell(PAPER_OUT)
    state = office.until("model", lambda state: not state["ready"])
    demand("Papier" in state["text"] and state["connection"] == "connected", f"its paper ends: {state['text']}")
    plugged.tell(DRAWER_HIGH)
    office.until("model", is_ready)
    demand(True, "with a new roll it is ready")
    office.until("lade-model", lambda state: "offen" in state["text"])
    plugged.tell(ALL_WELL)
    office.until("lade-model", lambda state: "geschlossen" in state["text"])
    demand(True, "its drawer is seen to open and to close")

    plugged.stop_behind(2500)
    job = office.print("model", *["Abgebrochen"] * 400)
    demand(plugged.wait_until_stuck(), "a page is in the middle of being sent")
    bus.unplug(plugged)
    outcome = job.receive()
    demand(outcome.get("outcome") == "unknown", f"its printer is unplugged, and nobody knows how much is on paper: {outcome}")
    office.until("model", is_missing)
    printed = EPSON.received.count(b"Abgebrochen")

    bus.plug(EPSON)
    office.until("model", is_ready)
    outcome = office.print("model", "Nach dem Stecken").receive()
    demand(outcome.get("outcome") == "printed", f"plugged in again it prints: {outcome}")
    demand(b"Nach dem Stecken" in EPSON.received, "what it is told now")
    demand(EPSON.received.count(b"Abgebrochen") == printed, "and nothing of the job that broke off")


def judge_equal_printers(bus, office):
    office.until("place", is_ready)
    demand(True, "a printer in vendor class is recognised by its place")
    office.until("serial", is_ready)
    for name, printer, other in (("serial", EPSON, DISGUISED), ("place", DISGUISED, EPSON)):
        outcome = office.print(name, f"An {name}").receive()
        demand(outcome.get("outcome") == "printed", f"of two equal printers the one by {name} prints: {outcome}")
        text = f"An {name}".encode()
        demand(text in printer.received and text not in other.received, "and it was the right one")
    state = office.until("model", lambda state: not state["ready"] and "mehrere" in state["text"])
    demand(True, f"an address that fits both is refused: {state['text']}")


def judge_layouts(bus, office):
    office.until("composite", is_ready)
    outcome = office.print("composite", "An die zweite Einstellung").receive()
    demand(outcome.get("outcome") == "printed", f"a composite device prints and confirms: {outcome}")
    demand(b"An die zweite Einstellung" in COMPOSITE.received, "where it describes itself as a printer that answers")
    demand(COMPOSITE.asked.get("SETINTERFACE") == 1, "in an alternate setting that was chosen once")

    office.until("mute", lambda state: state["connection"] == "connected")
    outcome = office.print("mute", "Ohne Antwort").receive()
    demand(b"\x10\x04" in MUTE.received, "a printer that only takes is asked at its only endpoint")
    demand(outcome.get("outcome") == "notPrinted", f"and is given no page that nobody would confirm: {outcome}")
    demand(b"Ohne Antwort" not in MUTE.received, "not even in part")


def judge_silent_absence(bus, office, plugged):
    bus.unplug(plugged)
    office.until("mute", is_missing)
    demand(True, "a printer that never says anything is seen to be gone at rest")
    bus.plug(MUTE)
    office.until("mute", lambda state: state["connection"] == "connected")
    demand(True, "and to be back")


def run(program, bus):
    with tempfile.TemporaryDirectory(prefix="zs-usb-") as directory:
        first = pathlib.Path(directory, "first")
        first.mkdir()
        addresses = {"model": "usb:04b8:0202", "serial": "usb:04b8:0202:J0009", "place": "usb:@1-7.3"}
        with Office(program, first, addresses, bus.environment()) as office:
            judge(bus, office)
            released = EPSON.asked.get("RELEASEINTERFACE", 0)
            demand(office.stop() == 0, "the daemon stops in order")
            demand(EPSON.asked.get("RELEASEINTERFACE", 0) == released + 1, "and gives the printer back")
        bus.close_all()
        bus.plug(DISGUISED)
        second = pathlib.Path(directory, "second")
        second.mkdir()
        addresses = {"model": "usb:04b8:0202", "serial": "usb:04b8:0202:J0001", "place": "usb:@1-2"}
        with Office(program, second, addresses, bus.environment()) as office:
            judge_equal_printers(bus, office)
            demand(office.stop() == 0, "the daemon stops in order")
        bus.close_all()
        bus.plug(COMPOSITE)
        mute = bus.plug(MUTE)
        third = pathlib.Path(directory, "third")
        third.mkdir()
        addresses = {"composite": "usb:0f19:0001", "mute": "usb:0f19:0002"}
        with Office(program, third, addresses, bus.environment()) as office:
            judge_layouts(bus, office)
            judge_silent_absence(bus, office, mute)
            demand(office.stop() == 0, "the daemon stops in order")
    for printer in (EPSON, DISGUISED, COMPOSITE, MUTE):
        demand(not printer.faults, f"printer {printer.serial} was used as it describes itself {printer.faults or ''}")
        setting = () if printer.alternate else ("SETINTERFACE",)
        touched = {name for name in ("RESET", "SETCONFIGURATION", *setting) if name in printer.asked}
        demand(not touched, f"and neither reset nor configured {touched or ''}")
    demand("DISCONNECT_CLAIM" in EPSON.asked or "IOCTL" in EPSON.asked, "the kernel's driver was detached")


def main():
    loop = GLib.MainLoop()
    bus = Bus()
    failures = []

    def work():
        try:
            run(sys.argv[1], bus)
        except Exception as error:
            failures.append(error)
        GLib.idle_add(loop.quit)

    threading.Thread(target=work, daemon=True).start()
    loop.run()
    for failure in failures:
        print(f"usb_umockdev: {failure if isinstance(failure, Failure) else repr(failure)}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
