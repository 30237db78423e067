import Glibc

extension Words {
    /// What the system's number of an error means. Its own texts are English whatever the locale of whoever reads them.
    static func system(_ code: CInt) -> Words {
        switch code {
        case EACCES, EPERM: Words("das Recht dazu fehlt", "permission is missing")
        case ENOENT: Words("das gibt es nicht", "there is no such thing")
        case ENOTDIR: Words("ein Teil des Wegs dorthin ist kein Verzeichnis", "a part of the way there is no directory")
        case EISDIR: Words("das ist ein Verzeichnis", "that is a directory")
        case EROFS: Words("der Datenträger ist schreibgeschützt", "the disk is read-only")
        case ENOSPC, EDQUOT: Words("der Datenträger ist voll", "the disk is full")
        case EFBIG: Words("eine so große Datei ist nicht erlaubt", "so large a file is not allowed")
        case EIO: Words("der Datenträger meldet einen Fehler", "the disk reports an error")
        case ENAMETOOLONG: Words("der Name ist zu lang", "the name is too long")
        case ECONNREFUSED: Words("dort nimmt niemand Verbindungen an", "nobody takes connections there")
        default: Words("Fehler \(code) des Systems", "error \(code) of the system")
        }
    }
}
