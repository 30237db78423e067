internal import FoundationEssentials
internal import Varlink

extension JSONValue {
    /// Any value as JSON, for the parts of an interface that are free in form.
    init(encoding value: any Encodable) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
    }
}
