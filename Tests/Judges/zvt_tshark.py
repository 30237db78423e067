#!/usr/bin/env python3
"""Lets Wireshark's ZVT dissector judge what we read and what we send.

    zvt_tshark.py PROGRAM vectors FILE.jsonl
    zvt_tshark.py PROGRAM capture FILE.pcapng PORT [--paid CENTS]... [--sent CONTROL]...

PROGRAM is `zahlstelle`. Both ways each message is given to tshark and to `zahlstelle zvt decode`, and every field that
tshark names must have the same value in ours.

vectors   messages of the kind "apdu" from our test fixtures, put into a capture of our own making.
capture   what really went over TCP to the terminal at PORT. tshark must know every message of the cash register as such,
          find no damage in it, and see an authorization (06 01) over each amount of --paid and each command of --sent, which the
          terminal must have taken and ended.

Exit status: 0 they agree, 1 they do not, 2 wrong use, 77 the judge cannot run here (what is missing is named).
"""

import argparse
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

SKIPPED = 77
VECTORS_PORT = 20007
# What fits into one IP packet behind its headers.
MESSAGE_BYTES_MAX = 65_000
AUTHORIZATION = "0601"
COMPLETION = "060F"
# tshark takes 104 of the 115 messages for ZVT; it lacks the rarer commands.
SHARE_KNOWN_TO_TSHARK = 0.85

hex_of = str.upper


def number(text):
    return int(text, 16)


def cents(text):
    return int(text)


# What tshark calls a field, our key, and how tshark's bytes (hex) become our value.
FIELDS = {
    "zvt.control_field": ("control", hex_of),
    "zvt.amount": ("amount_cents", cents),
    "zvt.card_number": ("pan", hex_of),
    "zvt.card_type": ("card_type", number),
    "zvt.cc": ("currency", hex_of),
    "zvt.date": ("date", hex_of),
    "zvt.expiry_date": ("expiry", hex_of),
    "zvt.int_status": ("intermediate_status", number),
    "zvt.password": ("password", hex_of),
    "zvt.reg.config_byte": ("config_byte", number),
    "zvt.result_code": ("result_code", number),
    "zvt.terminal_id": ("terminal_id", hex_of),
    "zvt.time": ("time", hex_of),
    "zvt.trace_number": ("trace", hex_of),
}


class Message:
    """One message as tshark sees it: its bytes, and its fields in the order of the wire."""

    def __init__(self, layer, is_ours, is_damaged):
        fields = [(field.get("name"), field.get("value"), field.get("show") or "") for field in layer.iter("field")]
        # The message as a whole is a field without a name.
        self.hex = next(value for name, value, show in fields if name == "" and show.startswith("ZVT APDU")).upper()
        self.fields = fields
        self.is_ours = is_ours
        self.is_damaged = is_damaged

    def values(self, wanted):
        return [value for name, value, _ in self.fields if name == wanted]

    @property
    def control(self):
        return "".join(self.values("zvt.control_field") or self.values("zvt.ccrc") + self.values("zvt.aprc")).upper()

    @property
    def length(self):
        return next(int(show) for name, _, show in self.fields if name == "zvt.length_field")

    @property
    def tags(self):
        return [value.upper() for value in self.values("zvt.tlv.tag")]


def dissect(capture, port):
    """Every message in the capture; several may share a packet."""
    command = ["tshark", "-r", capture, "-d", f"tcp.port=={port},zvt", "-o", "tcp.desegment_tcp_streams:FALSE", "-T", "pdml"]
    run = subprocess.run(command, capture_output=True, check=False, timeout=120)
    if run.returncode != 0:
        sys.exit(f"tshark: {run.stderr.decode('utf-8', 'replace')}")
    messages = []
    for packet in xml.etree.ElementTree.fromstring(run.stdout).iter("packet"):
        layers = list(packet.iter("proto"))
        fields = [field for layer in layers if layer.get("name") == "tcp" for field in layer.iter("field")]
        is_ours = any(field.get("name") == "tcp.dstport" and field.get("show") == str(port) for field in fields)
        is_damaged = any(layer.get("name") == "_ws.malformed" for layer in layers)
        messages += [Message(layer, is_ours, is_damaged) for layer in layers if layer.get("name") == "zvt"]
    return messages


def decode(program, messages):
    """Our own reading of the messages, one JSON object each."""
    run = subprocess.run(
        [program, "zvt", "decode"], input="".join(f"{text}\n" for text in messages), capture_output=True, text=True,
        check=False, timeout=120)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    if len(lines) != len(messages):
        sys.exit(f"zahlstelle zvt decode: {len(messages)} messages, {len(lines)} answers; {run.stderr}")
    return lines


