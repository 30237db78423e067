/// What happened in simulated days, for the summary.
public struct Counts: Sendable {
    public internal(set) var payments = 0
    public internal(set) var approved = 0
    public internal(set) var inDoubt = 0
    /// Decided by a person.
    public internal(set) var resolved = 0
    /// Decided by what the terminal answered.
    public internal(set) var clarified = 0
    public internal(set) var kills = 0
    public internal(set) var powerCuts = 0
    public internal(set) var starts = 0
    public internal(set) var jobs = 0
    public internal(set) var faults: [String: Int] = [:]

    public init() {}

    private static var fields: [(String, WritableKeyPath<Counts, Int>)] {
        [
            ("payments", \.payments), ("approved", \.approved), ("in-doubt", \.inDoubt), ("resolved", \.resolved),
            ("clarified", \.clarified), ("kills", \.kills),
            ("power-cuts", \.powerCuts), ("starts", \.starts), ("jobs", \.jobs),
        ]
    }

    public mutating func add(_ other: Counts) {
        for (_, field) in Self.fields { self[keyPath: field] += other[keyPath: field] }
        faults.merge(other.faults, uniquingKeysWith: +)
    }

    /// In one line, for another process.
    public var line: String {
        let own = Self.fields.map { "\($0.0)=\(self[keyPath: $0.1])" }
        return (own + faults.sorted { $0.key < $1.key }.map { "fault:\($0.key)=\($0.value)" }).joined(separator: " ")
    }

    /// Reads ``line`` back. Words that are no count are passed over.
    public init(line: String) {
        for word in line.split(separator: " ") {
            let parts = word.split(separator: "=")
            guard parts.count == 2, let count = Int(parts[1]) else { continue }
            if let (_, field) = Self.fields.first(where: { $0.0 == parts[0] }) { self[keyPath: field] = count }
            if parts[0].hasPrefix("fault:") { faults[String(parts[0].dropFirst(6))] = count }
        }
    }

    /// For people.
    public func summary(seeds: Int, seconds: Int) -> String {
        let faults = faults.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return """
            \(seeds) seeds in \(seconds) s: \(payments) payments, \(approved) approved, \(inDoubt) in doubt at the end;
            of those in doubt before, \(clarified) clarified by their terminals, \(resolved) decided by a person;
            \(starts) starts of the daemon, \(kills) kills, \(powerCuts) power cuts, \(jobs) jobs.
            Faults: \(faults)
            """
    }
}
