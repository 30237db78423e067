extension JournalEntry {
    /// What the entry changes in the books. Every view of them is made by this one function.
    ///
    /// - Parameter books: as they were before the entry, with the payment of the entry as it is behind it.
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    public func effects(on books: any Books) throws -> BookEffects {
        switch event {
        case .staff(let event): try event.effects(on: books, entry: sequence, at: time)
        case .cash(let event): try event.effects(on: books, entry: sequence)
        case .closing(let event): try event.effects(on: books, entry: sequence)
        case .settlement(let event): try event.effects(on: books, entry: sequence, at: time)
        case .sale(let event): try event.effects(on: books, entry: sequence, at: time)
        case .paymentRequested(let requested): try requested.effects(on: books)
        case .tariffChanged(let changed): try changed.effects(on: books)
        case .receivablesImported(let imported): imported.effects()
        case .paymentEnded(let ended): try ended.effects(on: books)
        case .printQueued(let queued): try queued.effects(on: books, entry: sequence)
        case .paymentMoved, .paymentResult, .paymentTakenBack, .paymentExamined, .paymentResolved,
            .signatureChecked, .terminalPrinted, .terminalReported, .dayEndAsked, .dayEnded, .cancelAsked,
            .cancelAnswered, .printSent, .printEnded, .drawerAsked, .drawerOpened, .drawerMoved,
            .drawerAlarmed, .journalRestored, .daemonStarted, .daemonStopped:
            .none
        }
    }
}
