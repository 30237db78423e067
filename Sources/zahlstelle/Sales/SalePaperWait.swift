import Interface

/// Waits until the paper of a sale has come out, and says meanwhile what the printer lacks. The money has moved by then: whatever
/// becomes of the paper changes nothing about that.
struct SalePaperWait {
    /// Between two looks at the printer. Paper that comes out at once is never looked for.
    private static let lookMilliseconds = 1000

    let caller: CallerOptions
    let shift: String
    private let display: ProgressDisplay

    init(_ caller: CallerOptions, shift: String) {
        self.caller = caller
        self.shift = shift
        display = ProgressDisplay(caller.format)
    }

    /// - Returns: the sale, with the end of its paper where that could be seen.
    func end(of sale: Sales.Sale) async -> Sales.Sale {
        guard let print = sale.print, print.outcome == nil else { return sale }
        // Ctrl-C ends the wait, and how the sale stands is shown.
        let interrupts = Interrupts()
        let interrupted = interrupts.stream
        defer { withExtendedLifetime(interrupts) {} }
        let printed = await withTaskGroup(of: Sales.Sale?.self) { group in
            group.addTask {
                let client = try? await caller.connectToSales(waits: true)
                return try? await client?.settle(.init(shift: shift, sale: sale.id, paper: true)).sale
            }
            group.addTask {
                await tell(of: print.printer)
                return nil
            }
            group.addTask {
                for await _ in interrupted { break }
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
        try? await display.end()
        return printed ?? sale
    }

    /// Until it is cancelled.
    private func tell(of printer: String) async {
        var told: String?
        while (try? await Task.sleep(for: .milliseconds(Self.lookMilliseconds))) != nil {
            guard let connection = try? await caller.daemon.connect(),
                let state = try? await OrgZahlstellePrinter.Client(connection).getState(.init(printer: printer))
            else { continue }
            let text = state.ready ? "\(printer): druckt" : "\(printer): \(state.text)"
            guard text != told else { continue }
            told = text
            try? await display.note(text)
        }
    }
}
