import FoundationEssentials
import Interface
import Testing

@testable import zahlstelle

/// What a clerk reads about a payment that has ended.
@Suite struct PaymentSheetTests {
    typealias API = OrgZahlstellePayments

    private static let plain = Screen(hasColours: false, width: nil)

    private static func result(_ payment: API.Payment) -> String {
        PaymentSheet(payment: payment).result(plain).joined(separator: "\n")
    }

    private static func printed(_ outcomes: API.Print.Outcome?...) -> API.Payment {
        var payment = API.Payment.sample(.approved)
        payment.request.printer = "p1"
        payment.prints = outcomes.map { .init(job: 1, printer: "p1", sent: true, outcome: $0) }
        return payment
    }

    @Test func `a receipt that did not come out can be printed, until a copy has`() {
        let missing = Self.result(Self.printed(.notPrinted))
        #expect(missing.contains("Druck           Quittung an p1: nicht gedruckt"))
        #expect(missing.hasSuffix("nur die Quittung fehlt. Zweitschrift drucken: zahlstelle reprint z1 --printer p1"))
        let copied = Self.result(Self.printed(.notPrinted, .printed))
        #expect(copied.hasSuffix("Druck           Zweitschrift an p1: gedruckt"))
        #expect(!Self.result(Self.printed(.notPrinted, nil)).contains("reprint"))
        #expect(
            Self.result(Self.printed()).hasSuffix("nicht mehr gedruckt. Drucken: zahlstelle reprint z1 --printer p1"))
    }

    @Test func `where the paper has to be looked at, the command is there`() {
        #expect(
            Self.result(Self.printed(.notPrinted, .unknown))
                .hasSuffix("Das Papier ansehen; fehlt die Quittung: zahlstelle reprint z1 --printer p1"))
    }

    @Test func `what ended a doubt is said once, beside its cause`() {
        var payment = API.Payment.sample(.notBooked)
        let words = "nicht gebucht, weil die letzte Buchung des Terminals noch die von davor ist"
        payment.doubt = .init(cause: .linkLost, text: "Die Verbindung ist abgerissen")
        payment.refusal = .init(cause: .clarified, text: words)
        payment.examination = .init(verdict: .notBooked, text: words, agreed: [], differed: [], messages: [])
        let said = Self.result(payment)
        #expect(said.components(separatedBy: words).count == 2)
        #expect(said.contains("Störung         Die Verbindung ist abgerissen"))
        #expect(!said.contains("Grund"))
    }

    @Test func `what a person decided is said once`() {
        var payment = API.Payment.sample(.notBooked)
        payment.refusal = .init(cause: .resolvedByPerson, text: "nicht gebucht, entschieden von AB: gesehen")
        payment.resolution = .init(clerk: "AB", reason: "gesehen", user: 1000)
        #expect(Self.result(payment).components(separatedBy: "gesehen").count == 2)
    }

    @Test func `advice ends in commands to copy`() {
        let doubt = Self.result(.sample(.inDoubt))
        #expect(
            doubt.contains("zahlstelle resolve z1 --booked --clerk HANDZEICHEN --reason 'WORAN ERKANNT'"))
        #expect(
            doubt.contains("zahlstelle resolve z1 --not-booked --clerk HANDZEICHEN --reason 'WORAN ERKANNT'"))
        var signed = API.Payment.sample(.approved)
        signed.signature = .awaited
        #expect(Self.result(signed).contains("zahlstelle signature z1 --matches --clerk HANDZEICHEN"))
        #expect(Self.result(signed).hasSuffix("zahlstelle signature z1 --differs --clerk HANDZEICHEN"))
        signed.signature = .differs
        #expect(Self.result(signed).hasSuffix("zahlstelle reverse z1 --clerk HANDZEICHEN"))
        signed.sale = "v1"
        #expect(Self.result(signed).hasSuffix("zahlstelle sale cancel v1 --reason 'Unterschrift stimmt nicht'"))
        #expect(!Self.result(signed).contains("zahlstelle reverse"))
    }

    @Test(arguments: [(0xB4, true), (0xB5, true), (0x6C, false)] as [(Int64, Bool)])
    func `behind an end-of-day of the terminal there is the refund`(code: Int64, isAdvised: Bool) {
        var payment = API.Payment.sample(.declined, id: "z2")
        payment.kind = .reversal
        payment.original = "z1"
        payment.refusal = .init(cause: .notPossible, code: code, text: "Storno nicht möglich")
        #expect(Self.result(payment).hasSuffix("zahlstelle refund z1 --clerk HANDZEICHEN") == isAdvised)
    }
}
