extension APDU {
    /// The message as it may be kept: of the same length and readable by the same rules, without anything of a card but the
    /// last four digits of its number, and without passwords.
    ///
    /// Only what the tables of ``Disclosure`` name is shown. Hidden digits and bytes become nibbles E, as terminals mask them,
    /// digits of texts `*`, passwords zeros. What cannot be read, such as an unknown BMP and all behind it, becomes FF, which
    /// is no BMP, no tag and no length, and so stays what cannot be read. Masking what is masked changes nothing.
    public var masked: APDU {
        var mask = Mask(data)
        if control.isResponse {
            mask.hideFieldsOrAll()
        } else {
            mask.hide(in: control)
        }
        return APDU(control, data: mask.data)
    }
}

extension Mask {
    fileprivate mutating func hide(in control: ControlField) {
        switch control {
        case .printLine: hidePrintLine()
        case .intermediateStatus:
            if let (status, _) = IntermediateStatus.salvage(data: data) { hide(status.fields) }
        case .abortByTerminal: hide(AbortByTerminal.salvage(data: data).0.fields)
        case .completion: hideCompletion()
        default:
            guard let layout = CommandLayout.table[control], !layout.isRaw,
                let leading = try? layout.leadingFields(of: data)
            else { return hideUnreadable(0..<data.count) }
            for field in leading where field.kind.isSecret { fill(field.range, with: 0) }
            hide(FieldList.salvage(data, from: leading.last?.range.upperBound ?? 0).0)
        }
    }

    /// Attribute, text, and with some terminals the type of the receipt; behind a feed the number of lines.
    private mutating func hidePrintLine() {
        guard let line = try? PrintLine(data: data) else { return }
        if line.attribute.isFeed, line.text.count <= 1 { return }
        hideText(1..<1 + line.text.count, keepingDigits: 0)
    }

    /// Fields, or behind a software version and a state, depending on the command that it ends. Where both fit, both are heeded.
    private mutating func hideCompletion() {
        guard data.count > 1 else { return }
        if StatusReport(versioned: data) != nil, let count = try? VariableLength.decode(data, digits: 3) {
            hideText(3..<3 + count, keepingDigits: TextMask.digitsShown)
            hide(FieldList.salvage(data, from: 3 + count + 1).0)
            return
        }
        let (fields, damage) = FieldList.salvage(data)
        let isSound = damage == nil && fields.unknownRest.isEmpty
        if !isSound, let report = StatusReport(data) {
            hide(report.fields)
        } else {
            hide(fields)
        }
    }

    fileprivate mutating func hideFieldsOrAll() {
        guard let fields = try? FieldList(data), fields.unknownRest.isEmpty else {
            return hideUnreadable(0..<data.count)
        }
        hide(fields)
    }
}
