public import ZVT

/// What became of the wish to abort. It says nothing about the payment, which ends by itself.
public enum AbortAnswer: Hashable, Sendable {
    /// 80 00: the terminal means to end the payment.
    case accepted
    /// 84 xx: too late, or not possible in this terminal.
    case refused(ResultCode)
    /// 84 6C with data: the payment is over without any further message (PA00P015 ch. 2; card complete), if indeed none comes.
    case direct(ResultCode, data: [UInt8])
    /// Nothing within T3.
    case noAnswer
    /// The payment ended, or gave its result, before the abort was sent or answered.
    case overtaken
    /// Not sent: the profile says that the terminal cannot be aborted.
    case notSupported
    /// Not sent: the terminal has already given a result.
    case tooLate
    /// Not sent a second time.
    case alreadyAsked
    /// Not sent: nothing that can be aborted is running.
    case nothingToAbort
}
