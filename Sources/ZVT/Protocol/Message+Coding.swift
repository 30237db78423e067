extension Message {
    /// Reads a message.
    ///
    /// - Parameter answering: the command in progress. A completion (06 0F) means something else after each command;
    ///   without it the form is told from the bytes.
    /// - Throws: `ZVTError` with its offset in the body.
    public init(_ apdu: APDU, answering command: ControlField? = nil) throws(ZVTError) {
        let data = apdu.data
        switch apdu.control {
        case .registration: self = .registration(try Registration(data: data))
        case .authorization: self = .authorization(try Authorization(data: data))
        case .logOff: self = data.isEmpty ? .logOff : .other(apdu)
        case .sendTotals: self = .sendTotals(try SendTotals(data: data))
        case .reprintReceipts: self = .reprintReceipts(try ReprintReceipts(data: data))
        case .resetTerminal: self = data.isEmpty ? .resetTerminal : .other(apdu)
        case .printSystemConfiguration: self = data.isEmpty ? .printSystemConfiguration : .other(apdu)
        case .repeatReceipt: self = .repeatReceipt(try RepeatReceipt(data: data))
        case .partialReversal: self = .partialReversal(try PartialReversal(data: data))
        case .reversal: self = .reversal(try Reversal(data: data))
        case .refund: self = .refund(try Refund(data: data))
        case .endOfDay: self = .endOfDay(try EndOfDay(data: data))
        case .diagnosis: self = .diagnosis(try Diagnosis(data: data))
        case .setDateAndTime: self = .setDateAndTime(try SetDateAndTime(data: data))
        case .initialisation: self = .initialisation(try Initialisation(data: data))
        case .abort: self = .abort(try Abort(data: data))
        case .displayText: self = .displayText(try DisplayText(data: data))
        case .activateServiceMode: self = .activateServiceMode(try ActivateServiceMode(data: data))
        case .softwareUpdate: self = .softwareUpdate(try SoftwareUpdate(data: data))
        case .statusEnquiry: self = .statusEnquiry(try StatusEnquiry(data: data))
        case .setDateAndTimeInECR: self = .setDateAndTimeInECR(try SetDateAndTimeInECR(data: data))
        case .statusInformation: self = .statusInformation(try StatusInformation(data: data))
        case .intermediateStatus: self = .intermediateStatus(try IntermediateStatus(data: data))
        case .completion: self = .completion(try Completion(data: data, answering: command))
        case .abortByTerminal: self = .abortByTerminal(try AbortByTerminal(data: data))
        case .printLine: self = .printLine(try PrintLine(data: data))
        case .printTextBlock: self = .printTextBlock(try PrintTextBlock(data: data))
        default:
            switch apdu.control.cla {
            case 0x80: self = .acknowledge(Response(apdu))
            case 0x84: self = .refusal(Response(apdu))
            default: self = .other(apdu)
            }
        }
    }

    /// The message as it goes over the wire.
    public var apdu: APDU {
        switch self {
        case .registration(let body): body.apdu
        case .authorization(let body): body.apdu
        case .logOff: APDU(.logOff)
        case .sendTotals(let body): body.apdu
        case .reprintReceipts(let body): body.apdu
        case .resetTerminal: APDU(.resetTerminal)
        case .printSystemConfiguration: APDU(.printSystemConfiguration)
        case .repeatReceipt(let body): body.apdu
        case .partialReversal(let body): body.apdu
        case .reversal(let body): body.apdu
        case .refund(let body): body.apdu
        case .endOfDay(let body): body.apdu
        case .diagnosis(let body): body.apdu
        case .setDateAndTime(let body): body.apdu
        case .initialisation(let body): body.apdu
        case .abort(let body): body.apdu
        case .displayText(let body): body.apdu
        case .activateServiceMode(let body): body.apdu
        case .softwareUpdate(let body): body.apdu
        case .statusEnquiry(let body): body.apdu
        case .setDateAndTimeInECR(let body): body.apdu
        case .statusInformation(let body): body.apdu
        case .intermediateStatus(let body): body.apdu
        case .completion(let body): body.apdu
        case .abortByTerminal(let body): body.apdu
        case .printLine(let body): body.apdu
        case .printTextBlock(let body): body.apdu
        case .acknowledge(let response), .refusal(let response): response.apdu
        case .other(let apdu): apdu
        }
    }

    public var control: ControlField { apdu.control }
}
