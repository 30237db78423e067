import Interface
import Varlink

/// Follows what a terminal does for a technician, and says how it ended.
struct UpkeepRun {
    let terminal: String
    let daemon: DaemonOptions

    /// - Parameter call: begins it and has its replies.
    func follow<Replies: AsyncSequence>(
        _ call: (OrgZahlstelleTerminals.Client) -> Replies
    ) async throws where Replies.Element: UpkeepReply {
        let client = OrgZahlstelleTerminals.Client(try await daemon.connect(waits: true))
        var end: OrgZahlstelleTerminals.Upkeep?
        do {
            for try await reply in call(client) {
                if let progress = reply.progress, !daemon.format.json { try show(progress) }
                if let upkeep = reply.upkeep { end = upkeep }
            }
        } catch let error as VarlinkClientError where error == .connectionClosed || error == .timedOut {
            throw CommandFailure.unsureUpkeep(of: terminal, because: error)
        }
        guard let end else { throw CommandFailure.malformedReply }
        try daemon.format.show(end) { UpkeepSheet(upkeep: end).lines($0) }
        if end.outcome != .done { throw ExitStatus.notDone.code }
    }

    private func show(_ progress: OrgZahlstelleTerminals.Progress) throws {
        let text = Words(progress.german, progress.english).text(in: .own)
        try daemon.format.show(progress) { _ in ["\(terminal): \(PrintableText.clean(text))"] }
    }
}

/// What every method answers by which a terminal works for a technician.
protocol UpkeepReply: Sendable {
    var progress: OrgZahlstelleTerminals.Progress? { get }
    var upkeep: OrgZahlstelleTerminals.Upkeep? { get }
}

extension OrgZahlstelleTerminals.Register.Reply: UpkeepReply {}
extension OrgZahlstelleTerminals.Diagnose.Reply: UpkeepReply {}
extension OrgZahlstelleTerminals.Initialise.Reply: UpkeepReply {}
extension OrgZahlstelleTerminals.PrintConfiguration.Reply: UpkeepReply {}

extension CommandFailure {
    /// The order was given, and its answer did not come.
    fileprivate static func unsureUpkeep(of terminal: String, because error: VarlinkClientError) -> CommandFailure {
        CommandFailure(
            status: .notDone, name: "unsettled",
            text: Words(
                "Was am Terminal \(terminal) daraus geworden ist, ist offen: ",
                "What has become of it at the terminal \(terminal) is not known: ") + CommandFailure(error).text,
            advice: Words(
                "Läuft der Dienst wieder, nachsehen und den Befehl noch einmal geben: zahlstelle terminal state \(terminal)",
                "When the daemon runs again, look and give the command again: zahlstelle terminal state \(terminal)"))
    }
}
