extension Deed {
    /// Whether somebody who practises may do it: come and go, look, and do with sales for practice what is done with real ones.
    /// Everything else that is written down is real.
    var isForPractice: Bool {
        switch self {
        case .signOn, .switchRegister, .handOver, .takeOver, .signOff: true
        case .sell, .paySale, .abandonSale, .deferSale, .redeemSlip, .withdrawSlip, .releaseSale, .cancelSale,
            .reprintSale:
            true
        case .listOffices, .listClerks, .listRegisters, .listShifts, .getBalance, .getCashBook, .settleSale, .getSale,
            .findSale, .listSales, .listDeferredSales, .reportRegister, .getClosing, .listClosings, .listDifferences,
            .getAudit,
            .listAudits, .listTariffs,
            .getTariff, .exportTariffs, .evaluateTurnover, .listTurnoverReceipts, .getReportTable, .getReportPage,
            .getDelivery, .listDeliveries, .getPlan, .getRun, .listRuns, .getHandOverFile, .listHandOvers, .getMark,
            .findReceivables, .allocate:
            true
        case .defineOffice, .defineClerk, .defineRegister, .endShift, .moveCash, .countCash, .signClosing,
            .closeRegister,
            .moveDifference, .auditRegister, .defineTariff, .endTariff, .withdrawTariff, .importTariffs, .deliver,
            .acknowledgeDelivery, .definePlan, .settle, .moveHandOver, .beginImport, .addPart, .finishImport,
            .abortImport:
            false
        }
    }
}
