public import PayPoint
internal import ZVTSession

extension TerminalDriver {
    public func cancel(_ payment: PaymentID) async -> CancelAnswer {
        guard taken == payment else { return .alreadyEnded }
        return await withCheckedContinuation { wish in
            if work?.isOut != true {
                wishes.append(wish)
                giveUpWaiting()
            } else {
                ask(answering: wish)
            }
        }
    }

    /// Gives the conversation one abort at a time: it answers each, but not always in their order.
    func ask(answering wish: CheckedContinuation<CancelAnswer, Never>) {
        guard work?.isAborting == false else { return wish.resume(returning: .alreadyAsked) }
        work?.isAborting = true
        cancels.append(wish)
        shell.give(.order(.abort))
    }

    func aborted(_ answer: CancelAnswer) {
        guard !cancels.isEmpty else { return }
        cancels.removeFirst().resume(returning: answer)
        // Before the last one stands at most one of the order before.
        if cancels.isEmpty { work?.isAborting = false }
    }

    func answerWishes(_ answer: CancelAnswer) {
        for wish in wishes { wish.resume(returning: answer) }
        wishes = []
    }
}
