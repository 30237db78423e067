import Interface
import PayPoint
import Testing

@testable import zahlstelle

@Suite struct ItemArgumentTests {
    @Test func `a service has a name, and maybe a price and a quantity`() throws {
        #expect(try ItemArgument.service("personalausweis") == .init(service: "personalausweis", quantity: 1))
        #expect(try ItemArgument.service("stadtplan*2") == .init(service: "stadtplan", quantity: 2))
        #expect(try ItemArgument.service("gebuehr=12,50") == .init(service: "gebuehr", quantity: 1, unitPrice: 1250))
        #expect(try ItemArgument.service("kopie=0,10*25") == .init(service: "kopie", quantity: 25, unitPrice: 10))
        #expect(try ItemArgument.service("kopie=0").unitPrice == 0)
    }

    @Test(arguments: ["", "=1,00", "*2", "a b", "x*0", "x*10000", "x*", "x=", "x=1.50", "x=1,00=2,00", "x*2=1,00"])
    func `a service with a fault is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try ItemArgument.service(text) }
    }

    @Test func `money without an order has a text and a price, and maybe a quantity and an office`() throws {
        #expect(
            try ItemArgument.custody("Fundgeld = Geldbörse=20,00")
                == .init(quantity: 1, unitPrice: 2000, text: "Fundgeld = Geldbörse"))
        #expect(
            try ItemArgument.custody("Spende=5*3@32")
                == .init(quantity: 3, unitPrice: 500, text: "Spende", office: "32"))
    }

    @Test(arguments: ["", "Fundgeld", "=20,00", " =20,00", "Fundgeld=", "Fundgeld=0", "Fundgeld=1@", "Fundgeld=1@a b"])
    func `money without an order that has a fault is refused`(_ text: String) {
        #expect(throws: (any Error).self) { try ItemArgument.custody(text) }
    }

    @Test func `a card pays all that is left, or so much`() throws {
        #expect(try CardArgument.parse("t1") == .init(kind: .card, terminal: "t1"))
        #expect(try CardArgument.parse("t1=30,00") == .init(kind: .card, terminal: "t1", amount: 3000))
        for text in ["", "=30,00", "t1=", "t1=0", "t 1"] {
            #expect(throws: (any Error).self) { try CardArgument.parse(text) }
        }
    }
}
