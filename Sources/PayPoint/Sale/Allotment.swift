/// Which tender paid which line: the tenders are used up in their order, line by line. It says nothing about the payer's wishes;
/// it is there so that every cent of a line has one means of payment, and evaluations by both agree with each other.
struct Allotment: Hashable {
    struct Part: Hashable {
        /// The index of the line; `nil` for what was paid too much.
        let line: Int?
        /// The index of the tender.
        let tender: Int
        /// Above zero.
        let amount: Cents
    }

    let parts: [Part]

    /// - Parameters:
    ///   - lines: what each costs, none below zero.
    ///   - tenders: what each brought, all above zero.
    /// - Returns: `nil` when the tenders bring less than the lines cost.
    init?(lines: [Cents], tenders: [Cents]) {
        var parts: [Part] = []
        var left = tenders.map(\.value)
        var tender = 0
        for (line, cost) in lines.enumerated() {
            var open = cost.value
            while open > 0 {
                guard tender < left.count else { return nil }
                let amount = min(open, left[tender])
                if amount > 0 { parts.append(Part(line: line, tender: tender, amount: Cents(amount))) }
                open -= amount
                left[tender] -= amount
                if left[tender] == 0 { tender += 1 }
            }
        }
        for (index, amount) in left.enumerated() where amount > 0 {
            parts.append(Part(line: nil, tender: index, amount: Cents(amount)))
        }
        self.parts = parts
    }
}
