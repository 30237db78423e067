/// What is wrong, and what to do about it.
extension TariffFault {
    /// For the person who keeps the tariffs.
    public var german: String {
        switch self {
        case .invalid(let fault): "verlangt ist: \(fault.rule.german)"
        case .unreadable(_, _, let german): german
        case .unknownOffice(let office): "das Amt \(office) gibt es nicht; zuerst das Amt anlegen oder berichtigen"
        case .unknownService(let service): "die Leistung \(service) gibt es nicht; den Namen prüfen"
        case .unknownVersion(let number): "die Fassung \(number) gibt es nicht; die Nummer prüfen"
        case .doubled(let line):
            "dieselbe Leistung beginnt am selben Tag schon in Zeile \(line); eine der Zeilen entfernen"
        case .overlaps(let other, let line):
            "überschneidet sich mit der Fassung \(other.number) (\(other.service.germanDays)"
                + (line.map { ", Zeile \($0)" } ?? "") + "); diese vorher enden oder die neue später beginnen lassen"
        case .begun(let version):
            "die Fassung \(version.number) gilt seit \(version.service.validFrom.german) und bleibt, wie sie ist; sie enden "
                + "lassen und eine neue anlegen, die später beginnt"
        case .over(let version):
            "die Fassung \(version.number) (\(version.service.germanDays)) \(version.isWithdrawn ? "ist zurückgezogen" : "ist vorbei")"
                + " und bleibt, wie sie ist; eine neue anlegen"
        case .endBeforeToday(let today):
            "was war, bleibt; frühestens heute, am \(today.german), enden lassen, und was darauf folgt, am Tag danach beginnen"
        case .endBeforeBegin(let version):
            "die Fassung \(version.number) beginnt erst am \(version.service.validFrom.german); sie stattdessen zurückziehen"
        case .notValid(let day): "an diesem Tag, dem \(day.german), gilt die Leistung nicht; einen anderen Tag nennen"
        case .tooManyVersions:
            "eine Leistung hat höchstens \(Tariff.mostVersions) Fassungen; unter einem neuen Namen weiterführen"
        }
    }

    public var english: String {
        switch self {
        case .invalid(let fault): "has to be: \(fault.rule.english)"
        case .unreadable(_, let english, _): english
        case .unknownOffice(let office): "there is no office \(office); define it first, or correct it"
        case .unknownService(let service): "there is no service \(service); check the name"
        case .unknownVersion(let number): "there is no version \(number); check the number"
        case .doubled(let line): "the same service begins on the same day in line \(line); remove one of them"
        case .overlaps(let other, let line):
            "overlaps version \(other.number) (\(other.service.isoDays)" + (line.map { ", line \($0)" } ?? "")
                + "); let that one end before, or this one begin later"
        case .begun(let version):
            "version \(version.number) counts since \(version.service.validFrom.iso8601) and stays as it is; let it end, and "
                + "define one that begins later"
        case .over(let version):
            "version \(version.number) (\(version.service.isoDays)) \(version.isWithdrawn ? "was withdrawn" : "is over") and stays "
                + "as it is; define a new one"
        case .endBeforeToday(let today):
            "what was stays; let it end today, \(today.iso8601), at the earliest, and what follows begin the day after"
        case .endBeforeBegin(let version):
            "version \(version.number) begins on \(version.service.validFrom.iso8601) only; withdraw it instead"
        case .notValid(let day): "the service does not count on \(day.iso8601); name another day"
        case .tooManyVersions:
            "a service has at most \(Tariff.mostVersions) versions; go on under a new name"
        }
    }
}

extension Service {
    /// "ab 01.01.2026 bis 31.12.2026"
    fileprivate var germanDays: String {
        "ab \(validFrom.german)" + (validTo.map { " bis \($0.german)" } ?? "")
    }

    fileprivate var isoDays: String { validFrom.iso8601 + "/" + (validTo?.iso8601 ?? "") }
}
