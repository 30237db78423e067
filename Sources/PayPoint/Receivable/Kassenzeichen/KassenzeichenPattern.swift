/// How the Kassenzeichen of a city are built, and how they look on paper. Configuration: every city has its own.
///
/// It is written as a mask, in which
/// - `9` is a digit, `A` a letter, `*` either of them, `#` the check digit;
/// - `{4}` or `{8-10}` behind one of them says how many there are (one group of a mask may have a range);
/// - a blank, `.`, `-`, `/` or `_` is shown, and is ignored where a person types it;
/// - `[` and `]` enclose what the check digit protects, where that is not all the rest.
///
/// "99 9{10} 99 999" is Bergkamen's `01 0123456789 01 000` (town, person, kind of claim, number within it).
public struct KassenzeichenPattern: Hashable, Sendable {
    public let mask: String
    public let check: CheckDigit
    let groups: [Group]
    /// How many digits and letters there are.
    public let lengths: ClosedRange<Int>
    /// What may stand anywhere in it.
    let alphabet: CharacterKind

    /// A place of the mask, or as many like it as its braces say.
    struct Group: Hashable, Sendable {
        let kind: CharacterKind
        var lengths: ClosedRange<Int>
        /// What is shown in front of it.
        let lead: String
        /// It is the check digit.
        let isCheck: Bool
        /// The check digit protects it.
        var isProtected: Bool
    }

    /// Any digits and letters without a check digit, where a city has not said more.
    public static let any = KassenzeichenPattern(
        mask: "*{1-35}",
        groups: [
            Group(
                kind: .digitOrLetter, lengths: 1...Kassenzeichen.longest, lead: "", isCheck: false, isProtected: false)
        ])

    /// - Throws: what is wrong with the mask, or with a check digit that has no place in it.
    public init(mask: String, check: CheckDigit = .absent) throws(MaskFault) {
        guard check.hasSoundWeights else { throw .weights }
        var reader = MaskReader(check: check)
        for (offset, byte) in mask.utf8.enumerated() { try reader.take(byte, at: offset + 1) }
        let groups = try reader.finish()
        try Self.requireOneReading(of: groups)
        try Self.require(check, in: groups)
        self.mask = mask
        self.check = check
        self.groups = groups
        lengths = groups.reduce(0) { $0 + $1.lengths.lowerBound }...groups.reduce(0) { $0 + $1.lengths.upperBound }
        alphabet = groups.dropFirst().reduce(groups[0].kind) { $0.union($1.kind) }
    }

    /// A pattern that is known to be sound.
    private init(mask: String, groups: [Group]) {
        self.mask = mask
        check = .absent
        self.groups = groups
        lengths = groups.reduce(0) { $0 + $1.lengths.lowerBound }...groups.reduce(0) { $0 + $1.lengths.upperBound }
        alphabet = groups.dropFirst().reduce(groups[0].kind) { $0.union($1.kind) }
    }

    /// A scanner gives no blanks, so the length alone has to tell where each group ends.
    private static func requireOneReading(of groups: [Group]) throws(MaskFault) {
        guard !groups.isEmpty else { throw .empty }
        guard groups.count(where: { $0.lengths.count > 1 }) <= 1 else { throw .secondRange }
        guard groups.reduce(0, { $0 + $1.lengths.upperBound }) <= Kassenzeichen.longest else { throw .tooLong }
    }

    private static func require(_ check: CheckDigit, in groups: [Group]) throws(MaskFault) {
        let places = groups.filter(\.isCheck)
        guard check != .absent else {
            if places.isEmpty { return }
            throw .checkDigitWithoutRule
        }
        guard let place = places.first else { throw .ruleWithoutCheckDigit }
        guard places.count == 1, place.lengths == 1...1 else { throw .secondCheckDigit }
        let protected = groups.filter(\.isProtected)
        guard !protected.isEmpty, protected.allSatisfy({ $0.kind == .digit }) else { throw .protectsNoDigits }
    }

    /// How many characters of a Kassenzeichen of that length belong to the group.
    func length(of group: Group, in total: Int) -> Int {
        group.lengths.lowerBound == group.lengths.upperBound
            ? group.lengths.lowerBound : group.lengths.lowerBound + total - lengths.lowerBound
    }
}
