import ArgumentParser

/// Where a simulator can be reached.
struct PlaceOptions: ParsableArguments {
    @Option(help: "Listen on HOST:PORT. Port 0 takes a free one.")
    var tcp: String?

    @Option(help: "Make a pty and a symbolic link to it at this path; 'auto' makes no link.")
    var pty: String?

    enum Place {
        case tcp(host: String, port: Int)
        case pty(link: String?)
    }

    func place(defaultPort: Int) throws -> Place {
        switch (tcp, pty) {
        case (.some, .some): throw ValidationError("Choose --tcp or --pty; run two simulators for both.")
        case (let tcp?, nil): return try Self.listen(tcp)
        case (nil, let pty?): return .pty(link: pty == "auto" ? nil : pty)
        case (nil, nil): return .tcp(host: "127.0.0.1", port: defaultPort)
        }
    }

    private static func listen(_ text: String) throws -> Place {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw ValidationError("'\(text)' is no HOST:PORT, e.g. 127.0.0.1:20007.") }
        let host = text[..<colon].drop { $0 == "[" }.prefix { $0 != "]" }
        return .tcp(host: String(host), port: port)
    }
}
