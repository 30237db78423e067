/// Why the Kasse did not do with receivables what it was asked. Nothing was written.
public enum ReceivableFault: Error, Hashable, Sendable {
    case kassenzeichen(KassenzeichenFault)
    /// The list does not have the item, or no longer.
    case unknownItem(ItemKey)
    /// Somebody is paying it at this moment.
    case itemTaken(ItemKey, by: ItemState.Taken)
    case allocation(AllocationFault)
    /// It was confirmed otherwise: what is open has changed meanwhile. With what comes out now.
    case changed(Allocation)
    /// It is more than all that is open, by so much, and the payer was not asked.
    case overpaid(Cents)
    /// The import may not be taken.
    case refused([ImportFault])
    case list(ItemListFailure)

    public var german: String {
        switch self {
        case .kassenzeichen(let fault): fault.german
        case .unknownItem(let key):
            "Die Forderung \(key.german) steht nicht (mehr) auf der Liste; noch einmal suchen"
        case .itemTaken(let key, let taken):
            "Die Forderung \(key.german) wird gerade an der Kasse \(taken.register) bezahlt (Verkauf \(taken.sale)); dort zu Ende bringen "
                + "oder aufgeben"
        case .allocation(let fault): fault.german
        case .changed: "Die offenen Beträge haben sich geändert; die neue Verrechnung ansehen und bestätigen"
        case .overpaid(let rest):
            "Das sind \(rest.german) mehr, als offen ist; weniger annehmen oder die Überzahlung ausdrücklich in Verwahrung nehmen"
        case .refused(let faults):
            "Die Lieferung der Forderungen wird nicht angenommen. " + faults.map(\.german).joined(separator: ". ")
        case .list(let failure): failure.german
        }
    }

    public var english: String {
        switch self {
        case .kassenzeichen(let fault): fault.english
        case .unknownItem(let key): "The receivable \(key.english) is not on the list, or no longer; look for it again"
        case .itemTaken(let key, let taken):
            "The receivable \(key.english) is being paid at register \(taken.register) (sale \(taken.sale)); bring that to its end "
                + "there, or give it up"
        case .allocation(let fault): fault.english
        case .changed: "What is open has changed; look at the new allocation and confirm it"
        case .overpaid(let rest):
            "That is \(rest.english) more than is open; take less, or say that the overpayment is taken into custody"
        case .refused(let faults):
            "The import of receivables is not taken. " + faults.map(\.english).joined(separator: ". ")
        case .list(let failure): failure.english
        }
    }
}
