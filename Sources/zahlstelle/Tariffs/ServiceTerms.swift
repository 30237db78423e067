import ArgumentParser
import Interface
import PayPoint

/// What can be said about a service. What is not given stays as it is.
struct ServiceTerms: ParsableArguments {
    @Option(help: "What receipts call it.")
    var name: String?

    @Option(
        help: ArgumentHelp("What it costs, gross: 42,50.", valueName: "euros"), transform: AmountArgument.parse)
    var price: Cents?

    @Option(help: "The price is for each of this: Seite, Tag.")
    var unit: String?

    @Flag(help: "The clerk types the price.")
    var free = false

    @Option(
        help: ArgumentHelp("The least that the clerk may type, with --free.", valueName: "euros"),
        transform: AmountArgument.parse)
    var least: Cents?

    @Option(
        help: ArgumentHelp("The most that the clerk may type, with --free.", valueName: "euros"),
        transform: AmountArgument.parse)
    var most: Cents?

    @Option(
        help: "The office for which the money is taken.", completion: Candidates.offices,
        transform: NameArgument.parse)
    var office: String?

    @Option(help: "The account that books it (Sachkonto).")
    var account: String?

    @Option(help: "The product, with --account.")
    var product: String?

    @Option(help: "The cost centre (Kostenstelle), with --account.")
    var costCentre: String?

    @Option(help: "The budget item (Haushaltsstelle), in place of an account.")
    var budgetItem: String?

    @Option(
        help: ArgumentHelp(
            "The tax in the price: \(ChoiceArgument.list(Tariffs.Tax.self)).", valueName: "tax"),
        completion: .list(Tariffs.Tax.allCases.map(\.rawValue)), transform: ChoiceArgument.parse)
    var tax: Tariffs.Tax?

    @Option(help: "The heading under which its button stands.")
    var group: String?

    @Flag(name: .customLong("no-group"), help: "Its button stands under no heading.")
    var clearsGroup = false

    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "The money is taken for others (durchlaufende Gelder), or not.")
    var agency: Bool?

    func validate() throws {
        if free, price != nil || unit != nil { throw ValidationError("Give either --price or --free.") }
        if !free, least != nil || most != nil { throw ValidationError("--least and --most go with --free.") }
        if unit != nil, price == nil { throw ValidationError("--unit goes with --price.") }
        if budgetItem != nil, account != nil || product != nil || costCentre != nil {
            throw ValidationError("Give either --account or --budget-item.")
        }
        if account == nil, product != nil || costCentre != nil {
            throw ValidationError("--product and --cost-centre go with --account.")
        }
        if clearsGroup, group != nil { throw ValidationError("Give either --group or --no-group.") }
    }

    /// What is given in place of what there is.
    func changed(
        _ present: Tariffs.Service?, _ id: String, from: String, to: String?
    ) throws(CommandFailure) -> Tariffs.Service {
        func need<Value>(_ value: Value?, _ option: String) throws(CommandFailure) -> Value {
            guard let value else {
                throw .undefined(
                    Words("Die Leistung \(id) gibt es noch nicht.", "There is no service \(id) yet."), lacks: option)
            }
            return value
        }
        return .init(
            id: id, name: try need(name ?? present?.name, "--name"),
            price: try need(wantedPrice ?? present?.price, "--price"),
            office: try need(office ?? present?.office, "--office"),
            assignment: try need(assignment ?? present?.assignment, "--account"),
            tax: tax ?? present?.tax ?? .notTaxable, group: clearsGroup ? nil : group ?? present?.group,
            agency: agency ?? present?.agency ?? false, validFrom: from, validTo: to)
    }

    private var wantedPrice: Tariffs.Price? {
        if free { return .init(kind: .free, least: least?.value, most: most?.value) }
        guard let price else { return nil }
        return .init(kind: unit == nil ? .fixed : .perUnit, amount: price.value, unit: unit)
    }

    private var assignment: Tariffs.Assignment? {
        if let budgetItem { return .init(budgetItem: budgetItem) }
        return account.map { .init(product: product, account: $0, costCentre: costCentre) }
    }
}
