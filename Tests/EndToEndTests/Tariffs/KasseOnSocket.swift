import Foundation
import Interface
import Journal
import PayPoint
import Varlink

/// A Kasse behind a socket, in this process, with an office and somebody who has signed on to keep the tariffs.
final class KasseOnSocket: Sendable {
    /// What the journal's clock shows: noon of a day.
    struct Noon: WallClock {
        let day: CivilDate

        func now() -> Timestamp { Timestamp(microseconds: (day.daysSince1970 * 86_400 + 43_200) * 1_000_000) }
        func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds) }
        func pause(seconds: Int) async {}
    }

    private let directory: URL
    private let journal: SQLiteJournal
    private let server: VarlinkServer
    let tariffs: OrgZahlstelleTariffs.Client
    private let registers: OrgZahlstelleRegisters.Client

    /// - Parameter old: a directory in which there is a journal already.
    init(on day: CivilDate, in old: URL? = nil) async throws {
        directory = old ?? URL(filePath: "/tmp/zs-\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        journal = try SQLiteJournal(directory: directory.path, clock: Noon(day: day))
        let kasse = Kasse(journal: journal, technicians: [getuid()])
        server = VarlinkServer(
            information: .init(vendor: "Test", product: "kasse", version: "1", url: "https://example.org"),
            interfaces: [
                OrgZahlstelleRegisters.interface(RegistersService(kasse: kasse)),
                OrgZahlstelleTariffs.interface(TariffsService(kasse: kasse)),
            ])
        let path = directory.appending(path: "socket-\(UInt32.random(in: 0...UInt32.max))").path
        try await server.listen(on: .path(path))
        let connection = try await VarlinkConnection.connect(to: .path(path))
        tariffs = .init(connection)
        registers = .init(connection)
        guard old == nil else { return }
        for office in ["32", "33"] {
            _ = try await registers.defineOffice(.init(office: .init(id: office, name: "Amt \(office)")))
        }
        for (sign, role) in [("SD", OrgZahlstelleRegisters.Role.masterData), ("KA", .cashier)] {
            _ = try await registers.defineClerk(
                .init(clerk: .init(sign: sign, name: sign, roles: [role], users: [], active: true)))
            _ = try await registers.signOn(.init(shift: sign, clerk: sign))
        }
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Stops it, and opens its journal once more on another day, as a daemon that starts again would.
    ///
    /// On a copy, because this one owns its directory for as long as it lives.
    func restarted(on day: CivilDate) async throws -> KasseOnSocket {
        await server.stop(within: .zero)
        try journal.close()
        let copy = URL(filePath: "/tmp/zs-\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: directory.appending(path: SQLiteJournal.fileName), to: copy.appending(path: SQLiteJournal.fileName))
        return try await KasseOnSocket(on: day, in: copy)
    }

    func verdict() async throws -> JournalVerdict { try await journal.verify() }

    func entries() async throws -> [JournalEntry] { try await journal.entries(after: 0, limit: 1000) }

    func take(
        _ text: String, dryRun: Bool? = nil, dialect: OrgZahlstelleTariffs.Dialect? = nil, by shift: String? = "SD"
    ) async throws -> OrgZahlstelleTariffs.Import.Reply {
        try await tariffs.import(
            .init(
                shift: shift, table: Data(text.utf8).base64EncodedString(), file: "tarife.csv", dialect: dialect,
                dryRun: dryRun))
    }

    func exported(
        office: String? = nil, dialect: OrgZahlstelleTariffs.Dialect? = nil, ended: Bool? = nil
    ) async throws -> Data {
        let reply = try await tariffs.export(.init(shift: "KA", office: office, dialect: dialect, ended: ended))
        return Data(base64Encoded: reply.table) ?? Data()
    }
}
