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

    @Test func `a broken rule is told with the name that people have for the field`() {
        let fault = RequestFault(field: "clerk", rule: .text(atMost: 16))
        #expect(
            ErrorText.german(.invalidRequest(fault))
                == "„Handzeichen“ fehlt oder ist nicht zulässig. Verlangt ist: höchstens 16 Zeichen (Umlaute zählen doppelt), "
                + "nicht nur Leerzeichen, keine Steuerzeichen und keine unsichtbaren")
        #expect(
            ErrorText.english(.invalidRequest(fault))
                == "“sign of the person” is missing or not allowed. Required: 1 to 16 bytes, not only blanks, without control "
                + "characters or invisible ones")
    }

    @Test func `a rule that is a sentence stands alone`() {
        let fault = RequestFault(field: "tenders", rule: .stillMissing(Cents(700)))
        #expect(KasseErrorText.german(.invalid(fault)) == "Es fehlen noch 7,00 EUR")
        #expect(KasseErrorText.english(.invalid(fault)) == "7.00 EUR is still missing")
    }

    @Test func `what the system says of the journal is for the log alone`() {
        let failure = JournalFailure.other("SQLite error 10: disk I/O error - while executing `COMMIT`")
        #expect(
            KasseErrorText.german(.journal(failure))
                == "Das Journal antwortet nicht. Es ist nichts gebucht; die Technik rufen")
        #expect(
            KasseErrorText.english(.journal(failure))
                == "The journal does not answer. Nothing is booked; call the technician")
        #expect(failure.log.contains("while executing `COMMIT`"))
    }

    @Test func `the technician has a name in both languages`() {
        let error = KasseError.notAllowed(.settle, who: Author.technician(user: 0).text)
        #expect(KasseErrorText.german(error) == "Technik darf das nicht. Das dürfen: Stadtkasse")
        #expect(
            KasseErrorText.english(error) == "The technician may not do that. Those who may: main cash office")
    }

    @Test(arguments: [Cents(0), Cents(5), Cents(123_456_789), Cents(-1050)])
    func `amounts have the marks of the language`(_ amount: Cents) {
        let german = amount.german.replacing(",", with: "#").replacing(".", with: ",").replacing("#", with: ".")
        #expect(amount.english == german)
    }
}
