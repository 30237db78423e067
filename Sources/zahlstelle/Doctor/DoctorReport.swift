/// What the doctor found, for people and for programs.
struct DoctorReport: Encodable {
    let findings: [Finding]

    var hasFailures: Bool { findings.contains { $0.level == .fail } }

    func lines(_ language: Language, _ screen: Screen) -> [String] {
        let columns = [
            Words("Befund", "Result"), Words("Prüfung", "Check"), Words("Wo", "Where"), Words("Was", "What"),
        ]
        var table = TextTable(columns: columns.map { .init(title: $0.text(in: language)) })
        for finding in findings {
            let advice = finding.advice.map { " → \($0.text(in: language))" } ?? ""
            table.add(
                .init(finding.level.rawValue, finding.level.colour), .init(finding.check.title.text(in: language)),
                .init(finding.subject ?? "-"), .init(finding.text.text(in: language) + advice))
        }
        return table.lines(screen) + ["", counts.text(in: language)]
    }

    private func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }

    private var counts: Words {
        let (ok, warn, fail) = (count(.ok), count(.warn), count(.fail))
        return Words(
            "\(ok) in Ordnung, \(warn) Warnungen, \(fail) Fehler", "\(ok) ok, \(warn) warnings, \(fail) failures")
    }

    private enum CodingKeys: CodingKey { case findings, ok, warn, fail }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(findings, forKey: .findings)
        try container.encode(count(.ok), forKey: .ok)
        try container.encode(count(.warn), forKey: .warn)
        try container.encode(count(.fail), forKey: .fail)
    }
}

extension Finding.Level {
    fileprivate var colour: Screen.Colour {
        switch self {
        case .ok: .good
        case .warn: .warning
        case .fail: .bad
        }
    }
}

extension Finding: Encodable {
    private enum CodingKeys: CodingKey { case check, subject, level, text, english, advice, englishAdvice }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(check, forKey: .check)
        try container.encodeIfPresent(subject, forKey: .subject)
        try container.encode(level, forKey: .level)
        try container.encode(text.german, forKey: .text)
        try container.encode(text.english, forKey: .english)
        try container.encodeIfPresent(advice?.german, forKey: .advice)
        try container.encodeIfPresent(advice?.english, forKey: .englishAdvice)
    }
}
