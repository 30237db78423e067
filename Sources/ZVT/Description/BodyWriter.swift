internal import JSON

/// Writes the body of a message as JSON members.
struct BodyWriter {
    var object: JSONObject
    let charset: CharacterSet

    mutating func write(_ apdu: APDU) throws(ZVTError) {
        switch (apdu.control, apdu.control.cla) {
        case (.intermediateStatus, _): try write(IntermediateStatus(data: apdu.data))
        case (.completion, _): try write(Completion(data: apdu.data))
        case (.abortByTerminal, _): try write(AbortByTerminal(data: apdu.data))
        case (.printLine, _): try write(PrintLine(data: apdu.data))
        case (_, 0x80): writeRaw(apdu.data)
        case (_, 0x84):
            object.add("aprc", apdu.control.ins)
            writeFieldsOrRaw(apdu.data)
        default:
            if let layout = CommandLayout.table[apdu.control] {
                try write(apdu.data, layout)
            } else {
                writeFieldsOrRaw(apdu.data)
            }
        }
    }

    private mutating func write(_ data: [UInt8], _ layout: CommandLayout) throws(ZVTError) {
        guard !layout.isRaw else {
            writeRaw(data)
            return
        }
        let leading = try layout.leadingFields(of: data)
        for field in leading {
            let bytes = data[field.range]
            if field.kind.count == 1, let byte = bytes.first {
                object.add(field.kind.key, byte)
            } else {
                object.add(field.kind.key, BCD.digits(bytes))
            }
        }
        try write(FieldList(data, from: leading.last?.range.upperBound ?? 0))
    }

    private mutating func write(_ status: IntermediateStatus) throws(ZVTError) {
        object.add("intermediate_status", status.code)
        if let timeout = status.timeout { object.add("timeout_minutes_bcd", timeout.hex) }
        try write(status.fields)
    }

    private mutating func write(_ completion: Completion) throws(ZVTError) {
        switch completion.content {
        case .fields(let fields): try write(fields)
        case .raw(let bytes): writeRaw(bytes)
        case .status(let report):
            if let version = report.softwareVersion { object.add("sw_version", charset.decode(version)) }
            object.add("terminal_status", report.status.rawValue)
            try write(report.fields)
        }
    }

    private mutating func write(_ abort: AbortByTerminal) throws(ZVTError) {
        if let code = abort.code { object.add("result_code", code.rawValue) }
        if let currency = abort.currency { object.add("currency", BCD.digits(currency.bytes)) }
        try write(abort.fields)
    }

    private mutating func write(_ line: PrintLine) throws(ZVTError) {
        object.add("attribute", line.attribute.rawValue)
        if let type = line.receiptTypeValue { object.add("receipt_type", type) }
        object.add("text", charset.decode(line.text))
    }

    /// For bodies that may be anything: fields where all of it reads as such, else the bytes.
    private mutating func writeFieldsOrRaw(_ data: [UInt8]) {
        var attempt = self
        do throws(ZVTError) {
            let fields = try FieldList(data)
            guard fields.unknownRest.isEmpty else {
                writeRaw(data)
                return
            }
            try attempt.write(fields)
            self = attempt
        } catch {
            writeRaw(data)
        }
    }

    private mutating func writeRaw(_ data: [UInt8]) {
        if !data.isEmpty { object.add("data", hexText(data)) }
    }
}
