/// What a person does to the printer, or wears it down to.
public enum PrinterAction: Hashable, Sendable {
    case paper(PrinterConditions.Paper)
    /// The paper ends after that many more rows.
    case paperEnds(afterRows: Int)
    case cover(isOpen: Bool)
    case offline(Bool)
    case cutterError(Bool)
    case fatalError(Bool)
    case drawer(isOpen: Bool)
    case drawerStuck(Bool)
    /// Tears off what is printed.
    case tear
    case power(Bool)
}
