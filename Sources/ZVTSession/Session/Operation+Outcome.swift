import ZVT

/// How an order that moves money ended (PA00P015 ch. 4, and zvt.md 4.1, 4.2, 4.5):
///
/// ```
/// end \ last result  none            negative        approved, not acked   approved, acked
/// 06 0F              in doubt        declined        -                     approved
/// 06 1E rc           declined(rc)    declined        in doubt              approved, remark 1)
/// link lost          in doubt        declined 2)     in doubt              approved, remark 3)
/// T4                 in doubt        declined 2)     in doubt              approved, remark 4)
/// ```
///
/// 1) The 80 00 00 moved the money; in doubt where a receipt was refused or a reversal announced.
/// 2) In doubt for code 55 (wrong PIN), after which the terminal may ask again and approve.
/// 3) Only where something shows that our 80 00 00 arrived: the line's ACK, or anything the terminal sent afterwards; and
///    where the terminal prints through us, only when all receipts are acknowledged. Otherwise in doubt.
/// 4) Needs no proof of arrival: the link stood for three minutes more, and an undelivered 80 00 00 would have broken it.
///    The owner's TCP has to see to that (user timeout below T4).
extension Operation {
    struct Surroundings {
        let profile: TerminalProfile
        /// What the terminal accepted at registration.
        let configuration: Registration.Configuration?

        var printsPaymentsThroughUs: Bool {
            configuration?.isSuperset(of: [.printCommands, .takesPaymentReceipts]) ?? false
        }
    }

