internal import Tables

extension ItemUploadText {
    /// The same to whoever reads no German.
    static func english(_ error: ItemUploadError) -> String {
        switch error {
        case .kasse(let error): KasseErrorText.english(error)
        case .underWay: "Another import is running; wait for its end, or abort it"
        case .unknownImport(let name): "The import \(name) is not running, or no longer; begin again"
        case .wrongOffset(let received): "The piece of the file does not follow; go on from byte \(received)"
        case .table(let faults, let hasMore):
            "The table has faults in \(english(lines: Set(faults.map(\.line)).count, hasMore)); nothing was taken. "
                + "Correct all of them and import it again"
        }
    }

    private static func english(lines: Int, _ hasMore: Bool) -> String {
        lines == 1 ? "one line" : (hasMore ? "at least " : "") + "\(lines) lines"
    }
}
