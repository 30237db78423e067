import PayPoint
import Testing

@Suite struct FoldedNameTests {
    @Test(arguments: [
        ("Müller-Lüdenscheidt, Karl", "mueller luedenscheidt karl"),
        ("MUELLER LUEDENSCHEIDT  KARL", "mueller luedenscheidt karl"),
        ("Mu\u{308}ller", "mueller"), ("Weiß", "weiss"), ("WEISS", "weiss"), ("Ağaoğlu", "agaoglu"),
        ("Łukasz Żak", "lukasz zak"),
        ("O'Neill", "oneill"), ("d’Angelo", "dangelo"), ("  Zoë\u{301} ", "zoe"),
        ("Café 24 GmbH & Co. KG", "cafe 24 gmbh co kg"),
        ("Иванов", "иванов"), ("", ""), ("-- ,", ""),
    ])
    func `names that are the same for whoever looks are folded alike`(name: String, folded: String) {
        #expect(FoldedName(name).text == folded)
    }
}
