import FoundationEssentials
import FuzzSupport
import JSON

/// What Foundation says to a text that was taken. It takes more (commas at the end of a list, keys that stand twice), so
/// what was rejected proves nothing.
enum FoundationJudge {
    static func check(_ bytes: [UInt8], _ value: JSONValue) {
        // It would take text with NUL for UTF-16.
        guard !bytes.contains(0) else { return }
        guard let judged = try? JSONDecoder().decode(Judged.self, from: Data(bytes)) else {
            expect(hasTinyNumber(value), "Foundation rejects what is taken")
            return
        }
        expect(judged.agrees(with: value), "Foundation reads \(judged)")
    }

    /// Foundation rejects numbers that are too small for a `Double`; here they are zero.
    private static func hasTinyNumber(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): number.magnitude < Double.leastNormalMagnitude
        case .array(let elements): elements.contains(where: hasTinyNumber)
        case .object(let object): object.members.contains { hasTinyNumber($0.value) }
        case .null, .bool, .integer, .string: false
        }
    }
}

/// A value as Foundation reads it. Numbers are compared as `Double`: Foundation does not tell 1 from 1.0.
private enum Judged: Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Judged])
    case object([String: Judged])

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyKey.self) {
            var fields: [String: Judged] = [:]
            for key in container.allKeys { fields[key.stringValue] = try container.decode(Judged.self, forKey: key) }
            self = .object(fields)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [Judged] = []
            while !container.isAtEnd { elements.append(try container.decode(Judged.self)) }
            self = .array(elements)
        } else {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(String.self) {
                self = .string(value)
            } else {
                self = .number(try container.decode(Double.self))
            }
        }
    }

    func agrees(with value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null): true
        case (.bool(let own), .bool(let other)): own == other
        case (.number(let own), .integer(let other)): own == Double(other)
        case (.number(let own), .number(let other)): own == other
        case (.string(let own), .string(let other)): own == other
        case (.array(let own), .array(let others)):
            own.count == others.count && zip(own, others).allSatisfy { $0.agrees(with: $1) }
        case (.object(let own), .object(let others)):
            own.count == others.members.count
                && own.allSatisfy { name, own in others[name].map(own.agrees) ?? false }
        default: false
        }
    }
}

private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
