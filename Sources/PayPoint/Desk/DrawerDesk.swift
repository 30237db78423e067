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
        try await write(.drawerAsked(DrawerAsked(drawer: id, reason: reason, payment: payment, caller: caller)))
        let outcome = await drawer.open()
        // A disk that fails here loses only what came of it: that the drawer was to open is written.
        try? await write(
            .drawerOpened(
                DrawerOpened(drawer: id, reason: reason, outcome: outcome, payment: payment, caller: caller)))
        return outcome
    }

    private func write(_ event: JournalEvent) async throws {
        try await journal.write(event.durability) { transaction in
            _ = try transaction.append(event)
        }
    }

    /// - Throws: ``PaymentError/unknownDevice(_:)``
    public func state(of id: DeviceID) async throws -> DrawerState {
        guard let drawer = drawers[id] else { throw PaymentError.unknownDevice(id) }
        return await drawer.state
    }
}
