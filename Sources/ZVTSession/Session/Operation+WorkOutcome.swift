import ZVT

/// How an order without money ended.
extension Operation {
    func workOutcome(_ end: OrderEnd, by profile: TerminalProfile) -> Outcome {
        switch end {
        case .completion(let completion): return completed(completion, by: profile)
        case .abort(let abort):
            return refusal(Decline(code: verdictCode(or: abort), result: verdict?.information, abort: abort))
        case .broken(let cause):
            return broken(cause)
        }
    }

    private func verdictCode(or abort: AbortByTerminal) -> ResultCode {
        guard let verdict, !verdict.code.isSuccess else { return abort.resultCode }
        return verdict.code
    }

    private func broken(_ cause: Doubt.Cause) -> Outcome {
        // The terminal starts again after its 80 00 00 to a reset, with or without saying more.
        if order == .reset, case .linkLost = cause, stageReached != .sent { return .completed(.done) }
        guard order.stakes == .day else { return .interrupted(doubtValue(cause)) }
        if case .reservationQuery = step { return .notSent(doubtValue(cause)) }
        return doubt(cause)
    }

    private func completed(_ completion: Completion?, by profile: TerminalProfile) -> Outcome {
        switch order {
        case .register: return registered(completion, by: profile)
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
                        openReservations: openReservations)))
        case .authorize, .reverse, .refund, .diagnosis, .initialise, .printSystemConfiguration, .displayText, .logOff,
            .reset, .abort:
            return .completed(.done)
        }
    }

    private func registered(_ completion: Completion?, by profile: TerminalProfile) -> Outcome {
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
}
