extension CommandLayout {
    /// One untagged field at the start of a body, as it was found.
    struct LeadingField {
        let kind: Leading
        let range: Range<Int>
    }

    /// Where the untagged fields of a body stand. An optional one that is not there is left out.
    ///
    /// - Throws: `truncated` where a mandatory one is not there whole.
    func leadingFields(of data: [UInt8]) throws(ZVTError) -> [LeadingField] {
        var fields: [LeadingField] = []
        var position = 0
        for kind in leading {
            let rest = data.count - position
            if kind == .optionalCurrency, CurrencyCode.leading(data, at: position) == nil { continue }
            guard rest >= kind.count else {
                if kind.isOptional, rest == 0 || kind != .optionalPassword { continue }
                throw ZVTError(.truncated(part: kind.key, needed: kind.count, present: rest), at: position)
            }
            fields.append(LeadingField(kind: kind, range: position..<position + kind.count))
            position += kind.count
        }
        return fields
    }
}

extension CommandLayout.Leading {
    /// Bytes of the field.
    var count: Int {
        switch self {
        case .password, .optionalPassword, .newPassword: 3
        case .byte, .optionalByte: 1
        case .number, .optionalNumber, .optionalCurrency: 2
        }
    }

    /// The key of the field in `MessageDescription`.
    var key: String {
        switch self {
        case .password, .optionalPassword: "password"
        case .newPassword: "new_password"
        case .byte(let key), .optionalByte(let key), .number(let key), .optionalNumber(let key): key
        case .optionalCurrency: "currency"
        }
    }

    var isOptional: Bool {
        switch self {
        case .optionalPassword, .optionalByte, .optionalNumber, .optionalCurrency: true
        case .password, .newPassword, .byte, .number: false
        }
    }

    var isSecret: Bool {
        switch self {
        case .password, .optionalPassword, .newPassword: true
        case .byte, .optionalByte, .number, .optionalNumber, .optionalCurrency: false
        }
    }
}
