import ArgumentParser
import Updates

struct UpdateStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show which version runs, which waits and why, and how the last update ended.",
        discussion: """
            EXAMPLES
              zahlstelle update status
              zahlstelle update status --json
            """)

    @OptionGroup var format: FormatOptions

    func run() async throws {
        let running = try UpdateBox.slots().text
        let report = UpdateReport(running: running, state: try UpdateStore().read())
        try format.show(report) { UpdateSheet.lines(report, $0) }
    }
}

/// What there is to say of a box's updates.
struct UpdateReport: Encodable {
    let running: String
    let state: UpdateState
}
