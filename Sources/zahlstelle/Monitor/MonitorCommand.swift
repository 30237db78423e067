import ArgumentParser
import Glibc
import Interface
import Varlink

struct MonitorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract: "Show devices, print jobs, payments and open sales as they change.",
        discussion: """
            On a terminal the picture is drawn anew on each change; elsewhere each change comes as a block of lines, with --json as an \
            object a line. Devices tell their changes, the rest is asked for once a second. Open sales are shown \
            to whoever is signed on. It never changes anything. Ctrl-C ends it \
            and leaves the terminal as it was.

            EXAMPLES
              zahlstelle monitor
              zahlstelle monitor --json | jq -c '.devices[] | select(.ready | not) | .id'
            """)

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let source = try await MonitorSource(caller)
        let screen = caller.format.json || !Output.standard.isDrawable ? nil : LiveScreen()
        // Whatever ends this, the terminal gets back what it had.
        defer { screen?.leave() }
        try await follow(source, screen)
    }

    private func follow(_ source: MonitorSource, _ screen: LiveScreen?) async throws {
        let events = MonitorEvents(source)
        defer { events.end() }
        try screen?.enter()
        var shown: String?
        var last: MonitorSnapshot?
        for await event in events.stream {
            switch event {
            case .looked(let snapshot):
                last = snapshot
                let text = JSONText.line(snapshot)
                guard text != shown else { continue }
                shown = text
                try show(snapshot, screen)
            case .resized:
                if let last { try show(last, screen) }
            case .suspended:
                screen?.leave()
                kill(getpid(), SIGSTOP)
                try screen?.enter()
                if let last { try show(last, screen) }
            case .stopped: return
            case .failed(let error): throw error
            }
        }
    }

    private func show(_ snapshot: MonitorSnapshot, _ screen: LiveScreen?) throws {
        guard let screen else {
            return try caller.format.show(snapshot) { snapshot.lines($0) + [""] }
        }
        try screen.draw(Instance.marked(snapshot.lines(Screen(.standard))))
    }
}
