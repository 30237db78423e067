/// 06 0F, the end of a command that was carried out (PA00P015 ch. 3). Alone it is no proof of payment.
public struct Completion: MessageBody {
    public static let control = ControlField.completion

    public enum Content: Hashable, Sendable {
        /// After most commands; empty as a rule.
        case fields(FieldList)
        /// After a status enquiry.
        case status(StatusReport)
        /// A vendor's own form.
        case raw([UInt8])
    }

    public var content: Content

    public init(_ content: Content = .fields(FieldList())) { self.content = content }

    public init(data: [UInt8]) throws(ZVTError) { try self.init(data: data, answering: nil) }

    /// - Parameter command: the command in progress, which decides the form. Without it the form is told from the bytes: a
    ///   version or a lone byte is the answer to a status enquiry, else BMPs, else a state with fields, else raw.
    /// - Throws: `ZVTError` where the bytes begin as BMPs and are damaged.
    public init(data: [UInt8], answering command: ControlField?) throws(ZVTError) {
        let report: StatusReport? =
            switch command {
            case .some(.statusEnquiry): StatusReport(data)
            case .some: nil
            case .none: StatusReport(versioned: data) ?? StatusReport(single: data)
            }
        if let report {
            content = .status(report)
            return
        }
        do throws(ZVTError) {
            content = .fields(try FieldList(data))
        } catch {
            if command == nil, let report = StatusReport(data) {
                content = .status(report)
            } else if case .unknownBMP = error.reason {
                content = .raw(data)
            } else {
                throw error
            }
        }
    }

    public var data: [UInt8] {
        switch content {
        case .fields(let fields): Array(fields.encoded)
        case .status(let report): report.encoded
        case .raw(let bytes): bytes
        }
    }

    /// The fields, of whatever form.
    public var fields: FieldList {
        switch content {
        case .fields(let fields): fields
        case .status(let report): report.fields
        case .raw: FieldList()
        }
    }

    public var tlv: [TLV] { fields.tlv }
    /// BMP 27. After an end-of-day E0 announces an update, FC a reboot.
    public var resultCode: ResultCode? { fields.byte(.resultCode).map { ResultCode($0) } }
    /// After a registration, BMP 19.
    public var registrationStatus: RegistrationStatus? {
        fields.byte(.statusByte).map(RegistrationStatus.init(rawValue:))
    }
    public var terminalID: String? { fields.digits(.terminalID) }
    public var currency: CurrencyCode? { fields[.currency].flatMap { CurrencyCode($0) } }
    /// After a status enquiry.
    public var status: StatusReport? {
        guard case .status(let report) = content else { return nil }
        return report
    }
}

/// What a terminal says about itself in answer to a registration, BMP 19.
public struct RegistrationStatus: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let initialisationNeeded = RegistrationStatus(rawValue: 0x01)
    public static let diagnosisNeeded = RegistrationStatus(rawValue: 0x02)
    public static let optActionNeeded = RegistrationStatus(rawValue: 0x04)
    public static let fillingStationMode = RegistrationStatus(rawValue: 0x08)
    public static let vendingMachineMode = RegistrationStatus(rawValue: 0x10)
}
