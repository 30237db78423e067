import Interface

/// All that a monitor shows, as it is at one moment.
struct MonitorSnapshot: Encodable, Sendable {
    /// What is asked for; devices tell by themselves.
    struct Rest: Sendable {
        let journal: OrgZahlstellePayments.GetJournalState.Reply.Trouble?
        let jobs: [OrgZahlstellePrinter.Job]?
        let open: [WirePayment]
        let payments: [WirePayment]
        let sales: [Sales.Sale]?
    }

    /// Why the journal takes nothing; `nil` while it does.
    let journal: OrgZahlstellePayments.GetJournalState.Reply.Trouble?
    let devices: [OrgZahlstelleDevices.Device]
    /// `nil` where this user may not see them.
    let jobs: [OrgZahlstellePrinter.Job]?
    /// Those that have not ended or are in doubt.
    let open: [WirePayment]
    /// The newest, whatever became of them.
    let payments: [WirePayment]
    /// Open ones; `nil` where this user may not see them.
    let sales: [Sales.Sale]?

    init(devices: [OrgZahlstelleDevices.Device], _ rest: Rest) {
        journal = rest.journal
        self.devices = devices
        jobs = rest.jobs
        open = rest.open
        payments = rest.payments
        sales = rest.sales
    }

    func lines(_ screen: Screen) -> [String] {
        var lines: [String] = []
        if let journal {
            let text =
                "\(PrintableText.clean(journal.text)), seit \(MomentText.german(journal.since)): es beginnt keine Zahlung."
            lines += [screen.paint(text, .bad), ""]
        }
        lines += DeviceTable.lines(devices, screen) + [""] + jobLines(screen) + [""]
        lines +=
            open.isEmpty ? ["Keine offenen Zahlungen."] : ["Offene Zahlungen:"] + PaymentTable.lines(open, screen)
        if let sales {
            lines += sales.isEmpty ? [] : ["", "Offene Verkäufe:"] + SaleTable.lines(sales, screen)
        } else {
            lines += ["", "Offene Verkäufe zeigt --shift, wenn die Schicht es darf."]
        }
        return lines + ["", "Letzte Zahlungen:"] + PaymentTable.lines(payments, screen)
    }

    private func jobLines(_ screen: Screen) -> [String] {
        guard let jobs else { return ["Druckaufträge: für diesen Benutzer nicht einsehbar."] }
        guard !jobs.isEmpty else { return ["Keine Druckaufträge."] }
        var table = TextTable(
            .init(title: "Drucker"), .init(title: "Auftrag", isNumber: true), .init(title: "Was"),
            .init(title: "Zahlung"), .init(title: "Stand"))
        for job in jobs {
            table.add(
                .init(job.printer), .init("\(job.job)"), .init(job.kind.german), .init(job.payment ?? "-"),
                .init(job.printing ? "wird gedruckt" : "wartet", job.printing ? .good : nil))
        }
        return table.lines(screen)
    }
}

extension OrgZahlstellePrinter.Job.Kind {
    fileprivate var german: String {
        switch self {
        case .receipt: "Quittung"
        case .slip: "Auskunft zur Zahlung"
        case .sale: "Beleg eines Verkaufs"
        case .page: "Seite"
        case .test: "Druckprobe"
        }
    }
}
