/// Texts without the secrets that stand in them, for places where they could be read by others.
public enum SecretText {
    /// What stands in the place of a secret. No daemon takes it for a password.
    public static let mark = "(entfernt)"
    /// A key whose name contains one of these has a secret as its value.
    private static let words = [
        "password", "passwd", "passphrase", "passwort", "kennwort", "secret", "geheim", "token", "credential",
    ]

    /// The text of a configuration file with the value of every key that is called like a secret replaced, in comments as well, and with
    /// who signs in of each address, "https://user:password@host". What it does not understand it takes away: rather too much than too
    /// little.
    public static func redacted(toml text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let host = startOfHost(scalars, index) {
                result.append(contentsOf: "//\(mark)@".unicodeScalars)
                index = host
                continue
            }
            guard let end = endOfKey(scalars, index) else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let key = String(String.UnicodeScalarView(scalars[index..<end])).lowercased()
            result.append(contentsOf: scalars[index..<end])
            index = end
            guard words.contains(where: key.contains), let value = startOfValue(scalars, end) else { continue }
            result.append(contentsOf: scalars[end..<value])
            result.append(contentsOf: "\"\(mark)\"".unicodeScalars)
            index = endOfValue(scalars, value)
        }
        return String(result)
    }

    /// Behind the "@" of an address whose "//" is here (RFC 3986, 3.2). A password with a "/" that was not written as "%2F" is one too,
    /// for whoever wrote it.
    private static func startOfHost(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        guard scalars[start...].starts(with: "//".unicodeScalars) else { return nil }
        let end = scalars[start...].firstIndex { $0.properties.isWhitespace || "\"'<>".unicodeScalars.contains($0) }
        return scalars[start..<(end ?? scalars.count)].lastIndex(of: "@").map { $0 + 1 }
    }

    /// Behind the word that begins here: letters, digits, "_", "-" and quotes, as keys are written. The escapes of quoted keys would hide
    /// what they are called, so a backslash belongs to them.
    private static func endOfKey(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var end = start
        while end < scalars.count, isOfKey(scalars[end]) { end += 1 }
        return end > start ? end : nil
    }

    private static func isOfKey(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_-.\"'\\".unicodeScalars.contains(scalar)
    }

    /// Behind the equals sign or colon that follows the key on its line.
    private static func startOfValue(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var index = start
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { index += 1 }
        guard index < scalars.count, scalars[index] == "=" || scalars[index] == ":" else { return nil }
        index += 1
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { index += 1 }
        return index
    }

    private static func endOfValue(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        guard start < scalars.count else { return start }
        let first = scalars[start]
        if first == "\"" || first == "'" {
            let triple = scalars.dropFirst(start).prefix(3).allSatisfy { $0 == first } && scalars.count >= start + 3
            let quote = [Unicode.Scalar](repeating: first, count: triple ? 3 : 1)
            var index = start + quote.count
            while index < scalars.count {
                if first == "\"", scalars[index] == "\\" {
                    index += 2
                } else if scalars[index...].starts(with: quote) {
                    return index + quote.count
                } else if !triple, scalars[index] == "\n" {
                    return index
                } else {
                    index += 1
                }
            }
            return scalars.count
        }
        if first == "[", let close = scalars[start...].firstIndex(of: "]") { return close + 1 }
        return scalars[start...].firstIndex { ["\n", ",", "}", "#"].contains($0) } ?? scalars.count
    }
}
