internal import ZVT

extension SimulatedTerminal {
    /// The steps of a command of the cash register.
    func plan(for apdu: APDU) -> [Step] {
        let message: Message
        do {
            message = try Message(apdu)
        } catch {
            return [.refuse(ResultCode.protocolError.rawValue)]
        }
        if let refusal = refusal(of: message) { return [refusal] }
        switch message {
        case .registration(let request): return registration(request)
        case .authorization(let request): return payment(request)
        case .logOff: return [.perform(.logOff), .accept]
        case .statusEnquiry(let request): return statusEnquiry(request)
        case .repeatReceipt(let request): return repeatReceipt(request)
        case .reversal(let request): return reversal(request)
        case .refund(let request): return refund(request)
        case .endOfDay: return endOfDay()
        case .sendTotals: return sendTotals()
        case .diagnosis(let request): return diagnosis(request)
        case .initialisation: return initialisation()
        case .printSystemConfiguration: return printConfiguration()
        case .reprintReceipts(let request): return reprint(request)
        case .resetTerminal: return [.accept, .complete(), .reboot(settings.pace.rebootMilliseconds)]
        case .partialReversal(let request): return partialReversal(request)
        case .setDateAndTime(let request): return setClock(request)
        case .displayText(let request): return displayText(request)
        // At rest there is nothing to stop.
        case .abort: return [.accept]
        case .activateServiceMode, .softwareUpdate, .setDateAndTimeInECR, .statusInformation, .intermediateStatus,
            .completion, .abortByTerminal, .printLine, .printTextBlock, .acknowledge, .refusal, .other:
            return [.refuse(ResultCode.functionImpossible.rawValue)]
        }
    }

    /// Password and registration, which every command but a few needs.
    private func refusal(of message: Message) -> Step? {
        if let wanted = settings.password, let given = message.password, hex(given) != wanted {
            return .refuse(ResultCode.protocolError.rawValue)
        }
        switch message {
        case .registration, .logOff, .statusEnquiry, .abort, .resetTerminal, .displayText, .activateServiceMode,
            .softwareUpdate, .setDateAndTimeInECR, .statusInformation, .intermediateStatus, .completion,
            .abortByTerminal, .printLine, .printTextBlock, .acknowledge, .refusal, .other:
            return nil
        case .authorization, .sendTotals, .reprintReceipts, .printSystemConfiguration, .repeatReceipt,
            .partialReversal, .reversal, .refund, .endOfDay, .diagnosis, .setDateAndTime, .initialisation:
            // What clears a lock is taken from whoever sends it.
            if lock != nil, message.clearsLock { return nil }
            guard settings.requiresRegistration, !isRegistered else { return nil }
            return .refuse(ResultCode.notRegistered.rawValue)
        }
    }

    private func registration(_ request: Registration) -> [Step] {
        if let currency = request.currency, currency != .euro {
            return [.refuse(ResultCode.wrongCurrency.rawValue, [0x09, 0x78])]
        }
        if !settings.knowsTLV, request.fields.contains(.tlvContainer) {
            return [.refuse(ResultCode.protocolError.rawValue)]
        }
        if let lock { return [.accept, .abort(lock.rawValue)] }
        var body = BodyWriter(settings.charset)
        body.byte(0x19, needs.contains(.initialisation) ? 0x01 : needs.contains(.diagnosis) ? 0x02 : 0x00)
        body.digits(0x29, settings.terminalID)
        body.digits(0x49, "0978")
        return [
            .accept, .pause(settings.pace.registrationMilliseconds), .perform(.register(request)),
            .complete(body.bytes),
        ]
    }

    private func payment(_ request: Authorization) -> [Step] {
        guard let amount = request.amount else { return [.refuse(ResultCode.protocolError.rawValue)] }
        if let currency = request.currency, currency != .euro {
            return [.refuse(ResultCode.wrongCurrency.rawValue, [0x09, 0x78])]
        }
        let plan = PaymentPlan(
            scenario ?? Scenario(amount: amount), amount: amount, pace: settings.pace,
            receipts: request.tlv.first(.receiptParameter)?.bytes.first.map(ReceiptParameter.init(rawValue:)),
            printsLate: settings.printsAfterCompletion)
        if let need = mostUrgentNeed { return plan.locked(need) }
        guard amount > 0 else { return [.accept, .fail(Failure(code: 0xC8, text: "Betrag zu klein")), .abort(0xC8)] }
        return plan.steps
    }

    var mostUrgentNeed: TerminalNeed? {
        TerminalNeed.allCases.first { needs.contains($0) }
    }
}

extension Message {
    fileprivate var clearsLock: Bool {
        switch self {
        case .diagnosis, .initialisation: true
        default: false
        }
    }

    /// The password a merchant command carries.
    fileprivate var password: [UInt8]? {
        switch self {
        case .registration(let body): body.password.bytes
        case .sendTotals(let body): body.password.bytes
        case .reprintReceipts(let body): body.password.bytes
        case .repeatReceipt(let body): body.password.bytes
        case .reversal(let body): body.password.bytes
        case .refund(let body): body.password.bytes
        case .endOfDay(let body): body.password.bytes
        case .setDateAndTime(let body): body.password.bytes
        case .initialisation(let body): body.password.bytes
        case .statusEnquiry(let body): body.password?.bytes
        case .authorization, .logOff, .resetTerminal, .printSystemConfiguration, .partialReversal, .diagnosis, .abort,
            .displayText, .activateServiceMode, .softwareUpdate, .setDateAndTimeInECR, .statusInformation,
            .intermediateStatus, .completion, .abortByTerminal, .printLine, .printTextBlock, .acknowledge, .refusal,
            .other:
            nil
        }
    }
}

/// Upper-case hexadecimal digits.
func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
