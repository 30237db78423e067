import PayPoint
import WireRecord
import ZVT
import ZVTSession

/// A conversation for people to read.
struct WireSheet {
    let conversation: WireConversation

    func lines(_ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Gerät", conversation.head.device.text)
        sheet.add("Beginn", MomentText.german(conversation.head.time.iso8601))
        sheet.add("Zahlung", conversation.head.payment?.text)
        sheet.add("Auftrag", conversation.order.map(WireWords.order))
        sheet.add("Ende", conversation.outcome.map(WireWords.outcome))
        let title = screen.paint(conversation.head.name, .strong)
        return [title] + sheet.lines() + [""] + conversation.entries.compactMap { line($0) }
    }

    private func line(_ entry: WireEntry) -> String? {
        guard let words = words(entry.content) else { return nil }
        let text = "\(words.mark) \(words.text)"
        return Self.offset(entry.milliseconds) + "  " + PrintableText.clean(text)
    }

    /// nil for what only a replay needs.
    private func words(_ content: WireEntry.Content) -> (mark: String, text: String)? {
        switch content {
        case .event(.message(let apdu, let mayBeRepeat)):
            ("←", message(apdu) + (mayBeRepeat ? " (vielleicht wiederholt)" : ""))
        case .event(.left), .event(.confirmed), .event(.stirred): nil
        case .event(let event): ("·", WireWords.event(event))
        case .action(.message(let apdu)): ("→", message(apdu))
        case .action(.closed): ("·", "Verbindung von uns beendet")
        case .action(.finished(let order, let outcome)):
            ("·", "\(WireWords.order(order)) beendet: \(WireWords.outcome(outcome))")
        case .action(.rejected(let order)): ("·", "\(WireWords.order(order)) nicht angenommen")
        case .printer(.opened): ("·", "Verbindung geöffnet")
        case .printer(.lost): ("·", "Verbindung verloren")
        case .printer(.received(let bytes)): ("←", MessageWords.hex(bytes))
        case .printer(.sent(let count, let text)):
            ("→", "\(count) Bytes" + (text.isEmpty ? "" : ": " + text.split(separator: "\n").joined(separator: " | ")))
        case .note(let text): ("!", text)
        case .lost(let count): ("!", "\(count) Zeilen fehlen")
        }
    }

    private func message(_ apdu: APDU) -> String {
        MessageWords.line(apdu, conversation.head.terminal?.profile.charset ?? .automatic)
    }

    /// Seconds with three decimals, "   12,345".
    private static func offset(_ milliseconds: Int64) -> String {
        let fraction = String(milliseconds % 1000)
        let text =
            "\(milliseconds / 1000)," + String(repeating: "0", count: max(0, 3 - fraction.count)) + fraction
        return String(repeating: " ", count: max(0, 9 - text.count)) + text
    }
}
