import ArgumentParser

/// HOST:PORT of the command line.
struct ListenAddress {
    let host: String
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw ValidationError("'\(text)' is no HOST:PORT, e.g. 127.0.0.1:20007.") }
        host = String(text[..<colon])
        self.port = port
    }
}
