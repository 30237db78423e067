import ArgumentParser
import PayPoint

/// What a person wrote: who they are, or why they do something.
///
/// Looked at when the command runs, not while it is parsed: the parser would answer a clerk in English and repeat the text,
/// however long it is.
enum TextArgument {
    static func check(sign: String) throws(CommandFailure) {
        try check(sign: sign, "--clerk")
    }

    static func check(sign: String, _ option: String) throws(CommandFailure) {
        guard ClerkSign(sign) == nil else { return }
        throw failure(option, .sign)
    }

    static func check(_ text: String?, _ option: String, longest: Int = PaymentRequest.longestText)
        throws(CommandFailure)
    {
        guard let text, !PaymentRequest.isText(text, longest: longest) else { return }
        throw failure(option, .text(atMost: longest))
    }

    private static func failure(_ option: String, _ rule: RequestRule) -> CommandFailure {
        CommandFailure(
            status: .usage, name: "usage",
            text: Words("Der Wert von \(option) ist nicht zulässig.", "The value of \(option) is not allowed."),
            advice: Words("Verlangt ist: \(rule.german)", "Required: \(rule.english)"))
    }
}
