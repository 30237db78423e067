internal import PayPoint

/// Why a difference does not come to what was asked for: how it stands, and what is left.
enum DifferenceText {
    static func german(_ difference: Difference) -> String {
        let number = difference.entry
        switch (difference.state, difference.isSettled) {
        case (.open, _):
            return isOfDayEnd(difference)
                ? "Die Differenz \(number) kommt von einem Kassenschnitt, und gebucht ist dort nichts: sie kann nur geklärt werden"
                : "Die Differenz \(number) ist offen; zu sagen ist, was daraus wurde: geklärt, ersetzt oder ausgebucht"
        case (let state, let isSettled):
            let decided = [difference.by?.text, difference.decided?.german].compactMap(\.self).joined(separator: ", ")
            return "Die Differenz \(number) ist schon \(state.german) (\(decided): \(difference.reason ?? "")); "
                + (isSettled ? "dabei bleibt es" : "danach kann sie nur noch ersetzt oder ausgebucht werden")
        }
    }

    static func english(_ difference: Difference) -> String {
        let number = difference.entry
        switch (difference.state, difference.isSettled) {
        case (.open, _):
            return isOfDayEnd(difference)
                ? "The difference \(number) is of a terminal's end-of-day, and nothing is booked there: it can only be explained"
                : "The difference \(number) is open; say what became of it: explained, replaced or written off"
        case (let state, let isSettled):
            let decided = [difference.by?.text, difference.decided?.iso8601].compactMap(\.self).joined(separator: ", ")
            return "The difference \(number) is \(state.english) already (\(decided): \(difference.reason ?? "")); "
                + (isSettled ? "that stands" : "behind that it can only be replaced or written off")
        }
    }

    private static func isOfDayEnd(_ difference: Difference) -> Bool {
        switch difference.origin {
        case .dayEnd: true
        case .closing, .handOver, .delivery: false
        }
    }
}

extension Difference.State {
    fileprivate var german: String {
        switch self {
        case .open: "offen"
        case .explained: "geklärt"
        case .replaced: "ersetzt"
        case .writtenOff: "ausgebucht"
        }
    }

    fileprivate var english: String {
        switch self {
        case .open: "open"
        case .explained: "explained"
        case .replaced: "replaced"
        case .writtenOff: "written off"
        }
    }
}
