internal import PayPoint

/// What all interfaces of the Kasse say alike of a refusal, so that a new one needs its word in one place. An interface that has an
/// error of its own for some of them looks at those first.
enum KasseRefusal {
    case invalid(RequestFault)
    case unknown(KasseError.Thing, String)
    case notAllowed(Deed, who: String)
    /// It does not fit what is; the text says what to do.
    case notPossible(why: String)
    case journal

    init(_ error: KasseError) {
        switch error {
        case .invalid(let fault): self = .invalid(fault)
        case .unknown(let thing, let name): self = .unknown(thing, name)
        case .notAllowed(let deed, let who): self = .notAllowed(deed, who: who)
        default: self = error.why.map { .notPossible(why: $0) } ?? .journal
        }
    }
}
