import Interface

/// An answer, or why there is none.
enum Answer<Value: Sendable>: Sendable {
    case told(Value)
    case silent(Words)

    static func of(_ ask: () async throws -> Value) async -> Answer {
        do {
            return .told(try await ask())
        } catch {
            return .silent(CommandFailure(error).text)
        }
    }

    var value: Value? {
        if case .told(let value) = self { return value }
        return nil
    }
}

/// What the daemon tells of itself and its devices.
struct DaemonFacts: Sendable {
    var version: String
    var devices: Answer<[OrgZahlstelleDevices.Device]>
    var terminals: [String: Answer<OrgZahlstelleTerminals.State>] = [:]
    var printers: [String: Answer<OrgZahlstellePrinter.GetState.Reply>] = [:]
    var drawers: [String: Answer<DrawerFacts>] = [:]
    var activities: Answer<[OrgZahlstelleDaemon.Activity]>
    /// The newest, at most ``DoctorLimits/paymentsRead``.
    var payments: Answer<[WirePayment]>
    var journal: Answer<OrgZahlstellePayments.GetJournalState.Reply>
}

struct DrawerFacts: Sendable {
    let state: OrgZahlstelleDrawer.GetState.Reply
    let sense: OrgZahlstelleDrawer.Sense.Reply
}

/// A daemon that does not answer.
struct DaemonAbsence: Sendable {
    let reason: Words
    /// The last lines of its log; none where nobody may read it or there is none.
    let log: [String]
}

/// What is wrong with a journal.
struct ChainFacts: Sendable {
    let entries: Int64
    let fault: String?
}
