import Foundation
import Interface
import Varlink

extension CityOffice {
    /// How many payments the simulated terminal has in its own book, which the daemon never sees.
    func booked() async throws -> Int {
        let book = try await control("book")
        return book.components(separatedBy: "\"kind\":\"payment\"").count - 1
    }

    /// How many entries count in the terminal's own book.
    func standing() async throws -> Int {
        try await control("book").components(separatedBy: "\"state\":\"standing\"").count - 1
    }

    enum Device: String { case terminal, printer }

    /// Sends a command to a device's control channel.
    func control(_ command: String, of device: Device = .terminal) async throws -> String {
        let child = try Child(
            URL(filePath: "/usr/bin/python3"),
            ["-c", Self.controlClient, directory.appending(path: "\(device.rawValue).ctl").path, command])
        _ = await child.status()
        return child.lines.joined()
    }

    private static let controlClient = """
        import socket, sys
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(sys.argv[1])
        connection.sendall((sys.argv[2] + "\\n").encode())
        connection.shutdown(socket.SHUT_WR)
        print(connection.makefile().read())
        """
}

extension OrgZahlstellePayments.Client {
    /// The payment when nothing more happens to it.
    func settled(_ id: String) async throws -> OrgZahlstellePayments.Payment {
        var last: OrgZahlstellePayments.Payment?
        for try await reply in watchMore(.init(id: id)) {
            if let payment = reply.payment { last = payment }
        }
        if let last { return last }
        return try await get(.init(id: id)).payment
    }
}
