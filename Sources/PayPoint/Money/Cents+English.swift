extension Cents {
    /// The amount as it stands in English sentences, "1,234.56 EUR".
    public var english: String {
        // Both marks change places.
        String(germanNumber.map { $0 == "." ? "," : $0 == "," ? "." : $0 }) + " EUR"
    }
}
