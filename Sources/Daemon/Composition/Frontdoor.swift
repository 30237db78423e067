internal import Interface
internal import Logging
internal import PayPoint
internal import Varlink
internal import WireRecord

#if canImport(Glibc)
    internal import Glibc
#endif

/// The socket that front ends call, with all interfaces behind it.
struct Frontdoor {
    private let socket: SocketConfiguration
    private let policy: AccessPolicy
    private let isTest: Bool
    private let log: Logger

    init(_ socket: SocketConfiguration, rules: [AccessRule], isTest: Bool, log: Logger) {
        self.socket = socket
        self.isTest = isTest
        policy = AccessPolicy(rules: rules)
        self.log = log
    }

    /// Asked before anything is made: a daemon that will be refused its socket leaves no state directory behind.
    ///
    /// - Throws: `SocketError.inUse` when another daemon answers at the configured path.
    static func checkIsFree(_ socket: SocketConfiguration) async throws {
        let address = VarlinkAddress.path(socket.path)
        // Whatever else is wrong with the path is said when it is opened.
        guard let other = try? await VarlinkConnection.connect(to: address) else { return }
        await other.close()
        throw SocketError.inUse(address)
    }

    /// Listens on the sockets that systemd passed, or on the configured path when it passed none.
    ///
    /// - Parameter sockets: copies of them are used, and these stay open.
    func open(
        _ core: PayPointCore, items: any ItemStore, archive: WireArchive, rest: RestDesk, sockets: [Int32]
    ) async throws -> VarlinkServer {
        let (desk, sales) = (core.desk, core.sales)
        let policy = self.policy
        let log = self.log
        let server = VarlinkServer(
            information: information,
            interfaces: [
                OrgZahlstellePayments.interface(PaymentsService(desk: desk, health: core.health)),
                OrgZahlstelleRegisters.interface(RegistersService(kasse: sales.kasse)),
                OrgZahlstelleTariffs.interface(TariffsService(kasse: sales.kasse)),
                OrgZahlstelleSales.interface(SalesService(desk: sales)),
                OrgZahlstelleClosings.interface(ClosingsService(desk: ClosingDesk(kasse: sales.kasse, desk: desk))),
                OrgZahlstelleReports.interface(ReportsService(kasse: sales.kasse)),
                OrgZahlstelleSettlement.interface(SettlementService(kasse: sales.kasse)),
                OrgZahlstelleReceivables.interface(ReceivablesService(kasse: sales.kasse, store: items)),
                OrgZahlstelleTerminals.interface(TerminalsService(desk: desk)),
                OrgZahlstellePrinter.interface(PrinterService(desk: desk.prints, board: core.board)),
                OrgZahlstelleDrawer.interface(DrawerService(desk: desk.drawers)),
                OrgZahlstelleDevices.interface(DevicesService(board: core.board)),
                OrgZahlstelleJournal.interface(JournalService(journal: core.journal)),
                OrgZahlstelleWire.interface(WireService(archive: archive)),
                OrgZahlstelleDaemon.interface(DaemonService(rest: rest)),
            ],
            authorize: { peer, method in policy.allows(peer, method) },
            report: { event in Self.note(event, log) })
        for socket in sockets { try await server.listen(on: .descriptor(try Self.copy(of: socket))) }
        if sockets.isEmpty {
            let group = socket.group.flatMap { UInt32($0) ?? SystemAccounts.groupID(named: $0) }
            try await server.listen(on: .path(socket.path, mode: socket.mode, groupID: group))
        }
        return server
    }

    private static func copy(of descriptor: Int32) throws(SocketError) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else {
            throw .system(operation: "fcntl", address: "descriptor \(descriptor)", errno: errno)
        }
        return copy
    }

    private var information: ServiceInformation {
        ServiceInformation(
            vendor: "Zahlstelle", product: isTest ? "zahlstelled TEST" : "zahlstelled", version: Product.version,
            url: "man:zahlstelled(8)")
    }

    private static func note(_ event: VarlinkServerEvent, _ log: Logger) {
        switch event {
        case .connectionRefused(let peer):
            log.warning("too many connections", metadata: ["user": "\(peer.userID)"])
        case .protocolViolation(let peer, let reason):
            log.warning("no varlink: \(reason)", metadata: ["user": "\(peer.userID)"])
        case .slowReader(let peer):
            log.warning("does not read its replies", metadata: ["user": "\(peer.userID)"])
        case .permissionDenied(let peer, let method):
            log.warning("permission denied", metadata: ["user": "\(peer.userID)", "method": "\(method)"])
        case .unexpectedError(let peer, let method, let error):
            log.error("\(error)", metadata: ["user": "\(peer.userID)", "method": "\(method)"])
        case .listenerFailed(let error):
            log.error("the socket failed: \(error)")
        }
    }
}
