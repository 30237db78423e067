internal import PayPoint
internal import Varlink

/// Names as they come from outside, for payments and devices.
enum Wire {
    static func payment(_ text: String, field: String) throws(PaymentError) -> PaymentID {
        guard let id = PaymentID(text) else { throw fault(field) }
        return id
    }

    static func device(_ text: String, field: String) throws(PaymentError) -> DeviceID {
        guard let id = DeviceID(text) else { throw fault(field) }
        return id
    }

    static func register(_ text: String, field: String) throws(PaymentError) -> RegisterID {
        guard let id = RegisterID(text) else { throw fault(field) }
        return id
    }

    private static func fault(_ field: String) -> PaymentError {
        .invalidRequest(RequestFault(field: field, rule: .identifier))
    }

    static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Caller {
    init(_ peer: PeerCredentials) {
        self.init(user: peer.userID, group: peer.groupID)
    }
}
