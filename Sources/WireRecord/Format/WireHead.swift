internal import JSON
public import PayPoint
public import ZVTSession

/// The first line of a conversation: whom with, when, for which payment, and all that its replay needs.
public struct WireHead: Sendable {
    /// How a terminal was spoken to.
    public struct Terminal: Sendable {
        public let transport: ConversationTransport
        /// Its password is zeros.
        public let profile: TerminalProfile
        public let start: SessionStart
    }

    /// Device and moment, unique in the record.
    public let name: String
    public let device: DeviceID
    public let time: Timestamp
    public let payment: PaymentID?
    /// nil for a printer.
    public let terminal: Terminal?

    init(device: DeviceID, time: Timestamp, payment: PaymentID?, terminal: Terminal?) {
        let moment = time.iso8601.filter { $0 != "-" && $0 != ":" }
        self.init(
            name: "\(device).\(moment)", device: device, time: time, payment: payment, terminal: terminal)
    }

    private init(name: String, device: DeviceID, time: Timestamp, payment: PaymentID?, terminal: Terminal?) {
        self.name = name
        self.device = device
        self.time = time
        self.payment = payment
        self.terminal = terminal
    }
}

extension WireHead {
    var json: JSONValue {
        var object = JSONObject([
            ("wire", .integer(WireFormat.version)), ("conversation", .string(name)), ("device", .string(device.text)),
            ("time", .string(time.iso8601)),
        ])
        if let payment { object.append("payment", .string(payment.text)) }
        if let terminal {
            object.append("transport", terminal.transport.json)
            object.append("profile", terminal.profile.json)
            object.append("start", terminal.start.json)
        }
        return .object(object)
    }

    init(_ fields: Fields) throws(WireFormatError) {
        let version = try fields.integer("wire")
        guard version == WireFormat.version else {
            throw WireFormatError("version \(version) of the format is unknown")
        }
        guard let device = DeviceID(try fields.string("device")) else { throw WireFormatError("device is no name") }
        guard let time = Timestamp(iso8601: try fields.string("time")) else { throw WireFormatError("time is none") }
        var payment: PaymentID?
        if let text = try fields.optionalString("payment") {
            payment = PaymentID(text)
            guard payment != nil else { throw WireFormatError("payment is no name") }
        }
        var terminal: Terminal?
        if fields.has("transport") {
            terminal = Terminal(
                transport: try ConversationTransport(fields.fields("transport")),
                profile: try TerminalProfile(fields.fields("profile")),
                start: try SessionStart(fields.fields("start")))
        }
        self.init(
            name: try fields.string("conversation"), device: device, time: time, payment: payment, terminal: terminal)
    }
}
