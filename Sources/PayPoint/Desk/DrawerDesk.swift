/// Opens drawers. Who has one opened and why is on disk before the pulse leaves, what the sensor saw afterwards.
public struct DrawerDesk: Sendable {
    /// The longest reason a person may give, in UTF-8 bytes.
    public static let longestReason = 200

    private let journal: any EventJournal
    private let drawers: [DeviceID: any CashDrawer]

    public init(journal: any EventJournal, setup: PayPointSetup) {
        self.journal = journal
        drawers = setup.drawers
    }

    /// - Throws: ``PaymentError``, ``JournalFailure``; the drawer has then not been touched.
    public func open(
        _ id: DeviceID, reason: DrawerReason, payment: PaymentID? = nil, caller: Caller? = nil
    ) async throws -> DrawerOutcome {
        guard let drawer = drawers[id] else { throw PaymentError.unknownDevice(id) }
        if case .manual(let text) = reason, text.isEmpty || text.utf8.count > Self.longestReason {
            let rule = "why the drawer is opened, 1 to \(Self.longestReason) bytes"
            throw PaymentError.invalidRequest(RequestFault(field: "reason", rule: rule))
        }
        let order = try await write(
            .drawerAsked(DrawerAsked(drawer: id, reason: reason, payment: payment, caller: caller)))
        let outcome = await drawer.open(for: order)
        // A disk that fails here loses only what came of it: that the drawer was to open is written.
        _ = try? await write(
            .drawerOpened(
                DrawerOpened(drawer: id, reason: reason, outcome: outcome, payment: payment, caller: caller)))
        return outcome
    }

    /// - Returns: the number of the entry.
    private func write(_ event: JournalEvent) async throws -> Int64 {
        try await journal.write(event.durability) { try $0.append(event).sequence }
    }

    /// - Throws: ``PaymentError/unknownDevice(_:)``
    public func status(of id: DeviceID) async throws -> DrawerStatus {
        guard let drawer = drawers[id] else { throw PaymentError.unknownDevice(id) }
        return await drawer.status
    }
}
