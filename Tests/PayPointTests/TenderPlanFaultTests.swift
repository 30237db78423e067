import Testing

@testable import PayPoint

/// What the clerk reads where the tenders do not make the sum.
@Suite struct TenderPlanFaultTests {
    private func german(_ plan: TenderPlan, for rest: Int64) -> String? {
        plan.firstFault(for: Cents(rest))?.rule.german
    }

    @Test func `what is missing is named`() {
        #expect(german(TenderPlan(cashGiven: Cents(500)), for: 1200) == "Es fehlen noch 7,00 EUR")
        #expect(german(TenderPlan(), for: 1200) == "Es fehlen noch 12,00 EUR")
        #expect(
            german(TenderPlan(cards: [.init(terminal: "t1", amount: Cents(1000))]), for: 1200)
                == "Es fehlen noch 2,00 EUR")
        #expect(
            german(TenderPlan(cards: [.init(terminal: "t1", amount: Cents(1000))], cashGiven: Cents(50)), for: 1200)
                == "Es fehlen noch 1,50 EUR")
    }

    @Test func `a card that pays too much is told what is open`() {
        #expect(
            german(TenderPlan(cards: [.init(terminal: "t1", amount: Cents(1300))]), for: 1200)
                == "Eine Karte kann hier 0,01 bis 12,00 EUR zahlen; mehr ist nicht offen")
        // Behind two cards that pay everything nothing is left for a third.
        let cards = [600, 600, 1].map { TenderPlan.Card(terminal: "t1", amount: Cents($0)) }
        #expect(
            german(TenderPlan(cards: cards), for: 1200)
                == "Die Karten davor zahlen schon alles; nennen, was jede von ihnen zahlt")
    }

    @Test func `cash beside a card that pays everything is not wanted`() {
        let plan = TenderPlan(cards: [.init(terminal: "t1")], cashGiven: Cents(500))
        #expect(plan.firstFault(for: Cents(1200)) == RequestFault(field: "tenders.given", rule: .cashLeftOver))
    }
}
