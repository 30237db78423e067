internal import GRDB
internal import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

extension ItemListFailure {
    init(_ error: any Error) {
        self =
            switch error {
            case let error as ItemListFailure: error
            case let error as DatabaseError where error.resultCode == .SQLITE_FULL: .diskFull
            default: .other("\(error)")
            }
    }

    init(_ number: Int32, of path: String) {
        self =
            number == ENOSPC || number == EDQUOT ? .diskFull : .other("\(path): \(String(cString: strerror(number)))")
    }
}
