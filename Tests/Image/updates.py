"""Bundles as a technician, an attacker or a server would bring them: on a stick, over HTTPS, changed on the way."""
import functools, http.server, pathlib, ssl, subprocess, threading


def bundle(key, directory):
    """Signs the three files of a version; the path of the bundle."""
    script = pathlib.Path(__file__).parent.parent.parent / "image" / "bundle"
    made = directory / "made.update"
    subprocess.run([script, key, directory / "update", made], check=True)
    return made


def tampered(bundle, to):
    """One bit otherwise, in the middle of the root."""
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    to.write_bytes(data)
    return to


class Stick:
    """A FAT stick that is called ZAHLSTELLE, with one bundle on it."""

    def __init__(self, box, bundle, version, number):
        self.box, self.name = box, f"stick{number}"
        image = bundle.parent / f"{self.name}.img"
        image.unlink(missing_ok=True)
        subprocess.run(["truncate", f"--size={bundle.stat().st_size + (64 << 20)}", image], check=True)
        subprocess.run(["mkfs.vfat", "-F", "32", "-n", "ZAHLSTELLE", image], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["mcopy", "-i", image, bundle, f"::/zahlstelle_{version}.update"], check=True)
        self.image = image

    LOG = "journalctl -b -q -t zahlstelle-update -o cat --no-pager"
    ENDS = "journalctl -b -q -t systemd -o cat --no-pager 2>/dev/null | grep -E '(Finished|Failed to start) zahlstelle-update-stick@'"

    def plug(self, seconds=280):
        """Plugs it in; what the box says of it when it is done, and whether it was content. Pulls it out again."""
        box, name = self.box, self.name
        before = int(box.run(f"{self.ENDS} | wc -l")[1])
        box.qmp("blockdev-add", **{"driver": "raw", "node-name": name, "read-only": True,
                                   "file": {"driver": "file", "filename": str(self.image), "read-only": True}})
        box.qmp("device_add", driver="usb-storage", id=name, drive=name, bus="usb.0", port="3", serial=name)
        box.wait_until(f"test $({self.ENDS} | wc -l) -gt {before}", seconds)
        said = box.must(f"{self.LOG} | tail -n 6")
        content = "Finished" in box.must(f"{self.ENDS} | tail -n 1")
        box.qmp("device_del", id=name)
        box.wait_until("! ls /dev/sd? 2>/dev/null", 60)
        return content, said


class Server:
    """HTTPS on this machine, which the box sees as 10.0.2.2. `certificate` is what the box has to trust."""

    def __init__(self, directory, file):
        self.directory = pathlib.Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.certificate, key = self.directory / "server.crt", self.directory / "server.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=updates", "-addext",
                        "subjectAltName=IP:10.0.2.2", "-keyout", key, "-out", self.certificate], check=True, stderr=subprocess.DEVNULL)
        handler = functools.partial(Quiet, directory=str(file.parent))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"https://10.0.2.2:{self.server.server_address[1]}/{file.name}"

    def stop(self):
        self.server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass
