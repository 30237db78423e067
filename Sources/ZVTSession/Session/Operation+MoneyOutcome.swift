import ZVT

/// How an order that moves money ended (PA00P015 ch. 2.2, 4):
///
/// ```
/// end \ last result  none            negative        approved, not acked   approved, acked
/// 06 0F              in doubt        declined        -                     approved
/// 06 1E rc           declined(rc)    declined        in doubt              approved, remark 1)
/// link lost          in doubt        declined 2)     in doubt              approved, remark 3)
/// T4                 in doubt        declined 2)     in doubt              approved, remark 4)
/// ```
///
/// 1) The 80 00 00 moved the money. In doubt where it may have come too late, as always on a serial line, where receipts that the terminal prints
///    through us are missing or were refused, and where the terminal announced a reversal.
/// 2) In doubt for code 55 (wrong PIN), after which the terminal may ask again and approve.
/// 3) Only where the terminal went on behind our 80 00 00; and where it prints through us, only when all receipts are
///    acknowledged. Otherwise in doubt. The ACK of a serial line is no proof: the 04 0F may have reached us by a late repeat,
///    and a terminal that had given up waiting acknowledges our answer all the same.
/// 4) Over TCP it needs no proof: the link stood for three minutes more, and an undelivered 80 00 00 would have broken it.
///    The owner's TCP has to see to that (user timeout below T4). On a serial line as 3).
extension Operation {
    func moneyOutcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        guard let verdict, !hasUnreadableResult else { return withoutVerdict(end) }
        guard verdict.code.isSuccess else { return negative(verdict, end) }
        switch end {
        case .completion: return approved(verdict, [], in: surroundings)
        case .abort(let abort, let early):
            if early || !isAnsweredInTime(verdict, in: surroundings) {
                return doubt(.endedBeforeAcknowledgement(abort.resultCode))
            }
            if isPrintRefused || isReversalAnnounced || lacksReceipts(in: surroundings) {
                return doubt(.approvalWithdrawn(abort.resultCode))
            }
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

    func refusal(_ decline: Decline) -> Outcome {
        decline.code == .aborted ? .aborted(decline) : .declined(decline)
    }

    /// Whether the terminal got our 80 00 00 before it could give up. TCP loses and repeats nothing as long as it stands; on
    /// a serial line nobody knows how old the 04 0F was when it came.
    private func isAnsweredInTime(_ verdict: Verdict, in surroundings: Surroundings) -> Bool {
        verdict.delayMilliseconds <= SessionLimits.lateAcknowledgementMilliseconds
            && !surroundings.hasLineAcknowledgement
    }

    private func mayCountAsPaid(_ verdict: Verdict, _ cause: Doubt.Cause, in surroundings: Surroundings) -> Bool {
        guard verdict.isAcknowledged, verdict.delayMilliseconds <= SessionLimits.lateAcknowledgementMilliseconds,
            !isPrintRefused, !isReversalAnnounced, !lacksReceipts(in: surroundings)
        else { return false }
        return unconfirmed == nil || (cause == .noCompletion && !surroundings.hasLineAcknowledgement)
    }

    func lacksReceipts(in surroundings: Surroundings) -> Bool {
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
}
