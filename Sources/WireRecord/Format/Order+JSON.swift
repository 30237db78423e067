internal import JSON
internal import ZVT
public import ZVTSession

extension Order {
    /// What the record calls it.
    public var wireName: String {
        switch self {
        case .register: "register"
        case .authorize: "authorize"
        case .reverse: "reverse"
        case .refund: "refund"
        case .repeatReceipt: "repeatReceipt"
        case .statusEnquiry: "statusEnquiry"
        case .endOfDay: "endOfDay"
        case .totals: "totals"
        case .diagnosis: "diagnosis"
        case .initialise: "initialise"
        case .printSystemConfiguration: "printSystemConfiguration"
        case .displayText: "displayText"
        case .logOff: "logOff"
        case .reset: "reset"
        case .abort: "abort"
        }
    }

    var json: JSONValue { .object(JSONObject([("kind", .string(wireName))] + details)) }

    private var details: [(String, JSONValue)] {
        switch self {
        case .authorize(let order): [("amount", .integer(Int64(order.amount)))]
        case .refund(let order): [("amount", .integer(Int64(order.amount)))]
        case .reverse(let order):
            [("receipt", .integer(Int64(order.receiptNumber)))]
                + (order.amount.map { [("amount", .integer(Int64($0)))] } ?? [])
        case .repeatReceipt(let form): form.map { [("form", .string($0.rawValue))] } ?? []
        case .diagnosis(let kind): kind.map { [("depth", .integer(Int64($0.rawValue)))] } ?? []
        case .displayText(let order):
            [("lines", .array(order.lines.map { .string(TextMask.masked(line: $0)) }))]
                + (order.seconds.map { [("seconds", .integer(Int64($0)))] } ?? [])
                + (order.beeps.map { [("beeps", .integer(Int64($0)))] } ?? [])
        case .register, .statusEnquiry, .endOfDay, .totals, .initialise, .printSystemConfiguration, .logOff, .reset,
            .abort:
            []
        }
    }

    init(_ fields: Fields) throws(WireFormatError) {
        switch try fields.string("kind") {
        case "register": self = .register
        case "authorize": self = .authorize(AuthorizationOrder(amount: try fields.number("amount")))
        case "reverse":
            self = .reverse(
                ReversalOrder(
                    receiptNumber: try fields.number("receipt"), amount: try fields.optionalNumber("amount")))
        case "refund": self = .refund(RefundOrder(amount: try fields.number("amount")))
        case "repeatReceipt": self = .repeatReceipt(fields.has("form") ? try fields.choice("form") : nil)
        case "statusEnquiry": self = .statusEnquiry
        case "endOfDay": self = .endOfDay
        case "totals": self = .totals
        case "diagnosis":
            let depth: UInt8? = try fields.optionalNumber("depth")
            self = .diagnosis(depth.flatMap { Diagnosis.Kind(rawValue: $0) })
        case "initialise": self = .initialise
        case "printSystemConfiguration": self = .printSystemConfiguration
        case "displayText":
            self = .displayText(
                DisplayOrder(
                    lines: try fields.strings("lines"), seconds: try fields.optionalNumber("seconds"),
                    beeps: try fields.optionalNumber("beeps")))
        case "logOff": self = .logOff
        case "reset": self = .reset
        case "abort": self = .abort
        case let name: throw WireFormatError("there is no order '\(name)'")
        }
    }
}

extension Outcome {
    /// What the record calls it.
    public var wireName: String {
        switch self {
        case .approved: "approved"
        case .declined: "declined"
        case .aborted: "aborted"
        case .refused: "refused"
        case .completed: "completed"
        case .inDoubt: "inDoubt"
        case .interrupted: "interrupted"
        case .notSent: "notSent"
        }
    }
}
