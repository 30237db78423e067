internal import JSON
internal import ZVT
internal import ZVTSession

extension TerminalProfile {
    /// Without the password: a record has zeros in its place.
    var json: JSONValue {
        var object = JSONObject()
        object.append("charset", .string(charset.rawValue))
        object.append("configuration", .integer(Int64(configuration.rawValue)))
        object.append("currency", .integer(Int64(currency.rawValue)))
        if let registrationService { object.append("registrationService", .integer(Int64(registrationService))) }
        if let printerWidth { object.append("printerWidth", .integer(Int64(printerWidth))) }
        object.append(
            "permittedCommands", .array(permittedCommands.map { .string(HexDigits.text([$0.cla, $0.ins])) }))
        object.append("offeredCharsets", .array(offeredCharsets.map { .string($0.rawValue) }))
        if let maximumAPDUBytes { object.append("maximumAPDUBytes", .integer(Int64(maximumAPDUBytes))) }
        object.append("namesCurrency", .bool(namesCurrency))
        if let paymentType { object.append("paymentType", .integer(Int64(paymentType.rawValue))) }
        object.append("announcesPrinterReady", .bool(announcesPrinterReady))
        object.append("supportsAbort", .bool(supportsAbort))
        if let statusService { object.append("statusService", .integer(Int64(statusService.rawValue))) }
        object.append("repeatReceiptForm", .string(repeatReceiptForm.rawValue))
        object.append("queriesReservations", .bool(queriesReservations))
        object.append("idleCloseExpected", .bool(idleCloseExpected))
        if let statusPollSeconds { object.append("statusPollSeconds", .integer(Int64(statusPollSeconds))) }
        return .object(object)
    }

    init(_ fields: Fields) throws(WireFormatError) {
        self.init()
        charset = try fields.choice("charset")
        configuration = .init(rawValue: try fields.number("configuration"))
        currency = CurrencyCode(try fields.number("currency"))
        registrationService = try fields.optionalNumber("registrationService")
        printerWidth = try fields.optionalNumber("printerWidth")
        permittedCommands = []
        for text in try fields.strings("permittedCommands") {
            guard let bytes = HexDigits.bytes(text), bytes.count == 2 else {
                throw WireFormatError("'\(text)' is no command")
            }
            permittedCommands.append(ControlField(bytes[0], bytes[1]))
        }
        offeredCharsets = []
        for text in try fields.strings("offeredCharsets") {
            guard let charset = CharacterSet(rawValue: text) else {
                throw WireFormatError("there is no character set '\(text)'")
            }
            offeredCharsets.append(charset)
        }
        maximumAPDUBytes = try fields.optionalNumber("maximumAPDUBytes")
        namesCurrency = try fields.flag("namesCurrency")
        let type: UInt8? = try fields.optionalNumber("paymentType")
        paymentType = type.map { PaymentType($0) }
        announcesPrinterReady = try fields.flag("announcesPrinterReady")
        supportsAbort = try fields.flag("supportsAbort")
        let service: UInt8? = try fields.optionalNumber("statusService")
        statusService = service.map { StatusEnquiry.Service(rawValue: $0) }
        repeatReceiptForm = try fields.choice("repeatReceiptForm")
        queriesReservations = try fields.flag("queriesReservations")
        idleCloseExpected = try fields.flag("idleCloseExpected")
        statusPollSeconds = try fields.optionalNumber("statusPollSeconds")
    }
}