def compare(message, ours):
    """Every field that tshark names: what it is, tshark's value, ours."""
    yield "control", message.control, ours.get("control")
    yield "data_len", message.length, ours.get("data_len")
    for name, (key, convert) in FIELDS.items():
        for value in message.values(name)[:1]:
            yield key, convert(value), ours.get(key)
    for value in message.values("zvt.additional_data"):
        yield "additional", bytes.fromhex(value).decode("cp437"), ours.get("additional")
    objects = list(flat(ours.get("tlv", [])))
    if message.tags:
        yield "tags", message.tags, among([tag for tag, _ in objects], message.tags)
    lines = [value.upper() for value in message.values("zvt.tlv.text_lines.line")]
    if lines:
        # tshark names no empty lines.
        yield "text lines", lines, [content for tag, content in objects if tag == "07" and content]


def flat(objects):
    """Tags and contents of nested data objects as they stand on the wire."""
    for item in objects:
        yield item["tag"], item.get("hex")
        if isinstance(item.get("value"), list):
            yield from flat(item["value"])


def among(tags, wanted):
    """The tags without those that tshark passes over: it looks into known data objects only. Order counts."""
    rest = iter(tags)
    return [tag for tag in wanted if tag in rest]


def judge(program, messages):
    """Compares both readings of all messages; returns what differs."""
    faults, count = [], 0
    for message, ours in zip(messages, decode(program, [message.hex for message in messages]), strict=True):
        for what, theirs, value in compare(message, ours):
            count += 1
            if theirs != value:
                faults.append(f"{message.hex[:60]}: {what}: tshark {theirs!r}, zahlstelle {value!r}")
    print(f"{len(messages)} messages, {count} fields compared, {len(faults)} differ")
    return faults


def capture_of(messages):
    """A capture file (pcap, raw IP) with each message in a connection of its own."""
    capture = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65_535, 101)
    for index, message in enumerate(messages):
        segment = struct.pack(">HHIIBBHHH", 1024 + index, VECTORS_PORT, 1, 1, 0x50, 0x18, 65_535, 0, 0) + message
        host = bytes((127, 0, 0, 1))
        packet = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(segment), 0, 0, 64, 6, 0, host, host) + segment
        capture += struct.pack("<IIII", index, 0, len(packet), len(packet)) + packet
    return capture


def judge_vectors(program, path):
    with open(path, encoding="utf-8") as file:
        vectors = [json.loads(line) for line in file]
    messages = [bytes.fromhex(vector["hex"]) for vector in vectors if vector["kind"] == "apdu"]
    messages = [message for message in messages if len(message) <= MESSAGE_BYTES_MAX]
    with tempfile.NamedTemporaryFile(suffix=".pcap") as file:
        file.write(capture_of(messages))
        file.flush()
        seen = dissect(file.name, VECTORS_PORT)
    faults = judge(program, seen)
    if len(seen) < len(messages) * SHARE_KNOWN_TO_TSHARK:
        faults.append(f"tshark knows only {len(seen)} of {len(messages)} messages")
    return faults


def judge_capture(program, path, port, paid, sent):
    seen = dissect(path, port)
    ours = [message for message in seen if message.is_ours]
    faults = judge(program, seen)
    faults += [f"{message.hex}: tshark finds it damaged" for message in ours if message.is_damaged]
    orders = [cents(value) for message in ours if message.control == AUTHORIZATION for value in message.values("zvt.amount")]
    faults += [f"no authorization over {amount} cents was sent; sent: {orders}" for amount in paid if amount not in orders]
    ended, under_way = set(), None
    for message in seen:
        if message.is_ours and message.control in sent:
            under_way = message.control
        elif not message.is_ours and message.control == COMPLETION and under_way:
            ended.add(under_way)
            under_way = None
    faults += [f"no {control} was sent and completed" for control in sent if control not in ended]
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    modes = parser.add_subparsers(dest="mode", required=True)
    vectors = modes.add_parser("vectors")
    vectors.add_argument("file")
    capture = modes.add_parser("capture")
    capture.add_argument("file")
    capture.add_argument("port", type=int)
    capture.add_argument("--paid", type=int, action="append", default=[])
    capture.add_argument("--sent", action="append", default=[])
    arguments = parser.parse_args()
    if shutil.which("tshark") is None:
        print("zvt_tshark: skipped: tshark is missing", file=sys.stderr)
        return SKIPPED
    if not os.path.exists(arguments.file):
        print(f"zvt_tshark: skipped: {arguments.file} is missing; tshark may not capture here", file=sys.stderr)
        return SKIPPED
    if arguments.mode == "vectors":
        faults = judge_vectors(arguments.program, arguments.file)
    else:
        faults = judge_capture(arguments.program, arguments.file, arguments.port, arguments.paid, arguments.sent)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
