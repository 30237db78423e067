"""USB devices in plain Python, plugged into QEMU's usb-redir over a socket (protocol usbredir 0.7): connecting is plugging in, closing
is pulling the cable. What a device is stands in its descriptors; what it does, in a class that inherits from Device."""
import socket, struct, threading

# Packet types.
HELLO, DEVICE_CONNECT, INTERFACE_INFO, EP_INFO = 0, 1, 4, 5
SET_CONFIGURATION, GET_CONFIGURATION, CONFIGURATION_STATUS = 6, 7, 8
SET_ALT_SETTING, GET_ALT_SETTING, ALT_SETTING_STATUS = 9, 10, 11
START_INTERRUPT, STOP_INTERRUPT, INTERRUPT_STATUS, CANCEL = 15, 16, 17, 21
CONTROL, BULK = 100, 101

# Capabilities, by bit.
CONNECT_VERSION, EP_MAX_PACKET_SIZE, IDS_64, BULK_LENGTH_32 = 1, 4, 5, 6
OURS = 1 << CONNECT_VERSION | 1 << EP_MAX_PACKET_SIZE | 1 << IDS_64 | 1 << BULK_LENGTH_32

OK, CANCELLED, STALL = 0, 1, 4
HIGH_SPEED = 2


class Device:
    """One configuration. `interfaces` are (class, subclass, protocol, extra descriptors, [(address, type, packet size, interval)])."""

    vendor, product, release, classes = 0, 0, 0x0100, (0, 0, 0)
    names = ("Maker", "Model")
    interfaces = ()

    def __init__(self, serial=""):
        self.serial = serial

    def device_descriptor(self):
        return struct.pack("<BBHBBBBHHHBBBB", 18, 1, 0x0200, *self.classes, 64, self.vendor, self.product, self.release,
                           1, 2, 3 if self.serial else 0, 1)

    def configuration_descriptor(self):
        body = b""
        for number, (*kind, extra, endpoints) in enumerate(self.interfaces):
            body += struct.pack("<9B", 9, 4, number, 0, len(endpoints), *kind, 0) + extra
            for address, transfer, size, interval in endpoints:
                body += struct.pack("<BBBBHB", 7, 5, address, transfer, size, interval)
        return struct.pack("<BBHBBBBB", 9, 2, 9 + len(body), len(self.interfaces), 1, 0, 0x80, 50) + body

    def string_descriptor(self, index):
        if index == 0:
            return struct.pack("<BBH", 4, 3, 0x0409)
        text = (*self.names, self.serial)[index - 1].encode("utf-16-le")
        return struct.pack("<BB", len(text) + 2, 3) + text

    def descriptor(self, kind, index):
        if kind == 1: return self.device_descriptor()
        if kind == 2: return self.configuration_descriptor()
        if kind == 3 and index <= 3: return self.string_descriptor(index)
        if kind == 6: return struct.pack("<BBHBBBBBB", 10, 6, 0x0200, *self.classes, 64, 1, 0)
        return None

    # What a device answers for its class; None is a stall.
    def class_read(self, request, value, index): return None
    def class_write(self, request, value, index, data): return True
    # Bytes for the device; answers a status.
    def receive(self, endpoint, data): return OK
    def plugged(self): pass
    def unplugged(self): pass


class Plug:
    """A device in a port, until `pull`."""

    def __init__(self, device, path):
        self.device, self.wide, self.capabilities = device, False, 0
        self.waiting, self.outgoing, self.lock = {}, b"", threading.RLock()
        device.plug = self
        self.line = socket.socket(socket.AF_UNIX)
        self.line.connect(path)
        self._send(HELLO, 0, b"zahlstelle test".ljust(64, b"\0") + struct.pack("<I", OURS))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def pull(self):
        try:
            self.line.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.thread.join()
        self.line.close()

    def send(self, data):
        """Bytes of the device, for whoever reads its IN endpoint."""
        with self.lock:
            self.outgoing += data
            self._feed()

    def _feed(self):
        for number, (endpoint, length, stream) in list(self.waiting.items()):
            if not self.outgoing:
                return
            part, self.outgoing = self.outgoing[:length], self.outgoing[length:]
            del self.waiting[number]
            self._bulk(number, endpoint, OK, len(part), stream, part)

    def _send(self, kind, number, body):
        with self.lock:
            try:
                self.line.sendall(struct.pack("<IIQ" if self.wide else "<III", kind, len(body), number) + body)
            except OSError:
                pass

    def _bulk(self, number, endpoint, status, length, stream, data=b""):
        head = struct.pack("<BBHI", endpoint, status, length & 0xFFFF, stream)
        if self.capabilities >> BULK_LENGTH_32 & 1:
            head += struct.pack("<H", length >> 16)
        self._send(BULK, number, head + data)

    def _serve(self):
        try:
            with self.line.makefile("rb") as stream:
                while head := stream.read(16 if self.wide else 12):
                    kind, length, number = struct.unpack("<IIQ" if self.wide else "<III", head)
                    body = stream.read(length)
                    with self.lock:
                        self._packet(kind, number, body)
        except (OSError, struct.error):
            pass
        self.device.unplugged()

    def _packet(self, kind, number, body):
        if kind == HELLO:
            self.capabilities = struct.unpack_from("<I", body, 64)[0] & OURS if len(body) >= 68 else 0
            self.wide = bool(self.capabilities >> IDS_64 & 1)
            self._describe()
            device = self.device
            connect = struct.pack("<BBBBHH", HIGH_SPEED, *device.classes, device.vendor, device.product)
            if self.capabilities >> CONNECT_VERSION & 1:
                connect += struct.pack("<H", device.release)
            self._send(DEVICE_CONNECT, 0, connect)
            device.plugged()
        elif kind == SET_CONFIGURATION:
            self._describe()
            self._send(CONFIGURATION_STATUS, number, bytes((OK, body[0])))
        elif kind == GET_CONFIGURATION:
            self._send(CONFIGURATION_STATUS, number, bytes((OK, 1)))
        elif kind == SET_ALT_SETTING:
            self._send(ALT_SETTING_STATUS, number, bytes((OK, body[0], body[1])))
        elif kind == GET_ALT_SETTING:
            self._send(ALT_SETTING_STATUS, number, bytes((OK, body[0], 0)))
        elif kind in (START_INTERRUPT, STOP_INTERRUPT):
            self._send(INTERRUPT_STATUS, number, bytes((OK, body[0])))
        elif kind == CANCEL:
            if number in self.waiting:
                endpoint, _, stream = self.waiting.pop(number)
                self._bulk(number, endpoint, CANCELLED, 0, stream)
        elif kind == CONTROL:
            self._control(number, body)
        elif kind == BULK:
            self._transfer(number, body)

    def _control(self, number, body):
        endpoint, request, kind, _, value, index, length = struct.unpack_from("<BBBBHHH", body)
        status, data = OK, b""
        if kind & 0x80:
            answer = self._standard_read(request, value) if kind & 0x60 == 0 else self.device.class_read(request, value, index)
            status, data = (STALL, b"") if answer is None else (OK, answer[:length])
            length = len(data)
        elif kind & 0x60 and not self.device.class_write(request, value, index, body[10:]):
            status, length = STALL, 0
        self._send(CONTROL, number, struct.pack("<BBBBHHH", endpoint, request, kind, status, value, index, length) + data)

    def _standard_read(self, request, value):
        if request == 6: return self.device.descriptor(value >> 8, value & 0xFF)
        if request == 0: return b"\x01\x00"
        return None

    def _transfer(self, number, body):
        wide = self.capabilities >> BULK_LENGTH_32 & 1
        endpoint, _, length, stream = struct.unpack_from("<BBHI", body)
        if wide:
            length |= struct.unpack_from("<H", body, 8)[0] << 16
        if endpoint & 0x80:
            self.waiting[number] = (endpoint, length, stream)
            self._feed()
        else:
            status = self.device.receive(endpoint, body[10 if wide else 8:])
            self._bulk(number, endpoint, status, length if status == OK else 0, stream)

    def _describe(self):
        interfaces = self.device.interfaces
        fields = [[number for number in range(len(interfaces))], *([i[k] for i in interfaces] for k in range(3))]
        self._send(INTERFACE_INFO, 0, struct.pack("<I", len(interfaces)) + b"".join(bytes(f).ljust(32, b"\0") for f in fields))
        types, intervals, owners, sizes = [255] * 32, [0] * 32, [0] * 32, [0] * 32
        types[0] = types[16] = 0
        sizes[0] = sizes[16] = 64
        for owner, (*_, endpoints) in enumerate(interfaces):
            for address, transfer, size, interval in endpoints:
                place = (address & 0x80) >> 3 | address & 15
                types[place], intervals[place], owners[place], sizes[place] = transfer, interval, owner, size
        body = bytes(types) + bytes(intervals) + bytes(owners)
        if self.capabilities >> EP_MAX_PACKET_SIZE & 1:
            body += struct.pack("<32H", *sizes)
        self._send(EP_INFO, 0, body)
