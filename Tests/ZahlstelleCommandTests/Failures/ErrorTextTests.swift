import PayPoint
import Testing

@testable import Interface

/// What the daemon says to the clerk.
@Suite struct ErrorTextTests {
    @Test func `a device of another kind is not one that there is not`() {
        #expect(
            ErrorText.german(.wrongDevice("p1", is: .printer, needed: .terminal)) == "p1 ist ein Drucker, kein Terminal"
        )
        #expect(
            ErrorText.german(.wrongDevice("t1", is: .terminal, needed: .drawer)) == "t1 ist ein Terminal, keine Lade")
        #expect(ErrorText.german(.unknownDevice("x")) == "Es gibt kein Gerät x")
    }

    @Test func `only who wants to pay is sent to another terminal`() {
        let error = PaymentError.terminalInDoubt(terminal: "t1", payment: "a")
        #expect(ErrorText.german(error, .payment).hasSuffix("bar oder an einem anderen Terminal zahlen"))
        #expect(!ErrorText.german(error).contains("anderen Terminal"))
        #expect(ErrorText.german(error).contains("Zahlung a ungeklärt"))
    }

    @Test func `the take-back that is in the way is named`() {
        #expect(ErrorText.german(.takeBackUnderWay("a", by: "b")).contains("Rücknahme b"))
    }

    @Test func `a broken rule is told in German`() {
        let fault = RequestFault(field: "clerk", rule: .text(atMost: 16))
        #expect(
            ErrorText.german(.invalidRequest(fault))
                == "Der Wert von clerk ist nicht zulässig. Verlangt ist: höchstens 16 Zeichen (Umlaute zählen doppelt), "
                + "nicht nur Leerzeichen, keine Steuerzeichen")
    }
}
