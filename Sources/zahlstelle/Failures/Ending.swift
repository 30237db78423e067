import ArgumentParser
import Glibc

/// The last words of a command that did not simply succeed.
struct Ending {
    private let wantsJSON: Bool

    init(arguments: [String]) {
        // Not by the parser: it may be what failed.
        wantsJSON = arguments.dropFirst().prefix { $0 != "--" }.contains("--json")
    }

    func end(_ error: any Error) -> Never {
        if let status = error as? ExitCode { exit(status.rawValue) }
        guard Self.isFromParser(error) else { report(CommandFailure(error)) }
        // Help and versions that were asked for come as errors, too.
        guard wantsJSON, Zahlstelle.exitCode(for: error) == .validationFailure else {
            Zahlstelle.exit(withError: error)
        }
        report(CommandFailure(status: .usage, name: "usage", text: .usage(Zahlstelle.message(for: error))))
    }

    private func report(_ failure: CommandFailure) -> Never {
        let report = FailureReport(failure: failure)
        if failure.name != CommandFailure.outputClosed.name {
            // Where standard error is closed, too, the exit status alone has to tell.
            try? Output.error.line(wantsJSON ? report.json : report.text(in: .own))
        }
        exit(failure.status.rawValue)
    }

    private static func isFromParser(_ error: any Error) -> Bool {
        error is ValidationError || error is CleanExit || Zahlstelle.exitCode(for: error) != .failure
    }
}

extension Words {
    /// The parser speaks English only, as the help does.
    fileprivate static func usage(_ message: String) -> Words { Words(message, message) }
}
