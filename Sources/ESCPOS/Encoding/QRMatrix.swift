/// The modules of a QR code.
public struct QRMatrix: Sendable, Equatable {
    /// Modules per edge, 21 to 177.
    public let side: Int
    /// Row by row from the top left, `true` is dark; `side * side` values.
    public let modules: [Bool]

    /// `nil` when the number of modules is not the square of an edge between 21 and 177.
    public init?(side: Int, modules: [Bool]) {
        guard (21...177).contains(side), modules.count == side * side else { return nil }
        self.side = side
        self.modules = modules
    }
}
