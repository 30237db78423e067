internal import Archives
import Glibc

/// Where a bundle comes from.
public struct BundleSource {
    let bytes: any ByteSource

    /// - Parameter path: "-" for standard input.
    /// - Throws: ``UpdateFailure/archive(_:)``
    public init(path: String) throws(UpdateFailure) {
        do { bytes = try OpenFile(path == "-" ? "/dev/stdin" : path, flags: O_RDONLY) } catch { throw .archive(error) }
    }

    /// From a server, by the program curl, which knows the certificates and proxies of this machine. What it gets is believed for its
    /// signature alone; TLS keeps others from knowing and from holding it up.
    ///
    /// - Parameter address: "https://…"
    public init(address: String) throws(UpdateFailure) {
        let bounds = ["--connect-timeout", "30", "--speed-limit", "1000", "--speed-time", "60", "--max-redirs", "5"]
        let manner = ["--proto", "=https", "--tlsv1.2", "--fail", "--silent", "--show-error", "--location"]
        do {
            let nothing = try OpenFile("/dev/null", flags: O_RDONLY)
            bytes = try ChildProgram("curl", manner + bounds + ["--", address], reading: nothing)
        } catch {
            throw .archive(error)
        }
    }
}
