extension HandOverProfile {
    /// The most columns: the widest import in use, DATEV's Buchungsstapel, has 125.
    public static let mostColumns = 200
    /// The most characters of a column with a fixed width.
    static let widest = 200

    /// - Parameter path: where the profile stands in the request.
    func firstFault(_ path: String) -> RequestFault? {
        guard IdentifierRule.accepts(name) else { return RequestFault(field: "\(path).name", rule: .identifier) }
        guard isSeparator else { return RequestFault(field: "\(path).separator", rule: .separator) }
        let lengths = 1...Int64(AccountAssignment.longestCode)
        if let accountLength, !lengths.contains(Int64(accountLength)) {
            return RequestFault(field: "\(path).accountLength", rule: .number(lengths))
        }
        if let accountLength, let most = narrowestAccount, most < accountLength {
            return RequestFault(field: "\(path).accountLength", rule: .number(lengths.lowerBound...Int64(most)))
        }
        return firstFault(columns, 1, "\(path).columns") ?? firstFault(head, 0, "\(path).head") ?? headFault(path)
            ?? signFault(path)
    }

    private func firstFault(_ columns: [Column], _ fewest: Int64, _ path: String) -> RequestFault? {
        guard columns.count >= fewest, columns.count <= Self.mostColumns else {
            let rule = RequestRule.count(fewest...Int64(Self.mostColumns), "columns", "Spalten")
            return RequestFault(field: path, rule: rule)
        }
        for (index, column) in columns.enumerated() {
            if let fault = column.firstFault("\(path)[\(index)]") { return fault }
            guard !column.isQuoted || quoting != .never else {
                return RequestFault(field: "\(path)[\(index)].quoted", rule: .quotesAllowed)
            }
        }
        return nil
    }

    private func headFault(_ path: String) -> RequestFault? {
        let index = head.firstIndex { $0.field.map { !$0.isOfFile } ?? false }
        return index.map { RequestFault(field: "\(path).head[\($0)].field", rule: .sameForAllLines) }
    }

    /// Whoever reads the table has to know which side an amount is on.
    private func signFault(_ path: String) -> RequestFault? {
        let fields = columns.compactMap(\.field)
        let isTold =
            switch sign {
            case .signed: true
            case .side: fields.contains(.side)
            case .absolute: fields.contains(.debitAccount) && fields.contains(.creditAccount)
            }
        return isTold ? nil : RequestFault(field: "\(path).sign", rule: .toldSide)
    }

    private var isSeparator: Bool {
        guard let byte = separator.utf8.first, separator.utf8.count == 1 else { return false }
        switch byte {
        case UInt8(ascii: "\t"): return true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "\""), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            return false
        default: return (0x21...0x7E).contains(byte)
        }
    }
}

extension HandOverProfile.Column {
    // Swift 6.3.1 stops with an internal error (CopyPropagation) where its optimiser puts this into a closure over columns.
    @inline(never)
    var field: HandOverField? {
        guard case .field(let field) = content else { return nil }
        return field
    }

    public var showsAccount: Bool { field?.isAccount == true }

    /// What people wrote, which may be cut.
    public var isFreeText: Bool { field?.isFreeText == true }

    fileprivate func firstFault(_ path: String) -> RequestFault? {
        let longest = PaymentRequest.longestText
        guard PaymentRequest.isText(title) else {
            return RequestFault(field: "\(path).title", rule: .text(atMost: longest))
        }
        if case .constant(let text) = content, !text.isEmpty, !PaymentRequest.isText(text) {
            return RequestFault(field: "\(path).constant", rule: .text(atMost: longest))
        }
        let range = 1...Int64(HandOverProfile.widest)
        for (name, number) in [("width", width), ("most", most)] {
            guard let number else { continue }
            guard range.contains(Int64(number)) else {
                return RequestFault(field: "\(path).\(name)", rule: .number(range))
            }
        }
        guard (width == nil) == (padding == nil) else {
            return RequestFault(field: "\(path).padding", rule: .paddingWithWidth)
        }
        if let width, let most, most < width {
            return RequestFault(field: "\(path).most", rule: .number(Int64(width)...range.upperBound))
        }
        if case .constant(let text) = content, let most = most ?? width, text.unicodeScalars.count > most {
            return RequestFault(field: "\(path).constant", rule: .fitting(most))
        }
        return nil
    }
}

extension RequestRule {
    static let sameForAllLines = RequestRule(
        english: "a constant, or a field that is the same for all lines of the file",
        german: "ein fester Text, oder ein Feld, das in allen Zeilen der Datei gleich ist")
    static let quotesAllowed = RequestRule(
        english: "no quoted column where the table has no quotation marks",
        german: "keine Spalte in Anführungszeichen, wenn die Tabelle keine hat")
    static let toldSide = RequestRule(
        english: "a sign, or a column that tells the side: side, or debitAccount and creditAccount",
        german: "ein Vorzeichen, oder Spalten für Soll und Haben: side, oder debitAccount und creditAccount")
    fileprivate static func fitting(_ most: Int) -> RequestRule {
        RequestRule(
            english: "at most \(most) characters, as the column has them",
            german: "höchstens \(most) Zeichen, wie sie die Spalte hat")
    }
    static let paddingWithWidth = RequestRule(
        english: "a padding with a width, and only with it",
        german: "eine Auffüllung, genau dann wenn es eine Breite gibt")
}
