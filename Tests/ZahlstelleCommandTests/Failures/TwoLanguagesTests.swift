import Testing

@testable import Interface
@testable import PayPoint

/// Every error in both languages, and neither with a tail of the other.
@Suite struct TwoLanguagesTests {
    private static let closing = ClosingID(register: "K1", number: 3)
    private static let key: ItemKey = {
        guard let kassenzeichen = Kassenzeichen("0101234567") else { preconditionFailure() }
        return ItemKey(kassenzeichen: kassenzeichen, notice: "B-17", due: day)
    }()
    private static let day: CivilDate = {
        guard let day = CivilDate(iso8601: "2026-11-20") else { preconditionFailure() }
        return day
    }()

    private static func difference(_ state: Difference.State) -> Difference {
        let time = CivilTime(secondsSince1970: 1_795_371_079)
        var difference = Difference(
            entry: 90, register: "K1", origin: .closing(number: 3), amount: Cents(-50), time: time, people: ["MS"])
        guard state != .open else { return difference }
        difference.move(
            by: DifferenceMoved(
                difference: 90, state: state, reason: "MS", by: .clerk(sign: "ZA", shift: "s1"), time: time))
        return difference
    }

    private static let plain: [KasseError] =
        [
            .invalid(RequestFault(field: "items[0].unitPrice", rule: .amount)), .notFromHere("MS"), .shiftInUse("s1"),
            .shiftEnded("s1"), .alreadySignedOn("MS", "s1"), .registerTaken("K1", by: "MS", "s1"),
            .nobodyToReplace("K1"), .notAtRegister("s1"), .alreadyAtRegister("s1", "K1"), .training("s1"),
            .registerInTraining("K1", isTraining: true), .registerInTraining("K1", isTraining: false),
            .notEnoughCash("K1", balance: Cents(13_700)), .notEnoughCash("K1", balance: nil),
            .tooMuchCash("K1", most: Cents(250_000), balance: Cents(240_000)),
            .countsBlind("K1", period: 7, since: day),
            .countsBlind("K1", period: 1, since: nil), .movementInUse("m1"),
            .saleInUse("v1"), .saleUnderWay("v1"), .salePaymentOpen("v1", "v1.1"), .salePaid("v1", by: "v1.1"),
            .saleElsewhere("v1", "K2"), .slipTaken("v1", by: "v2", "K2"), .awaitsNotice("v1"), .slipOutdated("v1"),
            .releaseNeeded("v1", limit: .zero),
            .paysSlip("v2", of: "v1"),
            .cardNotTakenBack("v1", by: "v1.1", "Vorgang nicht möglich"),
            .releaseNeeded("v1", limit: Cents(5000)), .alreadyClosed(closing),
            .closingWaits("K1", sale: "v1", payment: nil), .closingWaits("K1", sale: nil, payment: "z1"),
            .secondSignatureNeeded("K1", .missing), .secondSignatureNeeded("K1", .same("MS")),
            .secondSignatureNeeded("K1", .notEntitled("MS")),
            .secondSignatureNeeded("K1", .otherSum("MS", signed: Cents(4100), counted: Cents(4200))),
            .dayNotClosed("K1", day), .differenceStands(difference(.open), not: .open),
            .differenceStands(difference(.explained), not: .explained),
            .differenceStands(difference(.replaced), not: .writtenOff),
            .ownDifference(90, "MS"), .notResponsible("MS"), .countOutdated("K1"), .sitsElsewhere("MS", "K2"),
            .saleInTraining("v1", isTraining: true), .saleInTraining("v1", isTraining: false), .ownRecord("MS"),
            .floatExceeded("K1", most: Cents(10_000), lent: Cents(10_000)),
            .notLent("K1", lent: Cents(10_000)), .notLent("K1", lent: .zero), .registerInUse("K1", .sale("v1")),
            .registerInUse("K1", .payment("z1")), .registerInUse("K1", .cash(Cents(5000))),
            .registerInUse("K1", .transit(Cents(5000))), .registerInUse("K1", .unclosed(period: 7)),
            .registerInUse("K1", .seated("MS")),
            .openPeriodBlind("K1", since: day),
        ]

