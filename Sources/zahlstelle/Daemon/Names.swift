import Interface

// The interfaces' types where the domain has one of the same name.
typealias WirePayment = OrgZahlstellePayments.Payment
typealias WireState = OrgZahlstellePayments.State
typealias WireTender = OrgZahlstellePayments.Tender
typealias WireLine = OrgZahlstellePayments.Line
typealias News = OrgZahlstellePayments.Watch.Reply
typealias Registers = OrgZahlstelleRegisters
typealias Closings = OrgZahlstelleClosings
typealias Tariffs = OrgZahlstelleTariffs
typealias Sales = OrgZahlstelleSales
typealias Reports = OrgZahlstelleReports
typealias Settlement = OrgZahlstelleSettlement
typealias Receivables = OrgZahlstelleReceivables
