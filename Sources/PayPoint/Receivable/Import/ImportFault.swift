/// Why an import of receivables is not taken. Nothing of it is then.
public enum ImportFault: Error, Hashable, Sendable {
    /// A delta can only change what a full import has brought.
    case deltaWithoutFull
    case alreadyTaken(sequence: Int64, last: Int64)
    case gap(sequence: Int64, expected: Int64)
    case olderThanLast(asOf: Timestamp, last: Timestamp)
    /// What it says to be true then, nobody can know yet. Taken at its word it would hide payments that were made since.
    case fromFuture(asOf: Timestamp, now: Timestamp)
    case item(ItemKey, ItemFault)
    case newerThanImport(ItemKey)
    case goneInFull(ItemKey)
    case sumTooLarge
    case count(Total, stated: Int, read: Int)
    case open(Total, stated: Cents, read: Cents)

    /// What a control total is about.
    public enum Total: String, Hashable, Sendable {
        case present, gone, stock

        var german: String {
            switch self {
            case .present: "der Posten in der Datei"
            case .gone: "der Löschsätze in der Datei"
            case .stock: "aller offenen Posten danach"
            }
        }

        var english: String {
            switch self {
            case .present: "the items in the file"
            case .gone: "the tombstones in the file"
            case .stock: "all open items afterwards"
            }
        }
    }

    /// For the clerk of the main cash office.
    public var german: String {
        switch self {
        case .deltaWithoutFull: "Zuerst ist ein Gesamtbestand einzulesen, dann erst Änderungen"
        case .alreadyTaken(let sequence, let last):
            "Lieferung \(sequence) ist schon eingelesen oder überholt; die letzte war \(last)"
        case .gap(let sequence, let expected):
            "Lieferung \(sequence) passt nicht, es fehlt \(expected); diese zuerst einlesen oder einen Gesamtbestand anfordern"
        case .olderThanLast(let asOf, let last):
            "Der Stand der Lieferung, \(asOf.iso8601), liegt vor dem der letzten, \(last.iso8601)"
        case .fromFuture(let asOf, let now):
            "Der Stand der Lieferung, \(asOf.iso8601), liegt in der Zukunft; jetzt ist es \(now.iso8601). Zeiten stehen in UTC"
        case .item(let key, let fault): "\(key.german): \(fault.german)"
        case .newerThanImport(let key): "\(key.german): der Stand des Postens liegt nach dem der Lieferung"
        case .goneInFull(let key): "\(key.german): ein Gesamtbestand enthält keine Löschsätze"
        case .sumTooLarge: "Die Summe der offenen Beträge ist zu groß, um sie zu führen"
        case .count(let total, let stated, let read): "Zahl \(total.german): angegeben \(stated), gelesen \(read)"
        case .open(let total, let stated, let read):
            "Summe \(total.german): angegeben \(stated.german), gelesen \(read.german)"
        }
    }

    public var english: String {
        switch self {
        case .deltaWithoutFull: "a full import has to come first, changes after it"
        case .alreadyTaken(let sequence, let last):
            "import \(sequence) was taken or overtaken; the last one was \(last)"
        case .gap(let sequence, let expected):
            "import \(sequence) does not fit, \(expected) is missing; import that first or ask for a full one"
        case .olderThanLast(let asOf, let last):
            "the import's time, \(asOf.iso8601), is before that of the last one, \(last.iso8601)"
        case .fromFuture(let asOf, let now):
            "the import's time, \(asOf.iso8601), is in the future; it is \(now.iso8601) now. Times are in UTC"
        case .item(let key, let fault): "\(key.english): \(fault.english)"
        case .newerThanImport(let key): "\(key.english): the item's time is after that of the import"
        case .goneInFull(let key): "\(key.english): a full import has no tombstones"
        case .sumTooLarge: "the sum of the open amounts is too large to be kept"
        case .count(let total, let stated, let read): "number of \(total.english): stated \(stated), read \(read)"
        case .open(let total, let stated, let read):
            "sum of \(total.english): stated \(stated.english), read \(read.english)"
        }
    }
}
