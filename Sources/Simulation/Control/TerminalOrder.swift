/// A line of the control channel of a terminal.
public enum TerminalOrder: Hashable, Sendable {
    case act(TerminalOnWire.Action)
    case showBook
    case showState
    case help

    /// - Throws: what is wrong with the line.
    public init(_ line: String) throws(InvalidOrder) {
        let words = line.split(separator: " ").map(String.init)
        let verb = words.first ?? ""
        let rest = words.dropFirst().joined(separator: " ")
        switch verb {
        case "scenario": self = .act(.terminal(.choose(try Self.scenario(rest))))
        case "card": self = .act(.terminal(.presentCard(try Self.presentation(rest))))
        case "key": self = .act(.terminal(.key(try Self.choice(rest, "key"))))
        case "need": self = .act(.terminal(try Self.need(words.dropFirst(), true)))
        case "clear": self = .act(.terminal(try Self.need(words.dropFirst(), false)))
        case "upkeep": self = .act(.terminal(.upkeep(try Self.choice(rest, "manner"))))
        case "announce": self = .act(.terminal(.announce(try Self.announcement(rest))))
        case "end-day": self = .act(.terminal(.endDay))
        case "keypad": self = .act(.terminal(.keypadPayment(try Self.cents(rest))))
        case "power": self = .act(.terminal(.powerCycle))
        case "fault": self = .act(.fault(try LineFault(rest)))
        case "no-faults": self = .act(.clearFaults)
        case "book": self = .showBook
        case "state": self = .showState
        case "help": self = .help
        default: throw InvalidOrder("'\(verb)' is no command: try help")
        }
    }

    private static func scenario(_ name: String) throws(InvalidOrder) -> Scenario? {
        if name == "by-amount" { return nil }
        return try choice(name, "scenario") as Scenario
    }

    private static func presentation(_ words: String) throws(InvalidOrder) -> CardPresentation {
        let words = words.split(separator: " ").map(String.init)
        guard words.first == "present" else { throw InvalidOrder("write: card present [chip|contactless]") }
        return words.count > 1 ? try choice(words[1], "card") : .chip
    }

    private static func cents(_ word: String) throws(InvalidOrder) -> Int {
        guard let cents = Int(word), cents > 0 else { throw InvalidOrder("write: keypad CENTS, with CENTS from 1") }
        return cents
    }

    private static func need(
        _ words: ArraySlice<String>, _ isNeeded: Bool
    ) throws(InvalidOrder) -> TerminalAction {
        let names = ["initialisation", "clock", "diagnosis", "end-of-day"]
        guard let name = words.first, let index = names.firstIndex(of: name) else {
            throw InvalidOrder("write one of \(names.joined(separator: ", "))")
        }
        return .need(TerminalNeed.allCases[index], isNeeded)
    }

    private static func announcement(_ name: String) throws(InvalidOrder) -> Announcement? {
        switch name {
        case "update": .update
        case "reboot": .reboot
        case "nothing": nil
        default: throw InvalidOrder("write: announce update|reboot|nothing")
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, _ what: String
    ) throws(InvalidOrder) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: name) else {
            let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw InvalidOrder("'\(name)' is no \(what): one of \(names)")
        }
        return value
    }
}

extension TerminalOrder {
    public static let helpText = """
        scenario NAME|by-amount   how the next payments go
        card present [contactless]
        key stop                  the customer's red key
        key ok                    the green one: ends at once what the customer does
        need NEED, clear NEED     initialisation, clock, diagnosis or end-of-day
                                  has to be done before payments, or no longer
        upkeep MANNER             how diagnosis, initialisation and print of the
                                  configuration go: works, refused, aborted,
                                  host-refuses, silent, hang-up, reboot, locked
        announce update|reboot|nothing
                                  what the next end-of-day announces
        end-day                   the terminal ends its day by itself
        keypad CENTS              a payment the cash register does not hear of
        power cycle               off and on again
        fault KIND@DIRECTION:MESSAGE[#N]
                                  e.g. bad-crc@send:completion
        no-faults                 forget the faults still to come
        book                      the terminal's own book as JSON
        state                     display, needs and whether it is busy as JSON
        help
        """
}
