import Glibc
import Testing

/// The user who owns nothing. Root may write what is write-protected, so a child process of root becomes nobody first.
enum Nobody {
    static func become() throws {
        guard geteuid() == 0 else { return }
        let isNobody = setgid(65534) == 0 && setuid(65534) == 0
        try #require(isNobody)
    }
}
