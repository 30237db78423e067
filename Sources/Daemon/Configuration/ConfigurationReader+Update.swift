internal import PayPoint

/// The sections `[opening]` and `[update]`: when the office is open, and when the box may change meanwhile.
extension ConfigurationReader {
    private static let secure = "https://"
    /// More spans on one day than any office has.
    private static let mostSpans = 8
    /// The single days of some years.
    private static let mostDays = 400

    func opening(_ root: TableReader) -> OpeningHours {
        guard let table = root.table("opening") else { return OpeningHours() }
        defer { table.finish() }
        var hours = OpeningHours()
        for weekday in Weekday.allCases {
            let spans = spans(table, weekday.rawValue)
            if !spans.isEmpty { hours.weekly[weekday] = spans }
        }
        let days = table.tables("day")
        if days.count > Self.mostDays { faults.add(table.key("day"), "has more than \(Self.mostDays) days") }
        for day in days.prefix(Self.mostDays) {
            defer { day.finish() }
            let (text, spans) = (day.string("date"), spans(day, "open"))
            // One that is missing or empty is a fault already.
            if text.isEmpty { continue }
            guard let date = CivilDate(iso8601: text), date.isDay else {
                faults.add(day.key("date"), "must be a day, \"2026-12-24\"")
                continue
            }
            if hours.days[date] != nil { faults.add(day.key("date"), "is there twice") }
            hours.days[date] = spans
        }
        return hours
    }

    private func spans(_ table: TableReader, _ name: String) -> [ClockSpan] {
        let texts = table.strings(name)
        if texts.count > Self.mostSpans { faults.add(table.key(name), "has more than \(Self.mostSpans) times") }
        return texts.prefix(Self.mostSpans).compactMap { span($0, table.key(name)) }
    }

    private func span(_ text: String, _ key: String) -> ClockSpan? {
        let span = ClockSpan(text)
        if span == nil { faults.add(key, "\"\(text)\" must be from when to when, \"08:00-12:30\"") }
        return span
    }

    func update(_ root: TableReader) -> UpdateConfiguration? {
        guard let table = root.table("update") else { return nil }
        defer { table.finish() }
        return UpdateConfiguration(
            window: table.optionalString("window").flatMap { span($0, table.key("window")) },
            margin: table.integer(
                "margin", default: UpdateConfiguration.usualMargin, in: UpdateConfiguration.marginRange),
            source: source(table))
    }

    private func source(_ table: TableReader) -> String? {
        guard let text = table.optionalString("source") else { return nil }
        guard text.hasPrefix(Self.secure), text.utf8.count > Self.secure.utf8.count,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            faults.add(table.key("source"), "must be an address that begins with https://")
            return nil
        }
        return text
    }
}
