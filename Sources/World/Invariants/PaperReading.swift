internal import PayPoint

/// What can be read on the paper of a printer.
struct PaperReading {
    /// How often a receipt's number stands on paper whose head does not call it a copy.
    private(set) var originals: [String: Int] = [:]
    /// The same for receipts that came out to their end.
    private(set) var wholeOriginals: [String: Int] = [:]
    private(set) var wholeCopies: [String: Int] = [:]

    init(_ office: Office) {
        for printer in office.printers {
            for sheet in printer.paper { read(sheet) }
        }
    }

    private static let titles = ["Quittung", "Stornobeleg", "Erstattung"]

    /// A page begins with the authority's name. On a receipt, which has a title, follow whether it is a copy and its
    /// number; it ends with its code. The office's copy of a card slip has none of these.
    private mutating func read(_ sheet: String) {
        var isReceipt = false
        var isCopy = false
        for line in sheet.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("Stadt Simulingen") { (isReceipt, isCopy) = (false, false) }
            if text.hasPrefix("ZWEITSCHRIFT") { isCopy = true }
            if Self.titles.contains(String(text)) { isReceipt = true }
            if text.hasPrefix("Beleg-Nr."), isReceipt, !isCopy, let number = text.split(separator: " ").last,
                number.hasPrefix("K")
            {
                originals[String(number), default: 0] += 1
            }
            if text.hasPrefix("[QR: ZS1;") {
                let number = String(text.split(separator: ";")[1])
                if isCopy { wholeCopies[number, default: 0] += 1 } else { wholeOriginals[number, default: 0] += 1 }
            }
        }
    }
}
