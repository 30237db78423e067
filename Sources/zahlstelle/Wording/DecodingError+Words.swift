import JSON

extension DecodingError {
    /// What is wrong with the field.
    var words: Words {
        switch self {
        case .keyNotFound: Words("die Angabe fehlt", "it is missing")
        case .typeMismatch: Words("der Wert hat die falsche Art", "its value is of the wrong kind")
        case .valueNotFound: Words("der Wert fehlt", "its value is missing")
        case .dataCorrupted:
            Words("so etwas gibt es dort nicht", "there is no such thing there")
        @unknown default: Words("es ist nicht zu lesen", "it cannot be read")
        }
    }
}
