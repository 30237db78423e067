import Interface
import PayPoint

/// What to look at where the terminal's sum is not the journal's: card payments of today at that terminal that a person decided
/// about, or whose amount the terminal changed or did not name.
struct DayEndCheck {
    private static let all = "zahlstelle payments --day today --limit 1000"

    let terminal: String
    /// The payments of today; nil where the daemon did not tell them.
    let today: [WirePayment]?

    init(terminal: String, today: [WirePayment]?) {
        self.terminal = terminal
        self.today = today
    }

    /// Asks the daemon for them.
    init(terminal: String, _ client: OrgZahlstellePayments.Client) async {
        let pages = PaymentPages(client: client, day: LocalTime.now().date.iso8601)
        self.init(terminal: terminal, today: try? await pages.all().payments)
    }

    func lines(_ screen: Screen) -> [String] {
        guard let today else {
            return ["Die Zahlungen von heute mit dem Ausdruck des Terminals vergleichen: \(Self.all)"]
        }
        let doubtful = today.filter { $0.request.tender.terminal == terminal && Self.isDoubtful($0) }
        guard !doubtful.isEmpty else {
            return [
                "Von heute ist keine Zahlung auffällig. Alle mit dem Ausdruck des Terminals vergleichen: \(Self.all)"
            ]
        }
        return [
            "Zuerst mit dem Ausdruck des Terminals vergleichen, weil jemand über sie entschieden hat oder der Betrag abweicht:"
        ] + PaymentTable.lines(doubtful, screen) + ["Alle von heute: \(Self.all)"]
    }

    private static func isDoubtful(_ payment: WirePayment) -> Bool {
        payment.resolution != nil || payment.remarks.contains(.amountDiffers)
            || payment.remarks.contains(.amountMissing)
    }
}
