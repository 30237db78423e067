/// What is wrong with a request, and where.
public struct RequestFault: Hashable, Sendable {
    /// The field of the request, as the interface names it.
    public let field: String
    /// What it must be.
    public let rule: RequestRule

    public init(field: String, rule: RequestRule) {
        self.field = field
        self.rule = rule
    }

    /// Less was given than is to be paid.
    static func missing(_ amount: Cents, given: Cents, field: String) -> RequestFault {
        RequestFault(field: field, rule: .stillMissing(amount.subtracting(max(given, .zero)) ?? amount))
    }
}

extension PaymentRequest {
    /// The most lines of one payment: more does not fit a receipt that a citizen would read.
    public static let mostLines = 100
    /// The most of one line's article.
    public static let largestQuantity: Int64 = 9999
    /// The longest free text of a request, in UTF-8 bytes.
    public static let longestText = 200

    /// The longest sign of a clerk, in UTF-8 bytes.
    public static let longestSign = 16

    /// The first rule that the request breaks, if any.
    ///
    /// Checks only what can be told from the request itself; whether its register and devices exist is the desk's business.
    public func firstFault() -> RequestFault? {
        guard amount > .zero, amount <= .largestPayment else {
            return RequestFault(field: "amount", rule: .amount)
        }
        return Self.fault(ofSign: clerk) ?? lineFault() ?? textFault() ?? tenderFault()
    }

    /// What is wrong with a clerk's sign, if anything.
    static func fault(ofSign clerk: String) -> RequestFault? {
        ClerkSign.isSign(clerk) ? nil : RequestFault(field: "clerk", rule: .sign)
    }

    private func lineFault() -> RequestFault? {
        guard (1...Self.mostLines).contains(lines.count) else {
            return RequestFault(field: "lines", rule: .count(1...Int64(Self.mostLines), "lines", "Posten"))
        }
        var sum = Cents.zero
        for line in lines {
            guard Self.isText(line.text) else {
                return RequestFault(field: "lines.text", rule: .text(atMost: Self.longestText))
            }
            guard (1...Self.largestQuantity).contains(line.quantity) else {
                return RequestFault(field: "lines.quantity", rule: .number(1...Self.largestQuantity))
            }
            guard let total = line.total, let next = sum.adding(total) else {
                return RequestFault(field: "lines.unitPrice", rule: .fittingPrice)
            }
            sum = next
        }
        guard sum == amount else {
            return RequestFault(field: "amount", rule: .sumOfLines(sum))
        }
        return nil
    }

    private func textFault() -> RequestFault? {
        for (field, text) in [("payer", payer), ("kassenzeichen", kassenzeichen)] {
            guard let text else { continue }
            guard Self.isText(text) else {
                return RequestFault(field: field, rule: .text(atMost: Self.longestText))
            }
        }
        return nil
    }

    private func tenderFault() -> RequestFault? {
        switch (kind, tender) {
        case (.payment, .cash(let given)):
            guard given <= .largestPayment else { return RequestFault(field: "given", rule: .given) }
            guard given >= amount else { return .missing(amount, given: given, field: "given") }
            guard given.value - amount.value <= Denomination.largest.rawValue else {
                return RequestFault(field: "given", rule: .changeOfOneNote(amount))
            }
        case (.refund, .cash(let given)):
            guard given == .zero else { return RequestFault(field: "given", rule: .zeroForRefund) }
        case (.reversal, .cash):
            return RequestFault(field: "kind", rule: .cardOnly)
        case (.payment, .card), (.reversal, .card), (.refund, .card):
            break
        }
        return nil
    }

    /// Whether a text may stand in a request: at most `longest` bytes of UTF-8, something to be seen among them, no control
    /// characters, and nothing that is not seen and makes what is seen something else: marks of direction turn an amount round, joiners
    /// make two names of one.
    public static func isText(_ text: String, longest: Int = longestText) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let scalars = text.unicodeScalars
        return scalars.contains(where: isVisible) && !scalars.contains(where: isControl)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Blanks of any width, joiners, marks of direction and fillers print nothing.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
            && properties.generalCategory != .control
    }
}
