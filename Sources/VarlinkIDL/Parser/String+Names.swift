extension String {
    /// `[A-Za-z](-*[A-Za-z0-9])*(\.[A-Za-z0-9](-*[A-Za-z0-9])*)+`
    ///
    /// Capital letters are not in the first published grammar, but in the names systemd and others use.
    var isInterfaceName: Bool {
        guard let first = utf8.first, first.isLetter else { return false }
        let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count >= 2
            && parts.allSatisfy { part in
                guard let first = part.first, let last = part.last else { return false }
                return first.isLetterOrDigit && last.isLetterOrDigit
                    && part.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
            }
    }

    /// `[A-Z][A-Za-z0-9]*`
    var isMemberName: Bool {
        guard let first = utf8.first, first.isCapital else { return false }
        return utf8.allSatisfy(\.isLetterOrDigit)
    }

    /// `[A-Za-z](_?[A-Za-z0-9])*`: no underscore at the end and no two in a row.
    var isFieldName: Bool {
        guard let first = utf8.first, first.isLetter else { return false }
        return utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLetterOrDigit) }
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isLetter: Bool { isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isLetterOrDigit: Bool { isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
