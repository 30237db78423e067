import Varlink

/// A type with one field of every kind that the interface language has.
struct Sample: Codable, Equatable {
    enum Choice: String, Codable {
        case one
        case two
    }

    struct Line: Codable, Equatable {
        var text: String
        var amount: Int?
    }

    var bool: Bool?
    var int: Int?
    var float: Double?
    var string: String?
    var object: JSONValue?
    var choice: Choice?
    var line: Line?
    var lines: [Line]?
    var map: [String: Int]?
    var set: StringSet?
    @Indirect var next: Sample?
}
