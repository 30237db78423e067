import ArgumentParser
import Interface

/// What of the turnover is meant.
struct ReportFilters: ParsableArguments {
    @Option(
        help: "Only this office; several may be given.", completion: Candidates.offices, transform: NameArgument.parse)
    var office: [String] = []

    @Option(
        help: "Only this register; several may be given.", completion: Candidates.registers,
        transform: NameArgument.parse)
    var register: [String] = []

    @Option(
        help: ArgumentHelp("Only what this person took or gave back; several may be given.", valueName: "sign"),
        completion: Candidates.clerks)
    var clerk: [String] = []

    @Option(
        help: "Only this service; several may be given.", completion: Candidates.services,
        transform: NameArgument.parse)
    var service: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only this account, revenue/122.01:431100:K33 or custody; several may be given.", valueName: "account"))
    var account: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only what was paid so: cash, girocard, credit, girogo or otherCard; several may be given.",
            valueName: "means"))
    var means: [String] = []

    @Option(help: ArgumentHelp("Only this hour of the day, 00 to 23; several may be given.", valueName: "hour"))
    var hour: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also, or only, what has no such thing: office, clerk, service, means or hour; several may be given.",
            valueName: "dimension"),
        transform: ChoiceArgument.parse)
    var without: [Reports.Dimension] = []

    /// Nothing where all is meant.
    var wire: [Reports.Filter]? {
        let given: [(Reports.Dimension, [String])] = [
            (.office, office), (.register, register), (.clerk, clerk), (.service, service), (.account, account),
            (.means, means), (.hour, hour),
        ]
        let filters = Reports.Dimension.allCases.compactMap { dimension -> Reports.Filter? in
            let values = given.first { $0.0 == dimension }?.1 ?? []
            let isWithout = without.contains(dimension)
            guard isWithout || !values.isEmpty else { return nil }
            return .init(dimension: dimension, values: values, without: isWithout ? true : nil)
        }
        return filters.isEmpty ? nil : filters
    }
}
