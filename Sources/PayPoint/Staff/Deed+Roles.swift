extension Deed {
    /// Who may do it. The one table of rights; docs/roles.md shows it, and a test compares them.
    public var roles: Set<Role> {
        switch self {
        case .defineOffice: [.masterData, .technician]
        case .defineClerk: [.supervisor, .technician]
        case .defineRegister: [.supervisor, .technician]
        case .listOffices, .listRegisters, .listClerks: Set(Role.allCases)
        // Everybody may come and go; who takes no money signs on without a register.
        case .signOn, .signOff: Set(Role.allCases).subtracting([.technician])
        case .switchRegister, .handOver, .takeOver: [.cashier, .registerKeeper, .supervisor]
        // Somebody who went home without signing off.
        case .endShift: [.registerKeeper, .supervisor, .technician]
        case .listShifts: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor, .technician]
        case .moveCash: [.cashier, .registerKeeper, .supervisor]
        case .countCash: [.cashier, .registerKeeper, .supervisor, .auditor]
        case .getBalance: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .sell, .paySale, .abandonSale, .deferSale, .redeemSlip, .withdrawSlip, .cancelSale, .reprintSale:
            [.cashier, .registerKeeper, .supervisor]
        case .releaseSale: [.supervisor]
        // Waiting for it takes nothing.
        case .settleSale, .getSale, .findSale, .listSales, .listDeferredSales:
            [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .reportRegister: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .signClosing, .closeRegister: [.cashier, .registerKeeper, .supervisor]
        case .getClosing, .listClosings: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .listDifferences: [.registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .moveDifference: [.supervisor]
        case .auditRegister: [.auditor]
        case .getAudit, .listAudits: [.supervisor, .mainCashOffice, .auditor]
        case .getCashBook: [.registerKeeper, .supervisor, .mainCashOffice, .auditor]
        // Who takes money does not decide what is asked for, and the technician decides nothing about money.
        case .defineTariff, .endTariff, .withdrawTariff, .importTariffs: [.masterData]
        case .listTariffs, .getTariff, .exportTariffs: Set(Role.allCases)
        // Over all registers, and by person: not for colleagues.
        case .evaluateTurnover, .listTurnoverReceipts, .getReportTable, .getReportPage:
            [.registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .deliver: [.cashier, .registerKeeper, .supervisor]
        // Who delivers does not say what arrived, and who hands over does not say where it is booked.
        case .acknowledgeDelivery, .settle, .moveHandOver: [.mainCashOffice]
        case .definePlan: [.masterData]
        case .getPlan: [.supervisor, .masterData, .mainCashOffice, .auditor]
        case .getDelivery, .listDeliveries: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .getRun, .listRuns, .listHandOvers: [.registerKeeper, .supervisor, .mainCashOffice, .auditor]
        case .getHandOverFile: [.mainCashOffice, .auditor]
        // The list comes from the finance system, by hand or by a script of whoever looks after the box.
        case .beginImport, .addPart, .finishImport, .abortImport: [.mainCashOffice, .technician]
        case .getMark: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor, .technician]
        case .findReceivables, .allocate: [.cashier, .registerKeeper, .supervisor, .mainCashOffice, .auditor]
        }
    }
}
