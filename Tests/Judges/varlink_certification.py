"""Lets the official Python implementation judge ours, on both sides of the wire.

usage: varlink_certification.py PATH-OF-varlink-certification

Run it with a Python that has the package `varlink`. Exit status 0 means that both sides passed.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

import varlink

OFFICIAL = [sys.executable, "-m", "varlink.tests.test_certification"]
PASSED = "Certification passed"
WAIT_SECONDS_MAX = 20


def run(command):
    result = subprocess.run(command, capture_output=True, text=True, timeout=WAIT_SECONDS_MAX)
    assert result.returncode == 0 and PASSED in result.stdout, f"{command}\n{result.stdout}\n{result.stderr}"


def wait_for_socket(path, process):
    end = time.monotonic() + WAIT_SECONDS_MAX
    while not os.path.exists(path):
        assert process.poll() is None, "the server ended before it listened"
        assert time.monotonic() < end, "the server does not listen"
        time.sleep(0.01)


def official_client_passes(address):
    run([*OFFICIAL, "--client", f"--varlink={address}"])


def official_client_passes_by_activation(program):
    """The client makes the socket, starts our program and passes the socket as systemd does."""
    run([*OFFICIAL, "--client", f"--activate={program}"])


def calls_out_of_order_are_errors(address):
    with varlink.Client(address) as client, client.open("org.varlink.certification") as api:
        client_id = api.Start()["client_id"]
        for fault in (lambda: api.Test03(client_id, 1), lambda: api.Test01("nobody"), lambda: api.Test02(client_id, 3)):
            try:
                fault()
            except varlink.VarlinkError as error:
                assert error.error().startswith("org.varlink."), error
            else:
                raise AssertionError("a wrong call was taken")


def service_describes_itself(address):
    with varlink.Client(address) as client, client.open("org.varlink.service") as service:
        info = service.GetInfo()
        assert set(info["interfaces"]) == {"org.varlink.service", "org.varlink.certification"}, info
        for name in info["interfaces"]:
            text = service.GetInterfaceDescription(name)["description"]
            assert varlink.scanner.Interface(text).name == name
        try:
            service.GetInterfaceDescription("org.example.None")
        except varlink.InterfaceNotFound as error:
            assert error.parameters() == {"interface": "org.example.None"}, error
        else:
            raise AssertionError("an unknown interface was described")


def judge_server(program, directory):
    path = os.path.join(directory, "ours.sock")
    address = f"unix:{path}"
    server = subprocess.Popen([program, address], stdout=subprocess.DEVNULL)
    try:
        wait_for_socket(path, server)
        official_client_passes(address)
        calls_out_of_order_are_errors(address)
        service_describes_itself(address)
        server.send_signal(signal.SIGTERM)
        assert server.wait(WAIT_SECONDS_MAX) == 0
        assert not os.path.exists(path), "the socket stays behind"
    finally:
        server.kill()
    official_client_passes_by_activation(program)


def judge_client(program, directory):
    path = os.path.join(directory, "official.sock")
    server = subprocess.Popen([*OFFICIAL, f"--varlink=unix:{path}"], stdout=subprocess.DEVNULL)
    try:
        wait_for_socket(path, server)
        run([program, "--client", f"unix:{path}"])
    finally:
        server.kill()
        server.wait()


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as directory:
        judge_server(program, directory)
        judge_client(program, directory)
    print("varlink: the official client and the official server pass")


if __name__ == "__main__":
    main()
