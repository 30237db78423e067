/// Opens drawers. Who has one opened and why is on disk before the pulse leaves, what the sensor saw afterwards.
public struct DrawerDesk: Sendable {
    /// The longest reason a person may give, in UTF-8 bytes.
    public static let longestReason = 200

    private let journal: any EventJournal
    private let setup: PayPointSetup

    public init(journal: any EventJournal, setup: PayPointSetup) {
        self.journal = journal
        self.setup = setup
    }

    /// - Throws: ``PaymentError``, ``JournalFailure``; the drawer has then not been touched.
    public func open(
        _ id: DeviceID, reason: DrawerReason, payment: PaymentID? = nil, caller: Caller? = nil
    ) async throws -> DrawerOutcome {
        let drawer = try drawer(id)
        return try await open(id, reason, payment, caller) { await drawer.open(for: $0) }
    }

    /// Sends the pulse whatever the drawer's sensor says, to find out how it is to be read. Journaled as any opening.
    ///
    /// - Throws: ``PaymentError``, ``JournalFailure``; the drawer has then not been touched.
    public func tryOut(_ id: DeviceID, reason: String, caller: Caller) async throws -> DrawerOutcome {
        let drawer = try drawer(id)
        return try await open(id, .manual(reason), nil, caller) { await drawer.tryOut(for: $0) }
    }

    /// What the line of a drawer's sensor says now.
    ///
    /// - Throws: ``PaymentError``
    public func sense(_ id: DeviceID) async throws -> DrawerSense { try await drawer(id).sense() }

    private func open(
        _ id: DeviceID, _ reason: DrawerReason, _ payment: PaymentID?, _ caller: Caller?,
        _ open: (Int64) async -> DrawerOutcome
    ) async throws -> DrawerOutcome {
        if case .manual(let text) = reason, !PaymentRequest.isText(text, longest: Self.longestReason) {
            throw PaymentError.invalidRequest(
                RequestFault(field: "reason", rule: .text(atMost: Self.longestReason)))
        }
        let order = try await write(
            .drawerAsked(DrawerAsked(drawer: id, reason: reason, payment: payment, caller: caller)))
        let outcome = await open(order)
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

    /// - Throws: ``PaymentError``
    public func status(of id: DeviceID) async throws -> DrawerStatus {
        let drawer = try drawer(id)
        return await drawer.status
    }

    private func drawer(_ id: DeviceID) throws(PaymentError) -> any CashDrawer {
        guard let drawer = setup.drawers[id] else { throw setup.error(missing: id, .drawer) }
        return drawer
    }
}
