import Interface

/// Payments by the interface's filter, page after page.
struct PaymentPages {
    /// The largest page of the interface.
    private static let pageMax: Int64 = 1000

    let client: OrgZahlstellePayments.Client
    var states: [WireState]?
    var day: String?
    var register: String?
    var openSignature: Bool?

    /// The newest payments, at most `limit`; `next` is set when there are more.
    func newest(_ limit: Int64) async throws -> OrgZahlstellePayments.List.Reply {
        var found: [WirePayment] = []
        var next: Int64?
        repeat {
            let page = try await client.list(
                .init(
                    states: states, day: day, register: register, openSignature: openSignature, before: next,
                    limit: min(limit - Int64(found.count), Self.pageMax)))
            found += page.payments
            next = page.payments.isEmpty ? nil : page.next
        } while next != nil && found.count < limit
        return .init(payments: found, next: next)
    }

    func all() async throws -> OrgZahlstellePayments.List.Reply {
        try await newest(.max)
    }
}
