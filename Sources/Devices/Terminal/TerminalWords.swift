internal import PayPoint
internal import ZVT
internal import ZVTSession

/// A terminal's reason with its own words behind it, where it sent some: "Anderer Fehler: kein Beleg vorhanden".
enum TerminalWords {
    static func german(_ decline: Decline, in charset: CharacterSet) -> String {
        german(decline.code, own(decline, in: charset))
    }

    static func german(_ refusal: CommandRefusal, in charset: CharacterSet) -> String {
        german(refusal.code, own(refusal, in: charset))
    }

    /// The terminal's own words as they may be kept.
    static func own(_ decline: Decline, in charset: CharacterSet) -> String? {
        kept(decline.text(in: charset))
    }

    static func own(_ refusal: CommandRefusal, in charset: CharacterSet) -> String? {
        kept(refusal.text(in: charset))
    }

    private static func kept(_ text: String?) -> String? {
        text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : CardNumber.masked($0) }
    }

    private static func german(_ code: ResultCode, _ own: String?) -> String {
        guard let own, own != code.germanText else { return code.germanText }
        return "\(code.germanText): \(own.split(whereSeparator: \.isNewline).joined(separator: ", "))"
    }
}
