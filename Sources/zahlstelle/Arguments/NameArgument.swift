import ArgumentParser
import PayPoint

/// The name of a payment, register or device.
enum NameArgument {
    static func parse(_ text: String) throws -> String {
        guard IdentifierRule.accepts(text) else {
            throw ValidationError("'\(text)' is no name. A name has \(IdentifierRule.text).")
        }
        return text
    }
}
