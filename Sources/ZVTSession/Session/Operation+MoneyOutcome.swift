import ZVT

/// How an order that moves money ended (PA00P015 ch. 2.2, 4):
///
/// ```
/// end \ last result  none            negative       approved
/// 06 0F              in doubt        declined 1)    approved 2)
/// 06 1E rc           declined(rc)    declined 1)    in doubt
/// link lost, T4      in doubt        in doubt       in doubt
/// ```
///
/// 1) In doubt behind an approval that we had acknowledged.
/// 2) In doubt where our 80 00 00 left too late.
///
/// Our 80 00 00 to an approval moves the money, if the terminal gets it before its T3 is over, and only 06 0F says that it did. A
/// network can hold both messages back for longer, a serial line repeats them late, and whatever the terminal sends instead of
/// 06 0F may come from taking the payment back. A negative result without an end is none: after a wrong PIN and others the
/// terminal may go on and approve. In doubt costs the question for the last transaction, which takes seconds.
extension Operation {
    func moneyOutcome(_ end: OrderEnd, by profile: TerminalProfile) -> Outcome {
        guard let verdict, !hasUnreadableResult else { return withoutVerdict(end) }
        switch end {
        case .completion:
            return verdict.code.isSuccess ? approved(verdict, by: profile) : negative(verdict, nil)
        case .abort(let abort):
            return verdict.code.isSuccess ? doubt(.approvalWithdrawn(abort.resultCode)) : negative(verdict, abort)
        case .broken(let cause): return doubt(cause)
        }
    }

    private func withoutVerdict(_ end: OrderEnd) -> Outcome {
        switch end {
        case .completion: return doubt(hasUnreadableResult ? .unreadableResult : .completionWithoutResult)
        case .abort(let abort):
            if hasUnreadableResult { return doubt(.unreadableResult) }
            if abort.resultCode.isSuccess { return doubt(.abortWithoutReason) }
            return refusal(Decline(code: abort.resultCode, abort: abort))
        case .broken(let cause): return doubt(cause)
        }
    }

    private func negative(_ verdict: Verdict, _ abort: AbortByTerminal?) -> Outcome {
        if hadApproval { return doubt(.approvalWithdrawn(verdict.code)) }
        return refusal(Decline(code: verdict.code, result: verdict.information, abort: abort))
    }

    func refusal(_ decline: Decline) -> Outcome {
        decline.code == .aborted ? .aborted(decline) : .declined(decline)
    }

    private func approved(_ verdict: Verdict, by profile: TerminalProfile) -> Outcome {
        guard verdict.delayMilliseconds <= SessionLimits.lateAcknowledgementMilliseconds else {
            return doubt(.acknowledgedLate(milliseconds: verdict.delayMilliseconds))
        }
        let result = verdict.information
        var remarks: [Remark] = []
        if let requested = order.expectedAmount {
            if let booked = result.amount {
                if booked != requested { remarks.append(.amountDiffers(requested: requested, booked: booked)) }
            } else {
                remarks.append(.amountMissing)
            }
        }
        if let currency = result.currency, currency != profile.currency {
            remarks.append(.currencyDiffers(currency))
        }
        if result.signatureRequired || hasSignatureReceipt { remarks.append(.signatureRequired) }
        if let damage = verdict.damage { remarks.append(.damagedResult(damage)) }
        return .approved(result, remarks)
    }
}