    func outcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        switch order.stakes {
        case .money: moneyOutcome(end, in: surroundings)
        case .day, .nothing: workOutcome(end, in: surroundings)
        }
    }

    // MARK: Money

    private func moneyOutcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        guard let verdict else { return withoutVerdict(end) }
        guard verdict.code.isSuccess else { return negative(verdict, end) }
        switch end {
        case .completion: return approved(verdict, [], in: surroundings)
        case .abort(let abort, let early):
            if early { return doubt(.endedBeforeAcknowledgement(abort.resultCode)) }
            if isPrintRefused || isReversalAnnounced { return doubt(.approvalWithdrawn(abort.resultCode)) }
            return approved(verdict, [.endedByAbort(abort.resultCode)], in: surroundings)
        case .broken(let cause):
            guard mayCountAsPaid(verdict, cause, in: surroundings) else { return doubt(cause, in: surroundings) }
            return approved(verdict, [.completionMissing(cause)], in: surroundings)
        }
    }

    private func withoutVerdict(_ end: OrderEnd) -> Outcome {
        switch end {
        case .completion: return doubt(hasUnreadableResult ? .unreadableResult : .completionWithoutResult)
        case .abort(let abort, _):
            if hasUnreadableResult { return doubt(.unreadableResult) }
            if abort.resultCode.isSuccess { return doubt(.abortWithoutReason) }
            return refusal(Decline(code: abort.resultCode, abort: abort))
        case .broken(let cause): return doubt(cause)
        }
    }

    private func negative(_ verdict: Verdict, _ end: OrderEnd) -> Outcome {
        var decline = Decline(code: verdict.code, result: verdict.information, replacesApproval: hadApproval)
        switch end {
        case .completion: break
        case .abort(let abort, _): decline.abort = abort
        case .broken(let cause):
            if verdict.code == .wrongPIN || hadApproval { return doubt(cause) }
            decline.completionMissing = cause
        }
        return refusal(decline)
    }

    private func refusal(_ decline: Decline) -> Outcome {
        decline.code == .aborted ? .aborted(decline) : .declined(decline)
    }

    private func mayCountAsPaid(_ verdict: Verdict, _ cause: Doubt.Cause, in surroundings: Surroundings) -> Bool {
        guard verdict.isAcknowledged, verdict.delayMilliseconds <= SessionLimits.lateAcknowledgementMilliseconds,
            !isPrintRefused, !isReversalAnnounced, !lacksReceipts(in: surroundings)
        else { return false }
        return unconfirmed == nil || cause == .noCompletion
    }

    private func lacksReceipts(in surroundings: Surroundings) -> Bool {
        (surroundings.printsPaymentsThroughUs || hasPrinted) && receipts < surroundings.profile.receiptsPerPayment
    }

    private func approved(_ verdict: Verdict, _ remarks: [Remark], in surroundings: Surroundings) -> Outcome {
        let result = verdict.information
        var remarks = remarks
        if let requested = order.expectedAmount {
            if let booked = result.amount {
                if booked != requested { remarks.append(.amountDiffers(requested: requested, booked: booked)) }
            } else {
                remarks.append(.amountMissing)
            }
        }
        if let currency = result.currency, currency != surroundings.profile.currency {
            remarks.append(.currencyDiffers(currency))
        }
        if result.signatureRequired || hasSignatureReceipt { remarks.append(.signatureRequired) }
        if verdict.delayMilliseconds > SessionLimits.lateAcknowledgementMilliseconds {
            remarks.append(.acknowledgedLate(milliseconds: verdict.delayMilliseconds))
        }
        if let damage = verdict.damage { remarks.append(.damagedResult(damage)) }
        return .approved(result, remarks)
    }

    // MARK: Everything else

    private func workOutcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        switch end {
        case .completion(let completion): return completed(completion, missing: nil, in: surroundings)
        case .abort(let abort, _):
            return refusal(Decline(code: verdictCode(or: abort), result: verdict?.information, abort: abort))
        case .broken(let cause):
            return broken(cause, in: surroundings)
        }
    }

    private func verdictCode(or abort: AbortByTerminal) -> ResultCode {
        guard let verdict, !verdict.code.isSuccess else { return abort.resultCode }
        return verdict.code
    }

    private func broken(_ cause: Doubt.Cause, in surroundings: Surroundings) -> Outcome {
        // The terminal starts again after its 80 00 00 to a reset, with or without saying more.
        if order == .reset, case .linkLost = cause, stageReached != .sent { return .completed(.done) }
        guard order.stakes == .day else { return .interrupted(doubtValue(cause, stageReached)) }
        if case .reservationQuery = step { return .notSent(doubtValue(cause, stageReached)) }
        guard let verdict else { return doubt(cause) }
        guard verdict.code.isSuccess else {
            return .declined(
                Decline(code: verdict.code, result: verdict.information, completionMissing: cause))
        }
        guard verdict.isAcknowledged, unconfirmed == nil || cause == .noCompletion else { return doubt(cause) }
        return completed(nil, missing: cause, in: surroundings)
    }

    private func completed(
        _ completion: Completion?, missing: Doubt.Cause?, in surroundings: Surroundings
    ) -> Outcome {
        switch order {
        case .register: return registered(completion, in: surroundings)
        case .statusEnquiry: return .completed(.status(completion?.status))
        case .totals: return .completed(.totals(verdict?.information))
        case .repeatReceipt: return .completed(.lastTransaction(verdict?.information))
        case .endOfDay:
            if let verdict, !verdict.code.isSuccess {
                return .declined(Decline(code: verdict.code, result: verdict.information))
            }
            let announcement: EndOfDayResult.Announcement? =
                switch completion?.resultCode?.rawValue {
                case 0xE0: .update
                case 0xFC: .restart
                default: nil
                }
            return .completed(
                .endOfDay(
                    EndOfDayResult(
                        information: verdict?.information, announcement: announcement,
                        openReservations: openReservations, completionMissing: missing)))
        case .authorize, .reverse, .refund, .diagnosis, .initialise, .printSystemConfiguration, .displayText, .logOff,
            .reset, .abort:
            return .completed(.done)
        }
    }

    private func registered(_ completion: Completion?, in surroundings: Surroundings) -> Outcome {
        let profile = surroundings.profile
        if let currency = completion?.currency, currency != profile.currency {
            return .refused(
                CommandRefusal(
                    code: .wrongCurrency,
                    data: [UInt8(currency.rawValue >> 8), UInt8(truncatingIfNeeded: currency.rawValue)]))
        }
        guard case .registration(let rung) = step, profile.registrationLadder.indices.contains(rung) else {
            return .completed(.done)
        }
        return .completed(
            .registration(
                RegistrationResult(
                    rung: rung, configuration: profile.registrationLadder[rung].configuration,
                    status: completion?.registrationStatus ?? [], terminalID: completion?.terminalID,
                    currency: completion?.currency, tlv: completion?.tlv ?? [])))
    }

    // MARK: Doubt

    private func doubt(_ cause: Doubt.Cause, in surroundings: Surroundings? = nil) -> Outcome {
        var stage = stageReached
        if stage == .settling, let surroundings, lacksReceipts(in: surroundings) { stage = .receiptsMissing }
        return .inDoubt(doubtValue(cause, stage))
    }

    private func doubtValue(_ cause: Doubt.Cause, _ stage: Doubt.Stage) -> Doubt {
        Doubt(cause: cause, stage: stage, result: verdict?.information)
    }

    private var stageReached: Doubt.Stage {
        if let verdict {
            guard verdict.isAcknowledged else { return .resultHeld }
            return unconfirmed == nil ? .settling : .acknowledgementUnconfirmed
        }
        return isAccepted ? .running : .sent
    }
}

extension ResultCode {
    /// 37 hex, 55 decimal: the host's "wrong PIN". The terminal may let the customer try again within the same order.
    static let wrongPIN = ResultCode(0x37)
}
