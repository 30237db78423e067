internal import ZVT

/// What the merchant does between payments.
extension SimulatedTerminal {
    func statusEnquiry(_ request: StatusEnquiry) -> [Step] {
        guard settings.statusEnquiry != .unknown else { return [.refuse(ResultCode.functionImpossible.rawValue)] }
        let service = request.service ?? []
        var body: [UInt8] = []
        if request.password != nil, !service.contains(.withoutSoftwareVersion) {
            let version = Array(Self.software.utf8)
            body += [0xF0, 0xF0 | UInt8(version.count / 10), 0xF0 | UInt8(version.count % 10)] + version
        }
        body.append(mostUrgentNeed?.rawValue ?? 0x00)
        if service.contains(.wantsDetails), registration.usesTLV {
            let details =
                element([0x1F, 0x44], packed(settings.terminalID))
                + element(
                    [0xE4],
                    element([0x1F, 0x40], Array("ZAHLSTELLE-SIM".utf8))
                        + element([0x1F, 0x41], Array(Self.software.utf8)))
            body += [0x06] + berLength(details.count) + details
        }
        return [.accept, .complete(body)]
    }

    func repeatReceipt(_ request: RepeatReceipt) -> [Step] {
        let service = request.service ?? []
        switch settings.repeatReceipt {
        case .refused: return [.refuse(ResultCode.functionImpossible.rawValue)]
        case .empty: return [.accept, .complete()]
        case .approved: break
        case .last:
            guard let lastFailure else { break }
            return [.accept, .send(.statusInformation, lastFailure), .complete()]
        }
        guard let last = book.lastStanding.map({ book.entries[$0] }) else {
            return [.accept, .abort(ResultCode.other.rawValue, vendorText("kein Beleg vorhanden"))]
        }
        var steps: [Step] = [.accept]
        if service.contains(.sendStatusInformation) { steps.append(.send(.statusInformation, result(of: last))) }
        if !service.contains(.doNotPrint) { steps.append(.reprint(receipts(of: last, isCopy: true))) }
        return steps + [.complete()]
    }

    func reversal(_ request: Reversal) -> [Step] {
        let impossible: [Step] = [
            .accept, .fail(Failure(code: 0xB5, text: "Storno nicht möglich")), .abort(0xB5),
        ]
        if let need = mostUrgentNeed { return PaymentPlan(.approved, amount: 0, pace: settings.pace).locked(need) }
        guard let receipt = request.receiptNumber, let index = book.open(receipt: receipt) else { return impossible }
        let entry = book.entries[index]
        if let amount = request.amount, amount != entry.amount { return impossible }
        guard entry.state != .reversed else {
            return [.accept, .fail(Failure(code: 0xB4, text: "Bereits storniert")), .abort(0xB4)]
        }
        guard entry.state == .standing, entry.kind == .payment else { return impossible }
        let approval = Approval(
            kind: .reversal, amount: entry.amount, requestedAmount: entry.amount, card: entry.card,
            presentation: entry.presentation, check: .none, original: index)
        let plan = PaymentPlan(.approved, amount: entry.amount, pace: settings.pace)
        return plan.begin + plan.online + [.authorise(approval), .offer(then: nil)] + plan.settled
    }

    func refund(_ request: Refund) -> [Step] {
        guard let amount = request.amount, amount > 0 else { return [.refuse(ResultCode.protocolError.rawValue)] }
        let plan = PaymentPlan(.approved, amount: amount, pace: settings.pace)
        if let need = mostUrgentNeed { return plan.locked(need) }
        let approval = Approval(
            kind: .refund, amount: amount, requestedAmount: amount, card: .girocard, presentation: .chip,
            check: .none)
        return plan.chip + plan.online + [.authorise(approval), .offer(then: nil)] + plan.settled
    }

    func partialReversal(_ request: PartialReversal) -> [Step] {
        guard request.receiptNumber == nil else {
            return [.accept, .abort(ResultCode.preAuthorizationError.rawValue)]
        }
        return [.accept, .abort(ResultCode.preAuthorizationError.rawValue, [0x87, 0xFF, 0xFF])]
    }

    func setClock(_ request: SetDateAndTime) -> [Step] {
        guard let date = request.date.flatMap({ Int($0) }), let time = request.time.flatMap({ Int($0) }),
            let local = CivilTime.localMilliseconds(shortDate: date, time: time)
        else { return [.refuse(ResultCode.protocolError.rawValue)] }
        return [.accept, .perform(.setClock(localMilliseconds: local)), .perform(.satisfy(.clock)), .complete()]
    }

    func displayText(_ request: DisplayText) -> [Step] {
        [.perform(.display(request.lines(in: registration.charset))), .accept]
    }

    func vendorText(_ text: String) -> [UInt8] {
        let content = element([0x1F, 0x17], registration.charset.lossy(text))
        return [0x06] + berLength(content.count) + content
    }
}
