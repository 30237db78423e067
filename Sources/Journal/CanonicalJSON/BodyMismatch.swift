internal import JSON

/// A body in canonical form that lacks a field or has a value of another type.
struct BodyMismatch: Error, CustomStringConvertible {
    let path: String
    let reason: String

    init(_ error: DecodingError) {
        path = error.fieldPath
        reason = error.reason
    }

    var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
