/// What a person may do at the Kasse. Nobody who takes money, or supervises those who do, also decides what is asked for, accepts what
/// is delivered, or audits it (§ 31 KomHVO NRW: payment and bookkeeping are not for the same employee).
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Takes money at a register (Kassierer).
    case cashier
    /// Answers for a register: closes and delivers it (Kassenverantwortlicher).
    case registerKeeper
    /// Supervises the pay point: releases what is above a limit, decides about differences (Zahlstellenaufsicht).
    case supervisor
    /// Keeps offices, services and accounts (Stammdatenpflege).
    case masterData
    /// Accepts deliveries and hands over to the finance system (Stadtkasse).
    case mainCashOffice
    /// Reads everything and counts cash, changes nothing (Rechnungsprüfung).
    case auditor
    /// Opens the box and sets it up; moves no money (Technik).
    case technician

    public var german: String {
        switch self {
        case .cashier: "Kassierer/in"
        case .registerKeeper: "Kassenverantwortliche/r"
        case .supervisor: "Zahlstellenaufsicht"
        case .masterData: "Stammdatenpflege"
        case .mainCashOffice: "Stadtkasse"
        case .auditor: "Prüfung"
        case .technician: "Technik"
        }
    }

    public var english: String {
        switch self {
        case .cashier: "cashier"
        case .registerKeeper: "register keeper"
        case .supervisor: "supervisor"
        case .masterData: "keeper of the master data"
        case .mainCashOffice: "main cash office"
        case .auditor: "auditor"
        case .technician: "technician"
        }
    }

    /// The roles that nobody may have beside this one.
    public var excluded: Set<Role> {
        switch self {
        case .cashier, .registerKeeper: [.masterData, .mainCashOffice, .auditor, .technician]
        case .supervisor: [.masterData, .mainCashOffice, .auditor, .technician]
        case .masterData: [.cashier, .registerKeeper, .supervisor, .auditor]
        case .mainCashOffice: [.cashier, .registerKeeper, .supervisor, .auditor, .technician]
        case .auditor: [.cashier, .registerKeeper, .supervisor, .masterData, .mainCashOffice, .technician]
        case .technician: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        }
    }
}
