/// Which receivable is meant. One Kassenzeichen often stands for many of them: the four quarters of a land tax, or tax and fees of
/// one notice; what tells them apart is the notice, the due date and, where that is not enough, the finance system's own number.
public struct ItemKey: Hashable, Sendable, Codable, Comparable {
    public let kassenzeichen: Kassenzeichen
    /// The number of the notice (Bescheid), empty where there is none.
    public let notice: String
    public let due: CivilDate
    /// The finance system's number of the item, empty where it gives none.
    public let number: String

    public init(kassenzeichen: Kassenzeichen, notice: String = "", due: CivilDate, number: String = "") {
        self.kassenzeichen = kassenzeichen
        self.notice = notice
        self.due = due
        self.number = number
    }

    /// One text for each key, "0101234567/2026-02-15/4/B-17/3". The number of bytes before the notice says where it ends, because a
    /// notice's number may have slashes of its own.
    public var text: String {
        "\(kassenzeichen.text)/\(due.iso8601)/\(notice.utf8.count)/\(notice)/\(number)"
    }

    public static func < (left: ItemKey, right: ItemKey) -> Bool {
        (left.kassenzeichen, left.due, left.notice, left.number)
            < (right.kassenzeichen, right.due, right.notice, right.number)
    }

    /// "0101234567 Bescheid B-17, fällig am 15.02.2026"
    public var german: String {
        let parts = [notice.isEmpty ? nil : "Bescheid \(notice)", number.isEmpty ? nil : "Posten \(number)"]
        return ([kassenzeichen.text] + parts.compactMap { $0 }).joined(separator: " ") + ", fällig am \(due.german)"
    }

    /// "0101234567 notice B-17, due 2026-02-15"
    public var english: String {
        let parts = [notice.isEmpty ? nil : "notice \(notice)", number.isEmpty ? nil : "item \(number)"]
        return ([kassenzeichen.text] + parts.compactMap { $0 }).joined(separator: " ") + ", due \(due.iso8601)"
    }
}
