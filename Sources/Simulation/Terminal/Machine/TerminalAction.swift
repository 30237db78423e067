/// What a person does at the terminal, or orders it to be.
public enum TerminalAction: Hashable, Sendable {
    case presentCard(CardPresentation)
    case key(TerminalKey)
    /// Which scenario the next payments follow; nil goes by the amount.
    case choose(Scenario?)
    /// End-of-day, initialisation or diagnosis becomes necessary, or is no longer.
    case need(TerminalNeed, Bool)
    /// How it takes what a technician wants from now on.
    case upkeep(UpkeepManner)
    /// Power off and on.
    case powerCycle
    /// Next end-of-day announces an update (E0) or a reboot (FC).
    case announce(Announcement?)
    /// The terminal ends its day by itself, as many do at night.
    case endDay
    /// A payment of so many cents begun on the terminal's own keypad, which the cash register does not hear of.
    case keypadPayment(Int)
}

public enum TerminalKey: String, Hashable, Sendable, CaseIterable {
    /// Red.
    case stop
    /// Green.
    case ok
}

/// Something without which the terminal takes no payment, with its status byte.
public enum TerminalNeed: UInt8, Hashable, Sendable, CaseIterable {
    case initialisation = 0x51
    case clock = 0x62
    case diagnosis = 0xC2
    case endOfDay = 0xF0
}

public enum Announcement: UInt8, Hashable, Sendable, CaseIterable {
    case update = 0xE0
    case reboot = 0xFC
}

public enum TerminalTimer: Hashable, Sendable {
    /// The next step of what the terminal is doing.
    case step
    /// T3: the cash register has not answered.
    case answer
    /// The link was idle.
    case idle
}
