import ArgumentParser
import PayPoint
import Updates

struct UpdateScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "Say when the update that is installed may be started.",
        discussion: """
            Without this it is the next window. Whatever is said here, it is never started while the counter is open: --now leaves \
            the window out of account, and a daemon that has not answered for half an hour. Needs root.

            EXAMPLES
              zahlstelle update schedule --hold
              zahlstelle update schedule --not-before 2026-12-24T18:00:00Z
              zahlstelle update schedule --now
              zahlstelle update schedule --usual
            """)

    enum When: EnumerableFlag {
        case usual, hold, now

        static func help(for value: When) -> ArgumentHelp? {
            switch value {
            case .usual: "In the next window: what was said before is taken back."
            case .hold: "Not until somebody says so."
            case .now: "As soon as the counter is closed, whatever the window says."
            }
        }
    }

    @Flag(exclusivity: .exclusive) var when: When?

    @Option(help: ArgumentHelp("In the first window from this moment on, UTC.", valueName: "time"))
    var notBefore: String?

    @OptionGroup var format: FormatOptions

    func validate() throws {
        guard (when == nil) != (notBefore == nil) else {
            throw ValidationError("Say one of --usual, --hold, --now and --not-before TIME.")
        }
        if let notBefore, Timestamp(iso8601: notBefore) == nil {
            throw ValidationError("'\(notBefore)' is no moment; it is written 2026-12-24T18:00:00Z.")
        }
    }

    func run() async throws {
        let schedule = UpdateState.Schedule(
            isHeld: when == .hold, notBefore: notBefore.flatMap { Timestamp(iso8601: $0) }, isUrgent: when == .now)
        let state = try await UpdateBox.updater().schedule(schedule)
        let report = UpdateReport(running: try UpdateBox.slots().text, state: state)
        try format.show(report) { UpdateSheet.lines(report, $0) }
    }
}
