/// An error an interface defines: what a handler throws and a client catches.
///
/// Generated code conforms the `Failure` of each interface.
public protocol VarlinkFailure: Error, Equatable, Sendable {
    /// The name on the wire, such as `org.example.Payments.Busy`.
    var varlinkName: String { get }

    /// The fields of the error, nil if it has none.
    var parameters: (any Encodable & Sendable)? { get }

    /// The error of that name, nil if the interface has none.
    ///
    /// - Throws: `DecodingError` if the fields are not those of the error.
    init?(varlinkName: String, parameters decoder: any Decoder) throws
}
