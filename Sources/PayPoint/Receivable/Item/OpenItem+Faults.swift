extension OpenItem {
    /// Everything that is wrong with it, in the order of its fields; empty for a sound item.
    public var faults: [ItemFault] {
        var faults: [ItemFault] = []
        checkTexts(&faults)
        checkAmounts(&faults)
        return faults
    }

    private func checkTexts(_ faults: inout [ItemFault]) {
        if !PaymentRequest.isText(debtor.name, longest: Debtor.longestName) {
            faults.append(.text(.debtorName, longest: Debtor.longestName))
        }
        check(debtor.identification, .identification, &faults)
        check(key.notice.isEmpty ? nil : key.notice, .notice, &faults)
        check(key.number.isEmpty ? nil : key.number, .number, &faults)
        check(personalAccount, .personalAccount, &faults)
    }

    private func check(_ text: String?, _ field: ItemFault.Field, _ faults: inout [ItemFault]) {
        guard let text, !PaymentRequest.isText(text, longest: Self.longestText) else { return }
        faults.append(.text(field, longest: Self.longestText))
    }

    /// The bound of each amount is what keeps sums over an import or a payment from overflowing.
    private func checkAmounts(_ faults: inout [ItemFault]) {
        for part in ItemPart.allCases {
            let amount = parts[part]
            if amount.claimed < .zero || amount.open < .zero {
                faults.append(.negative(part))
            } else if amount.open > amount.claimed {
                faults.append(.openExceedsClaimed(part, by: Cents(amount.open.value - amount.claimed.value)))
            } else if amount.claimed > .largestPayment {
                faults.append(.tooLarge(part))
            }
        }
        if status == .settled, let total = totalOpen, total > .zero { faults.append(.settledButOpen(total)) }
    }
}
