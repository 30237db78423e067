import ESCPOS
import FuzzSupport

/// The input is a script of questions put to a printer and of bytes that come from it.
///
/// Two parsers live through it: one gets each read whole, the other byte by byte.
@main enum FuzzStatus {
    static func main() {
        runFuzzer { script in
            var whole = StatusParser()
            var pieces = StatusParser()
            var unexplained = 0
            while !script.isAtEnd {
                switch script.number(below: 8) {
                case 0:
                    let query = script.pick(RealTimeQuery.allCases)
                    let wasFree = whole.awaitedRealTime == nil
                    expect(whole.expect(query) == wasFree, "one question at a time")
                    pieces.expect(query)
                case 1:
                    let query = script.pick([QueuedQuery.paper, .drawer])
                    whole.expect(queued: query)
                    pieces.expect(queued: query)
                case 2: forget(&whole, &pieces) { $0.forgetRealTime() }
                case 3: forget(&whole, &pieces) { $0.forgetNewestQueued() }
                case 4: forget(&whole, &pieces) { $0.forgetQueued() }
                case 5:
                    forget(&whole, &pieces) { $0.linkOpened() }
                    unexplained = 0
                default:
                    let bytes = script.counted()
                    let signals = whole.append(bytes)
                    expect(bytes.flatMap { pieces.append([$0]) } == signals, "the reads' sizes do not matter")
                    unexplained += bytes.count - signals.reduce(0) { $0 + length($1) }
                    expect(unexplained >= 0, "no byte means two things")
                    expect(unexplained <= 2 + StatusParser.longestBlock, "no more waits than the longest block")
                    checkState(after: signals)
                }
                expect(whole.awaitedQueued.count <= StatusParser.mostQueuedQueries, "questions are bounded")
                expect(whole.awaitedQueued == pieces.awaitedQueued, "both wait for the same answers")
                expect(whole.awaitedRealTime == pieces.awaitedRealTime, "both wait for the same answer")
            }
        }
    }

    private static func forget(
        _ whole: inout StatusParser, _ pieces: inout StatusParser, _ step: (inout StatusParser) -> Void
    ) {
        step(&whole)
        step(&pieces)
    }

    /// How many bytes from the printer the signal accounts for.
    private static func length(_ signal: PrinterSignal) -> Int {
        switch signal {
        case .automaticStatus(let status): status.bytes.count
        case .fence: 7
        case .block(_, let content): content.count + 2
        case .realTimeStatus, .queuedStatus, .stopSending, .resumeSending, .lateRealTimeStatus, .stray: 1
        }
    }

    private static func checkState(after signals: [PrinterSignal]) {
        var state = PrinterState()
        for signal in signals {
            state.apply(signal)
            guard case .automaticStatus(let status) = signal else { continue }
            expect(AutomaticStatus(status.bytes) == status, "a status has the fixed bits")
            expect(state.isOnline == status.isOnline && state.paper == status.paper, "the newest status counts")
            use(state.obstacle)
        }
    }
}
