import Interface
import PayPoint
import Varlink

/// A sale on the screen: begun or already running, watched until nothing more is taken for it, and the command's exit by it.
struct SaleRun {
    let id: String
    let shift: String
    private let caller: CallerOptions
    private let display: ProgressDisplay
    /// From the first moment on, Ctrl-C must not leave a sale behind that nobody was told about.
    private let interrupts = Interrupts()

    init(_ id: String, _ caller: CallerOptions, shift: String) {
        self.id = id
        self.shift = shift
        self.caller = caller
        display = ProgressDisplay(caller.format)
    }

    /// - Parameter start: asks the daemon for it; returns when it is on disk.
    func begin(_ start: (Sales.Client) async throws -> Sales.Sale) async throws {
        let begun: Sales.Sale
        do {
            begun = try await start(try await caller.connectToSales())
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureStart(of: id, because: error)
        }
        guard begun.phase == .open else { return try await conclude(begun) }
        try await display.note("Verkauf \(id): \(Cents(begun.total).german)")
        try show(begun)
        let end: Sales.Sale?
        do {
            end = try await follow(begun)
        } catch {
            try await display.end()
            guard error is VarlinkClientError || error is SocketError else { throw error }
            throw CommandFailure.lostSight(ofSale: id, because: error)
        }
        try await display.end()
        guard let end else { throw CommandFailure.left(sale: id) }
        try await conclude(end)
    }

    private func follow(_ begun: Sales.Sale) async throws -> Sales.Sale? {
        let follower = SaleFollower(
            begun: begun, caller: caller, shift: shift, display: display, interrupts: interrupts.stream)
        guard let end = try await follower.follow() else { return nil }
        guard end.phase == .open, let doubtful = await SalePayments(daemon: caller.daemon).all(of: end).last,
            doubtful.state == .inDoubt, doubtful.examination == nil
        else { return end }
        // The terminal is being asked, and mostly knows soon; then the sale goes on by itself.
        let more = Interrupts()
        let clarification = PaymentFollower(
            id: doubtful.request.id, daemon: caller.daemon, display: display, interrupts: more.stream,
            interrupted: .leaves)
        guard try await clarification.follow(known: doubtful) != nil else { return nil }
        return try await caller.connectToSales(waits: true).settle(.init(shift: shift, sale: id)).sale
    }

    private func show(_ sale: Sales.Sale) throws {
        if caller.format.json { try Output.standard.line(JSONText.line(Sales.Settle.Reply(sale: sale))) }
    }

    private func conclude(_ ended: Sales.Sale) async throws {
        let sale = await SalePaperWait(caller, shift: shift).end(of: ended)
        let payments = await SalePayments(daemon: caller.daemon).all(of: sale)
        let sheet = SaleSheet(sale: sale, payments: payments)
        try caller.format.show(Sales.Settle.Reply(sale: sale)) { sheet.lines($0) }
        let status = sale.exitStatus(payments)
        if status != .done { throw status.code }
    }
}

extension Sales.Sale {
    /// How a command exits that waited for the sale: as its last card, where it is not paid.
    fileprivate func exitStatus(_ payments: [WirePayment]) -> ExitStatus {
        switch phase {
        case .completed, .abandoned, .deferred, .cancelled, .redeemed, .withdrawn: .done
        case .open:
            switch payments.last?.state.exitStatus {
            case nil, .done: .notDone
            case let status?: status
            }
        }
    }
}

extension CommandFailure {
    /// The call was sent and not answered.
    fileprivate static func unsureStart(of id: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .unsettled, name: "unsettled",
            text: Words(
                "Wie es um den Verkauf \(id) steht, ist nicht bekannt: ", "How the sale \(id) stands is not known: ")
                + CommandFailure(error).text,
            advice: Words(
                "Nachsehen: zahlstelle sale show \(id). Derselbe Verkauf mit --id \(id) nimmt nichts zweimal.",
                "Look: zahlstelle sale show \(id). The same sale with --id \(id) takes nothing twice."))
    }

    /// The sale goes on and this command no longer sees it.
    fileprivate static func lostSight(ofSale id: String, because error: any Error) -> CommandFailure {
        unsettled(
            id,
            Words("Wie der Verkauf \(id) ausgeht, ist noch offen: ", "How the sale \(id) ends is not known yet: ")
                + CommandFailure(error).text)
    }

    /// The user has had enough.
    fileprivate static func left(sale id: String) -> CommandFailure {
        unsettled(
            id,
            Words(
                "Die Anzeige ist verlassen, der Verkauf \(id) läuft weiter.",
                "The display is left, the sale \(id) goes on."))
    }

    private static func unsettled(_ id: String, _ text: Words) -> CommandFailure {
        CommandFailure(
            status: .unsettled, name: "unsettled", text: text,
            advice: Words(
                "Weiter zusehen: zahlstelle sale settle \(id)", "Go on watching: zahlstelle sale settle \(id)"))
    }
}
