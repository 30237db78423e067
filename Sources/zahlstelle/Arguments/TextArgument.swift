import ArgumentParser
import PayPoint

/// Free text of a payment.
enum TextArgument {
    /// A clerk's sign.
    static func sign(_ text: String) throws -> String {
        try check(text, longest: PaymentRequest.longestSign)
    }

    /// Why a person decides something.
    static func reason(_ text: String) throws -> String {
        try check(text, longest: Resolution.longestReason)
    }

    static func parse(_ text: String) throws -> String {
        try check(text, longest: PaymentRequest.longestText)
    }

    private static func check(_ text: String, longest: Int) throws -> String {
        guard PaymentRequest.isText(text, longest: longest) else {
            throw ValidationError("'\(PrintableText.clean(text))' has to be \(PaymentRequest.textRule(longest)).")
        }
        return text
    }
}
