import Dispatch

/// The lines a person types.
enum ConsoleLines {
    static var stream: AsyncStream<String> {
        AsyncStream { continuation in
            // Reading a console blocks, so it has a thread of its own until the process ends.
            DispatchQueue(label: "console").async {
                while let line = readLine() { continuation.yield(line) }
                continuation.finish()
            }
        }
    }
}