    static var kasse: [KasseError] {
        var all = plain
        for thing in KasseError.Thing.allCases { all += [.unknown(thing, "nix"), .notActive(thing, "alt")] }
        for deed in Deed.allCases { all.append(.notAllowed(deed, who: "MS")) }
        for role in Role.allCases { all.append(.rolesConflict(role, .cashier)) }
        let phases: [SaleState.Phase] = [
            .open, .completed, .abandoned, .deferred, .cancelled, .redeemed, .withdrawn,
        ]
        for phase in phases { all.append(.saleEnded("v1", phase)) }
        for obstacle in settlement { all.append(.settlement(obstacle)) }
        for fault in receivable { all.append(.receivable(fault)) }
        for error in payment { all.append(.payment(error)) }
        for failure in journal { all.append(.journal(failure)) }
        return all
    }

    private static let settlement: [SettlementObstacle] = [
        .deliveryInUse("d1"), .deliveryAcknowledged("d1"), .ownDelivery("d1", "MS"),
        .notWithdrawn("K1", available: Cents(700)), .planMissing, .nothingToSettle, .runInUse(4),
        .handOverStands(closing, in: .sent, not: .created), .handOverStands(closing, in: .rejected, not: .acknowledged),
        .settledMeanwhile,
        .unwritable(
            profile: "datev", closing,
            TableObstacle(english: "the account is too long", german: "das Konto ist zu lang")),
    ]

    private static let receivable: [ReceivableFault] = [
        .kassenzeichen(.empty), .kassenzeichen(.checkDigit(position: 8)), .unknownItem(key),
        .itemTaken(key, by: ItemState.Taken(sale: "v2", register: "K2")), .allocation(.noItems),
        .allocation(.wishExceedsOpen(key, open: Cents(700))), .overpaid(Cents(100)),
        .refused([.deltaWithoutFull, .sumTooLarge]),
        .changed(
            Allocation(
                amount: Cents(100), payer: .debtor, shares: [], remainder: Cents(100), wishes: [],
                mayBeDeclined: false)),
        .list(.diskFull), .list(.other("SQLite error 10: disk I/O error")),
    ]

    private static let payment: [PaymentError] =
        [
            .idInUse("z1"), .unknownPayment("z1"), .unknownRegister("K9"), .unknownDevice("t9"),
            .wrongDevice("p1", is: .printer, needed: .terminal), .wrongDevice("t1", is: .terminal, needed: .drawer),
            .terminalBusy(terminal: "t1", payment: "z1"), .terminalInDoubt(terminal: "t1", payment: "z1"),
            .terminalEndsDay("t1"), .terminalInUpkeep("t1"), .registerBusy(register: "K1", payment: "z1"),
            .notInDoubt("z1"),
            .noSignatureToCheck("z1"), .signatureOpen(terminal: "t1", payment: "z1"), .belongsToSale("z1", "v1"),
            .takeBackUnderWay("z1", by: "z2"), .noReceipt("z1"), .tooManyWatchers, .printQueueFull("p1"), .shuttingDown,
            .releaseNeeded("z1", limit: Cents(5000)),
        ] + CounterObstacle.allCases.map { .notAtRegister("K1", clerk: "MS", $0) }
        + TakeBackObstacle.allCases.map { .notReversible("z1", $0) }

    private static let journal: [JournalFailure] = [
        .diskFull, .readOnly, .inUse, .damaged("database disk image is malformed"), .diskFails("disk I/O error"),
        .other("unable to open database file"),
    ]

    @Test func `no English stands in a German text`() {
        for error in Self.kasse {
            let words = Set(KasseErrorText.german(error).lowercased().split { !$0.isLetter }.map(String.init))
            #expect(
                words.isDisjoint(with: ["the", "is", "not", "of", "and", "disk", "error", "file", "register"]),
                "\(error)")
        }
    }

    @Test func `no German stands in an English text`() {
        for error in Self.kasse {
            let text = KasseErrorText.english(error)
            let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
            #expect(
                words.isDisjoint(with: ["der", "die", "das", "ist", "nicht", "und", "kein", "keine", "kasse"]),
                "\(error)")
            #expect(!text.contains { "äöüÄÖÜß".contains($0) }, "\(error)")
        }
    }

    @Test func `every text is a sentence`() {
        for error in Self.kasse {
            for text in [KasseErrorText.german(error), KasseErrorText.english(error)] {
                #expect(text.first?.isLowercase == false || text.hasPrefix("p1 ") || text.hasPrefix("t1 "), "\(text)")
                #expect(text.last != ".", "\(text)")
            }
        }
    }
}
