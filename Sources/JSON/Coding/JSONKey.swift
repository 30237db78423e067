/// A key that is no field of a type: the index in an array, or a name that came from outside.
enum JSONKey: CodingKey {
    case name(String)
    case index(Int)

    init(_ name: String) { self = .name(name) }
    init(_ index: Int) { self = .index(index) }
    init(stringValue: String) { self = .name(stringValue) }
    init(intValue: Int) { self = .index(intValue) }

    var stringValue: String {
        switch self {
        case .name(let name): name
        case .index(let index): String(index)
        }
    }

    var intValue: Int? {
        switch self {
        case .name: nil
        case .index(let index): index
        }
    }
}
