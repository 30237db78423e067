import Interface
import PayPoint

extension Tariffs.Price {
    /// "37,00", "0,50 je Seite", "frei", "frei, 5,00 bis 50,00".
    var german: String {
        switch kind {
        case .fixed: amount.map { Cents($0).germanNumber } ?? "-"
        case .perUnit: (amount.map { Cents($0).germanNumber } ?? "-") + " je \(unit ?? "Stück")"
        case .free: (["frei"] + [bounds].compactMap(\.self)).joined(separator: ", ")
        }
    }

    private var bounds: String? {
        switch (least.map { Cents($0).germanNumber }, most.map { Cents($0).germanNumber }) {
        case (let least?, let most?): "\(least) bis \(most)"
        case (let least?, nil): "ab \(least)"
        case (nil, let most?): "bis \(most)"
        case (nil, nil): nil
        }
    }
}

extension Tariffs.Assignment {
    /// "122.01 / 431100 / K33", or the budget item.
    var text: String {
        budgetItem ?? [product, account, costCentre].compactMap(\.self).joined(separator: " / ")
    }
}

extension Tariffs.Tax {
    var german: String {
        switch self {
        case .notTaxable: "keine"
        case .standard19: "19 %"
        case .reduced7: "7 %"
        case .exempt: "befreit"
        }
    }
}

extension Tariffs.Line.Result {
    var german: String {
        switch self {
        case .added: "neu"
        case .replaced: "ersetzt"
        case .endMoved: "anderes Ende"
        case .unchanged: "unverändert"
        case .faulty: "Fehler"
        }
    }
}

extension Tariffs.Define.Reply.Result {
    var german: String {
        switch self {
        case .added: "eingetragen"
        case .replaced: "ersetzt"
        case .endMoved: "anderes Ende"
        case .unchanged: "unverändert"
        }
    }
}
