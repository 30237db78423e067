internal import PayPoint
internal import TOMLKit

/// Collects what is wrong while a file is read, so that a technician sees all of it at once.
final class FaultList {
    private(set) var faults: [ConfigurationFault] = []

    func add(_ key: String, _ reason: String) {
        faults.append(ConfigurationFault(key: key, reason: reason))
    }
}

/// Reads one table of the file and remembers which keys it knows: every other key is a fault, since a misspelled key that is
/// silently ignored costs a technician an evening.
final class TableReader {
    let path: String
    let faults: FaultList
    private let table: TOMLTable
    private var known: Set<String> = []

    init(_ table: TOMLTable, path: String, faults: FaultList) {
        self.table = table
        self.path = path
        self.faults = faults
    }

    func key(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    private func value(_ name: String) -> (any TOMLValueConvertible)? {
        known.insert(name)
        return table[name]
    }

    func optionalString(_ name: String) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.string else {
            faults.add(key(name), "must be a text in quotes")
            return nil
        }
        return text
    }

    /// A text; without a preset it must be there and must not be blank.
    func string(_ name: String, default preset: String? = nil) -> String {
        if let text = optionalString(name) {
            guard preset == nil, text.allSatisfy(\.isWhitespace) else { return text }
            faults.add(key(name), "must not be empty")
            return ""
        }
        if let preset { return preset }
        if table[name] == nil { faults.add(key(name), "is missing") }
        return ""
    }

    func strings(_ name: String) -> [String] {
        guard let value = value(name) else { return [] }
        guard let array = value.array else {
            faults.add(key(name), "must be a list of texts")
            return []
        }
        return array.compactMap { element in
            guard let text = element.string else {
                faults.add(key(name), "must hold texts only")
                return nil
            }
            return text
        }
    }

    /// `nil` where it is not there.
    func integers(_ name: String) -> [Int]? {
        guard let value = value(name) else { return nil }
        let numbers = value.array?.compactMap(\.int)
        guard let numbers, numbers.count == value.array?.count else {
            faults.add(key(name), "must be a list of whole numbers")
            return nil
        }
        return numbers
    }

    func has(_ name: String) -> Bool { table[name] != nil }

    func integer(_ name: String, default preset: Int, in range: ClosedRange<Int>) -> Int {
        guard let value = value(name) else { return preset }
        guard let number = value.int, range.contains(number) else {
            faults.add(key(name), "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return preset
        }
        return number
    }

    func flag(_ name: String) -> Bool? {
        guard let value = value(name) else { return nil }
        guard let flag = value.bool else {
            faults.add(key(name), "must be true or false")
            return nil
        }
        return flag
    }

    /// One of the words, or the preset.
    func choice<Choice>(_ name: String, _ choices: [(word: String, choice: Choice)]) -> Choice? {
        guard let text = optionalString(name) else { return nil }
        guard let found = choices.first(where: { $0.word == text }) else {
            faults.add(key(name), "must be one of " + choices.map { "\"\($0.word)\"" }.joined(separator: ", "))
            return nil
        }
        return found.choice
    }

    func identifier<ID: Identifier>(_ name: String, _ type: ID.Type) -> ID? {
        let text = string(name)
        guard !text.isEmpty else { return nil }
        guard let id = ID(text) else {
            faults.add(key(name), "must be " + IdentifierRule.text)
            return nil
        }
        return id
    }

    func table(_ name: String) -> TableReader? {
        guard let value = value(name) else { return nil }
        guard let table = value.table else {
            faults.add(key(name), "must be a table, [\(key(name))]")
            return nil
        }
        return TableReader(table, path: key(name), faults: faults)
    }

    func tables(_ name: String) -> [TableReader] {
        guard let value = value(name) else { return [] }
        guard let array = value.array else {
            faults.add(key(name), "must be a list of tables, [[\(key(name))]]")
            return []
        }
        return array.enumerated().compactMap { index, element in
            guard let table = element.table else {
                faults.add(key(name), "must hold tables only")
                return nil
            }
            return TableReader(table, path: "\(key(name))[\(index + 1)]", faults: faults)
        }
    }

    /// Called last: names the keys that nobody asked for.
    func finish() {
        for name in table.keys.sorted() where !known.contains(name) {
            faults.add(key(name), "is not a key of this file; known here: " + known.sorted().joined(separator: ", "))
        }
    }
}
