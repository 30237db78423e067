extension Order {
    /// What is lost when nobody knows how the order ended.
    enum Stakes {
        /// Money: the end must be found out before anything else happens.
        case money
        /// The business day: the end must be found out, but nobody was charged.
        case day
        /// Nothing: the order may simply be given again.
        case nothing
    }

    var stakes: Stakes {
        switch self {
        case .authorize, .reverse, .refund: .money
        case .endOfDay: .day
        case .register, .repeatReceipt, .statusEnquiry, .totals, .diagnosis, .initialise, .printSystemConfiguration,
            .displayText, .logOff, .reset, .abort:
            .nothing
        }
    }

    /// Whether the terminal takes the order only when it is registered. A locked or freshly started terminal has to answer the
    /// others (PA00P015 ch. 2), and takes what clears its lock.
    public var needsRegistration: Bool {
        switch self {
        case .register, .statusEnquiry, .displayText, .logOff, .reset, .abort, .diagnosis, .initialise: false
        case .authorize, .reverse, .refund, .repeatReceipt, .endOfDay, .totals, .printSystemConfiguration: true
        }
    }

    /// Whether 80 00 00 is all that comes.
    var endsWithAcceptance: Bool {
        switch self {
        case .displayText, .logOff, .abort: true
        case .register, .authorize, .reverse, .refund, .repeatReceipt, .statusEnquiry, .endOfDay, .totals, .diagnosis,
            .initialise, .printSystemConfiguration, .reset:
            false
        }
    }

    /// The cents that an approval should name.
    var expectedAmount: Int? {
        switch self {
        case .authorize(let order): order.amount
        case .reverse(let order): order.amount
        case .refund(let order): order.amount
        case .register, .repeatReceipt, .statusEnquiry, .endOfDay, .totals, .diagnosis, .initialise,
            .printSystemConfiguration, .displayText, .logOff, .reset, .abort:
            nil
        }
    }
}
