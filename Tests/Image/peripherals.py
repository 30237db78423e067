"""What stands at the counter: a receipt printer of the printer class, and a card terminal that shows a serial line (CDC-ACM). Behind each
plug works zahlstelle-sim on a pseudo terminal; it goes on while the cable is out, as the real ones do."""
import json, os, pathlib, socket, struct, subprocess, termios, threading, tty
import usbredir


class Simulator:
    """zahlstelle-sim, and the bytes that come out of it. With `held` false its line is left to another program."""

    def __init__(self, program, kind, directory, *options, held=True):
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.control = self.directory / "control"
        link = self.directory / "pty"
        self.process = subprocess.Popen([program, kind, "--pty", str(link), "--control", str(self.control), *options],
                                        stdout=subprocess.PIPE, stderr=open(self.directory / "log", "w"), text=True)
        ready = self.process.stdout.readline()
        if not ready.startswith("ready"):
            raise RuntimeError(f"zahlstelle-sim {kind}: {ready}{(self.directory / 'log').read_text()}")
        self.listener = lambda data: None
        if not held: return
        self.line = os.open(link, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.line, termios.TCSANOW)
        threading.Thread(target=self._listen, daemon=True).start()

    def write(self, data):
        while data:
            data = data[os.write(self.line, data):]

    def _listen(self):
        try:
            while data := os.read(self.line, 4096):
                self.listener(data)
        except OSError:
            pass

    def book(self):
        """What the terminal has booked, which the box never sees."""
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.control))
            line.sendall(b"book\n")
            return json.loads(line.makefile().readline())

    def stop(self):
        self.process.terminate()
        self.process.wait()


class SimulatedDevice(usbredir.Device):
    """Bytes of the endpoint go to the simulator and come from it while the cable is in."""

    def __init__(self, simulator, serial=""):
        super().__init__(serial)
        self.simulator, self.received, self.changed = simulator, 0, threading.Condition()
        # After so many bytes more the cable comes out by itself, in the middle of a transfer.
        self.trip_after = None

    def plugged(self):
        plug = self.plug
        self.simulator.listener = plug.send

    def unplugged(self):
        self.simulator.listener = lambda data: None

    def receive(self, endpoint, data):
        if self.trip_after is not None:
            if len(data) >= self.trip_after:
                data, self.trip_after = data[:self.trip_after], None
                self.simulator.write(data)
                threading.Thread(target=self.plug.pull, daemon=True).start()
                with self.changed:
                    self.tripped = True
                    self.changed.notify_all()
                return usbredir.STALL
            self.trip_after -= len(data)
        self.simulator.write(data)
        with self.changed:
            self.received += len(data)
            self.changed.notify_all()
        return usbredir.OK

    def wait_for_trip(self, seconds):
        with self.changed:
            return self.changed.wait_for(lambda: getattr(self, "tripped", False), seconds)


class Printer(SimulatedDevice):
    vendor, product, names = 0x04B8, 0x0202, ("EPSON", "TM-T88V")
    interfaces = ((7, 1, 2, b"", ((0x01, 2, 512, 0), (0x82, 2, 512, 0))),)

    def class_read(self, request, value, index):
        if request == 0:
            text = b"MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;"
            return struct.pack(">H", len(text) + 2) + text
        # Paper is there, it is selected, no error.
        return b"\x18" if request == 1 else None


class Terminal(SimulatedDevice):
    vendor, product, names, classes = 0x0B00, 0x0080, ("INGENICO", "Desk/5000"), (2, 0, 0)
    interfaces = (
        (2, 2, 1, bytes((5, 0x24, 0, 0x10, 1, 5, 0x24, 1, 0, 1, 4, 0x24, 2, 2, 5, 0x24, 6, 0, 1)), ((0x83, 3, 16, 9),)),
        (10, 0, 0, b"", ((0x01, 2, 512, 0), (0x81, 2, 512, 0))))
    coding = struct.pack("<IBBB", 9600, 0, 0, 8)

    def class_read(self, request, value, index):
        return self.coding if request == 0x21 else None

    def class_write(self, request, value, index, data):
        if request == 0x20:
            self.coding = data
        return True
