internal import Daemon
internal import PayPoint

/// What a seed makes of the office: who stands where, for how long, and how much goes wrong.
struct OfficePlan {
    let terminals: [TerminalPlan]
    let printers: [PrinterPlan]
    let registers: [Register]
    /// `nil` for a day on which payments are taken without the Kasse.
    let week: WeekPlan?
    /// While clerks begin new payments and faults strike.
    let workTime: Span
    /// Faults a minute, on average; 0 for a quiet day.
    let faultsPerMinute: Int
    /// How often not the oldest of several ready jobs is run: once in so many times.
    let disorderOneIn: Int

    /// The time after the faults within which everything has to come to its end: the longest payment (a card holder
    /// who takes two minutes, T4 of the conversation beside it) and the longest clarification after it.
    static let restTime = Span.minutes(20)
    /// After the end of work, when the terminals close their day.
    static let closingTime = Span.minutes(15)

    /// The longest week: days of work, with what has to end in between.
    private static let longestWeek = Span.minutes(300)

    init(dice: Dice, isWeek: Bool) {
        terminals = (1...dice.pick([1, 1, 2, 2, 3])).map { TerminalPlan(number: $0, dice: dice) }
        printers = (1...dice.pick([1, 1, 2])).map { PrinterPlan(number: $0, dice: dice) }
        week = isWeek ? WeekPlan(dice: dice) : nil
        let printers = printers
        registers = (1...(week?.registers.count ?? dice.within(1...3))).map { number in
            let printer = printers[number % printers.count]
            return Register(id: RegisterID(unchecked: "K\(number)"), drawer: dice.oneIn(6) ? nil : printer.drawer)
        }
        // Once in a while a long and nearly quiet day, in which what is never given back adds up.
        let isLong = !isWeek && dice.oneIn(25)
        workTime = isWeek ? Self.longestWeek : .seconds(isLong ? dice.within(1500...3600) : dice.within(180...600))
        faultsPerMinute = isLong ? dice.within(0...1) : dice.pick(isWeek ? [0, 1, 1, 2, 4] : [0, 1, 2, 4, 8])
        disorderOneIn = dice.pick([1, 3, 10, 1000])
    }

    var configuration: Configuration {
        Configuration(
            stateDirectory: "/state", socket: SocketConfiguration(path: "/socket", mode: 0o660), zone: "Europe/Berlin",
            stopSeconds: 20, issuer: ReceiptIssuer(authority: "Stadt Simulingen", payPoint: "Zahlstelle 1"),
            registers: registers, terminals: terminals.map(\.configuration),
            printers: printers.map(\.configuration), access: [])
    }
}
