/// Looking receivables up, and spreading a payment over them.
extension Kasse {
    /// Receivables, as they stand when what was paid here is taken off.
    public func find(
        _ search: ItemSearch, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> FoundItems {
        // Rights first: what is on the list is for those who may read it.
        _ = try await look(.findReceivables, shift, caller) { _, _ in true }
        let query = try search.query(by: receivables.pattern)
        let page = try await receivables.listed { items async throws(ItemListFailure) in try await items.find(query) }
        let rules = receivables.rules
        return try await look(.findReceivables, shift, caller) { books, _ in
            FoundItems(items: try page.items.map { try books.found($0, rules) }, hasMore: page.hasMore)
        }
    }

    /// How a payment would be spread over receivables at this moment. Nothing is taken.
    public func allocate(
        _ terms: ReceivablePayment.Terms, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> Allocation {
        _ = try await look(.allocate, shift, caller) { _, _ in true }
        let listed = try await receivables.items(of: terms).get()
        let rules = receivables.rules
        return try await look(.allocate, shift, caller) { books, _ in
            try books.allocation(of: terms, listed, rules)
        }
    }

    /// What the list of receivables is.
    public func receivablesMark(for shift: ShiftID?, caller: Caller) async throws(KasseError) -> ListMark? {
        _ = try await look(.getMark, shift, caller) { _, _ in true }
        return try await receivables.listed { items async throws(ItemListFailure) in try await items.mark() }
    }
}

/// What somebody looks for, as it was typed.
public enum ItemSearch: Hashable, Sendable {
    case kassenzeichen(String)
    case notice(String)
    case name(String)

    fileprivate func query(by pattern: KassenzeichenPattern) throws(KasseError) -> ItemQuery {
        switch self {
        case .kassenzeichen(let typed):
            do throws(KassenzeichenFault) {
                return .kassenzeichen(try pattern.read(typed))
            } catch {
                throw .receivable(.kassenzeichen(error))
            }
        case .notice(let typed):
            guard PaymentRequest.isText(typed, longest: OpenItem.longestText) else {
                throw .invalid(RequestFault(field: "notice", rule: .text(atMost: OpenItem.longestText)))
            }
            return .notice(typed)
        case .name(let typed):
            let name = FoldedName(typed)
            guard !name.text.isEmpty, typed.utf8.count <= Debtor.longestName else {
                throw .invalid(RequestFault(field: "name", rule: .nameToFind))
            }
            return .name(name)
        }
    }
}

public struct FoundItems: Hashable, Sendable {
    public let items: [FoundItem]
    /// There are others; who looks has to type more.
    public let hasMore: Bool
}

/// A receivable and what this pay point knows of it.
public struct FoundItem: Hashable, Sendable {
    /// As the finance system told it.
    public let item: OpenItem
    /// What was paid here that the finance system cannot know of yet.
    public let paidHere: PerPart<Cents>
    /// What is open of each part with that.
    public let open: PerPart<Cents>
    /// Who is paying it at this moment.
    public let taken: ItemState.Taken?
}

extension ReceivableSetup {
    /// Asks the list.
    func listed<Value: Sendable>(
        _ ask: (any OpenItems) async throws(ItemListFailure) -> Value
    ) async throws(KasseError) -> Value {
        do throws(ItemListFailure) {
            return try await ask(items)
        } catch {
            throw .receivable(.list(error))
        }
    }

    /// The items that are to be paid, those that the list has. A failure is no error where the answer turns out not to need them.
    func items(of terms: ReceivablePayment.Terms?) async -> Result<[ItemKey: OpenItem], KasseError> {
        do throws(KasseError) {
            var found: [ItemKey: OpenItem] = [:]
            for key in (terms?.items ?? []).prefix(AllocationRequest.mostItems) {
                found[key] = try await listed { items async throws(ItemListFailure) in try await items.item(key) }
            }
            return .success(found)
        } catch {
            return .failure(error)
        }
    }
}

extension RequestRule {
    fileprivate static let nameToFind = RequestRule(
        english: "a name with a letter or a digit, at most \(Debtor.longestName) bytes",
        german: "ein Name mit mindestens einem Buchstaben oder einer Ziffer, höchstens \(Debtor.longestName) Zeichen "
            + "(Umlaute zählen doppelt)")
}
