/// A call as it came in, read as far as it can be.
struct IncomingCall: Sendable {
    /// The name with the interface; empty if the call has none.
    let method: String
    let isOneway: Bool
    let wantsMore: Bool
    /// The call, ready to run, or what is wrong with it.
    let outcome: Result<PreparedCall, VarlinkServiceError>
}

extension IncomingCall: Decodable {
    /// Where `init(from:)` finds the methods: the type of the parameters depends on the method, and both come in one text.
    static let methodTableKey = CodingUserInfoKey(rawValue: "org.varlink.methods")

    private enum CodingKeys: String, CodingKey {
        case method, parameters, oneway, more, upgrade
    }

    /// - Throws: only if the message is not a JSON object. Everything else is an outcome, because the next message can be
    ///   read all the same.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let flags = Flags(container)
        isOneway = flags.oneway
        // A client that takes no reply cannot take several.
        wantsMore = flags.more && !flags.oneway
        do {
            method = try container.decode(String.self, forKey: .method)
        } catch {
            method = ""
            outcome = .failure(.invalidParameter(parameter: CodingKeys.method.rawValue))
            return
        }
        if let invalid = flags.invalid {
            outcome = .failure(.invalidParameter(parameter: invalid))
            return
        }
        let table = Self.methodTableKey.flatMap { decoder.userInfo[$0] as? MethodTable } ?? MethodTable([])
        do {
            let found = try table.method(named: method)
            outcome = .success(try found.prepare(try Self.parameters(in: container)))
        } catch let error as VarlinkServiceError {
            outcome = .failure(error)
        } catch let error as DecodingError {
            outcome = .failure(.invalidParameter(parameter: error.parameterPath))
        }
    }

    /// Absent parameters and null are the same as `{}`.
    private static func parameters(in container: KeyedDecodingContainer<CodingKeys>) throws -> any Decoder {
        guard container.contains(.parameters), try !container.decodeNil(forKey: .parameters) else {
            return EmptyObjectDecoder()
        }
        return try container.superDecoder(forKey: .parameters)
    }

    private struct Flags {
        var oneway = false
        var more = false
        /// The first flag whose value is not a boolean, or which this server does not do.
        var invalid: String?

        init(_ container: KeyedDecodingContainer<CodingKeys>) {
            oneway = read(.oneway, container)
            more = read(.more, container)
            if read(.upgrade, container) { invalid = invalid ?? CodingKeys.upgrade.rawValue }
        }

        private mutating func read(_ key: CodingKeys, _ container: KeyedDecodingContainer<CodingKeys>) -> Bool {
            do {
                return try container.decodeIfPresent(Bool.self, forKey: key) ?? false
            } catch {
                invalid = invalid ?? key.rawValue
                return false
            }
        }
    }
}
