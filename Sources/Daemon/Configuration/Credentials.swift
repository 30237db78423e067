#if canImport(Glibc)
    internal import Glibc
#endif

/// What systemd keeps for the daemon and nobody else reads: a directory of small files (systemd.exec(5), CREDENTIALS).
public struct Credentials: Sendable {
    /// Longer is no password.
    private static let bytesMax = 256

    /// For whoever reads the configuration and talks to no device: passwords that are kept here stay here.
    public static let unread = Credentials(directory: nil, isRead: false)

    private let directory: String?
    private let isRead: Bool

    public init(environment: [String: String] = [:]) {
        self.init(directory: environment["CREDENTIALS_DIRECTORY"], isRead: true)
    }

    private init(directory: String?, isRead: Bool) {
        self.directory = directory
        self.isRead = isRead
    }

    /// The text of the credential `zahlstelle.NAME`, without the newline that an editor left at its end; `nil` where they are not read.
    func text(of name: String) throws(CredentialFault) -> String? {
        guard isRead else { return nil }
        guard let directory else { throw CredentialFault(reason: "systemd passed no credentials to this process") }
        guard !name.isEmpty, !name.contains("/") else {
            throw CredentialFault(reason: "must be a name without slashes")
        }
        let file = "zahlstelle.\(name)"
        guard let handle = fopen("\(directory)/\(file)", "re") else {
            let reason = String(cString: strerror(errno))
            throw CredentialFault(
                reason: "the credential \(file) cannot be read (\(reason)); put it into /etc/credstore, or encrypted "
                    + "by systemd-creds into /etc/credstore.encrypted, and start the daemon anew")
        }
        defer { fclose(handle) }
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.bytesMax) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, handle)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CredentialFault(reason: "the credential \(file) is no text")
        }
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}

/// Why a credential is not there, and what to do.
struct CredentialFault: Error {
    let reason: String
}
