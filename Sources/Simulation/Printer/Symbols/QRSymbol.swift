internal import CQREncode

/// A QR code (model 2) as the printer makes it from its data.
public struct QRSymbol: Hashable, Sendable {
    public let data: [UInt8]
    /// Modules across.
    public let modules: Int
    /// Dots of one module.
    public let moduleSize: Int
    /// Rows of modules from the top, true is black.
    let dark: [Bool]

    /// - Parameter level: 0 to 3 for L, M, Q, H.
    /// - Returns: nil where the data is empty or too long for any QR code.
    init?(_ data: [UInt8], moduleSize: Int, level: UInt8) {
        guard !data.isEmpty, let count = CInt(exactly: data.count) else { return nil }
        let levels = [QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q, QR_ECLEVEL_H]
        guard let code = QRcode_encodeData(count, data, 0, levels[Int(level) & 3]) else { return nil }
        defer { QRcode_free(code) }
        let modules = Int(code.pointee.width)
        guard let symbol = code.pointee.data else { return nil }
        self.data = data
        self.modules = modules
        self.moduleSize = max(1, min(16, moduleSize))
        dark = (0..<modules * modules).map { symbol[$0] & 1 == 1 }
    }

    public var text: String { String(decoding: data, as: UTF8.self) }
    var height: Int { modules * moduleSize }

    func isDark(column: Int, row: Int) -> Bool { dark[row * modules + column] }
}
