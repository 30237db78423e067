internal import Interface
internal import Varlink

/// The methods of the interfaces that ``Frontdoor`` serves, as access rules name them.
enum ServedMethods {
    private static let interfaces: [(name: String, text: String)] = [
        (OrgZahlstellePayments.interfaceName, OrgZahlstellePayments.description),
        (OrgZahlstelleRegisters.interfaceName, OrgZahlstelleRegisters.description),
        (OrgZahlstelleSales.interfaceName, OrgZahlstelleSales.description),
        (OrgZahlstelleClosings.interfaceName, OrgZahlstelleClosings.description),
        (OrgZahlstelleReports.interfaceName, OrgZahlstelleReports.description),
        (OrgZahlstelleTariffs.interfaceName, OrgZahlstelleTariffs.description),
        (OrgZahlstelleSettlement.interfaceName, OrgZahlstelleSettlement.description),
        (OrgZahlstelleReceivables.interfaceName, OrgZahlstelleReceivables.description),
        (OrgZahlstelleTerminals.interfaceName, OrgZahlstelleTerminals.description),
        (OrgZahlstellePrinter.interfaceName, OrgZahlstellePrinter.description),
        (OrgZahlstelleDrawer.interfaceName, OrgZahlstelleDrawer.description),
        (OrgZahlstelleDevices.interfaceName, OrgZahlstelleDevices.description),
        (OrgZahlstelleJournal.interfaceName, OrgZahlstelleJournal.description),
        (OrgZahlstelleWire.interfaceName, OrgZahlstelleWire.description),
        (OrgZahlstelleDaemon.interfaceName, OrgZahlstelleDaemon.description),
        (ServiceInterface.interfaceName, ServiceInterface.description),
    ]

    /// "org.zahlstelle.Payments.Start" and so on.
    static let names: [String] = interfaces.flatMap { name, text in
        text.split(separator: "\n").compactMap { line in
            guard line.hasPrefix("method ") else { return nil }
            return "\(name).\(line.dropFirst("method ".count).prefix { $0.isLetter || $0.isNumber })"
        }
    }

    /// For whoever wrote one that is not there.
    static let summary = interfaces.map { "\($0.name).*" }.joined(separator: ", ")
}
