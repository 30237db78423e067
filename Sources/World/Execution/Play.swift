internal import PayPoint

/// Plays one seed.
public struct Play {
    public let seed: UInt64
    /// `nil` when all promises were kept.
    public let violation: String?
    public let counts: Counts

    /// Must be called once, on the thread that plays all seeds, before anything else of the process uses Swift's
    /// concurrency.
    public static func prepare() {
        SimulationThread.begin()
        JobQueue.takeOver()
    }

    /// - Parameters:
    ///   - isWeek: whether it is a week at the Kasse, and not a day of payments without it.
    ///   - trace: takes each line of what happens.
    public init(seed: UInt64, isWeek: Bool = false, trace: ((String) -> Void)? = nil) {
        let office = Office(seed: seed, isWeek: isWeek, trace: trace)
        var player = Player(office)
        player.play()
        self.seed = seed
        violation = office.violation?.description
        counts = player.counts
    }
}

/// Lets one thing happen after the other, and looks at the promises in between.
private struct Player {
    /// So many jobs without time going on mean that the daemon turns in a circle.
    private static let mostJobsAtOnce = 100_000

    private let office: Office
    private let dice: Dice
    private var jobs = 0
    private var jobsAtOnce = 0
    private var seen = (journal: 0, books: 0)

    init(_ office: Office) {
        self.office = office
        dice = Dice(seed: office.seed, for: "order of jobs")
    }

    mutating func play() {
        while office.violation == nil, step(until: office.end) { check(Invariants.always) }
        if office.violation == nil {
            seen = (-1, -1)
            check(Invariants.atTheEnd)
        }
        office.endOfDay()
    }

    /// - Returns: whether anything is left to happen.
    private mutating func step(until end: Span) -> Bool {
        if let death = office.death, office.jobsUntilDeath ?? 0 <= 0 || office.disk.isStopped {
            office.die(death)
            return true
        }
        if JobQueue.runOne(choosing: { dice.oneIn(office.plan.disorderOneIn) ? dice.below($0) : 0 }) {
            jobs += 1
            jobsAtOnce += 1
            if let left = office.jobsUntilDeath { office.jobsUntilDeath = left - 1 }
            if jobsAtOnce > Self.mostJobsAtOnce {
                office.fail(Violation(.queuesBounded, "the daemon works without end"))
            }
            return true
        }
        jobsAtOnce = 0
        return office.agenda.advance(until: end)
    }

    private mutating func check(_ invariants: [any Invariant.Type]) {
        guard seen != (office.ledger.version, office.bookVersion) else { return }
        seen = (office.ledger.version, office.bookVersion)
        for invariant in invariants {
            do {
                try invariant.check(office)
            } catch {
                return office.fail(error)
            }
        }
    }

    var counts: Counts {
        var counts = office.counts
        counts.jobs = jobs
        for payment in office.ledger.payments.values {
            if payment.state == .approved { counts.approved += 1 }
            if payment.state == .inDoubt { counts.inDoubt += 1 }
            if let verdict = payment.examination?.verdict, verdict != .undecided { counts.clarified += 1 }
        }
        return counts
    }
}
