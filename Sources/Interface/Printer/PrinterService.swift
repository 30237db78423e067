public import PayPoint
public import Varlink

/// org.zahlstelle.Printer on a print desk.
public struct PrinterService: OrgZahlstellePrinter.Handler {
    private let desk: PrintDesk
    private let board: DeviceBoard

    public init(desk: PrintDesk, board: DeviceBoard) {
        self.desk = desk
        self.board = board
    }

    public func print(
        _ parameters: OrgZahlstellePrinter.Print.Parameters, _ call: VarlinkCall<OrgZahlstellePrinter.Print.Reply>
    ) async throws -> OrgZahlstellePrinter.Print.Reply {
        try await translated {
            let page = try PrintPage(parameters.blocks)
            let printer = try Wire.device(parameters.printer, field: "printer")
            let job = try await desk.submit(.page(page), on: printer, payment: nil, caller: Caller(call.peer))
            let ended = await end(of: job, parameters.wait)
            return .init(job: job.number, outcome: ended.map { .init($0) }, trouble: ended?.trouble?.german)
        }
    }

    public func reprint(
        _ parameters: OrgZahlstellePrinter.Reprint.Parameters, _ call: VarlinkCall<OrgZahlstellePrinter.Reprint.Reply>
    ) async throws -> OrgZahlstellePrinter.Reprint.Reply {
        try await translated {
            let payment = try Wire.payment(parameters.payment, field: "payment")
            let printer = try Wire.device(parameters.printer, field: "printer")
            let job = try await desk.submit(
                .receipt(copy: true), on: printer, payment: payment, caller: Caller(call.peer))
            let ended = await end(of: job, parameters.wait)
            return .init(job: job.number, outcome: ended.map { .init($0) }, trouble: ended?.trouble?.german)
        }
    }

    public func printSlip(
        _ parameters: OrgZahlstellePrinter.PrintSlip.Parameters,
        _ call: VarlinkCall<OrgZahlstellePrinter.PrintSlip.Reply>
    ) async throws -> OrgZahlstellePrinter.PrintSlip.Reply {
        try await translated {
            let payment = try Wire.payment(parameters.payment, field: "payment")
            let printer = try Wire.device(parameters.printer, field: "printer")
            let job = try await desk.submitSlip(of: payment, on: printer, caller: Caller(call.peer))
            let ended = await end(of: job, parameters.wait)
            return .init(job: job.number, outcome: ended.map { .init($0) }, trouble: ended?.trouble?.german)
        }
    }

    public func printTest(
        _ parameters: OrgZahlstellePrinter.PrintTest.Parameters,
        _ call: VarlinkCall<OrgZahlstellePrinter.PrintTest.Reply>
    ) async throws -> OrgZahlstellePrinter.PrintTest.Reply {
        try await translated {
            let printer = try Wire.device(parameters.printer, field: "printer")
            let job = try await desk.submit(.test, on: printer, payment: nil, caller: Caller(call.peer))
            let ended = await end(of: job, parameters.wait)
            return .init(job: job.number, outcome: ended.map { .init($0) }, trouble: ended?.trouble?.german)
        }
    }

    public func listJobs(
        _ parameters: OrgZahlstellePrinter.ListJobs.Parameters, _ call: VarlinkCall<OrgZahlstellePrinter.ListJobs.Reply>
    ) async throws -> OrgZahlstellePrinter.ListJobs.Reply {
        .init(jobs: await desk.queue.map { .init($0) })
    }

    public func getState(
        _ parameters: OrgZahlstellePrinter.GetState.Parameters, _ call: VarlinkCall<OrgZahlstellePrinter.GetState.Reply>
    ) async throws -> OrgZahlstellePrinter.GetState.Reply {
        try await translated {
            let printer = try Wire.device(parameters.printer, field: "printer")
            guard let status = await board.status(of: printer), status.kind == .printer else {
                throw desk.error(missing: printer)
            }
            return .init(connected: status.connection == .connected, ready: status.isReady, text: status.text)
        }
    }

    /// - Returns: `nil` where nobody waits for it.
    private func end(of job: PrintJobID, _ waits: Bool?) async -> PrintOutcome? {
        waits == true ? await desk.outcome(of: job) : nil
    }

    private func translated<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let error as PaymentError {
            throw Self.failure(error)
        } catch let failure as JournalFailure {
            throw Self.failure(.journal(failure))
        }
    }

    private static func failure(_ error: PaymentError) -> OrgZahlstellePrinter.Failure {
        let text = ErrorText.german(error)
        let english = ErrorText.english(error)
        switch error {
        case .invalidRequest(let fault):
            return .invalidRequest(.init(field: fault.field, rule: fault.rule.english, text: text, english: english))
        case .unknownPayment(let id): return .unknownPayment(.init(id: id.text, text: text, english: english))
        case .unknownDevice(let device), .wrongDevice(let device, _, _):
            return .unknownDevice(.init(device: device.text, text: text, english: english))
        case .noReceipt(let id): return .noReceipt(.init(id: id.text, text: text, english: english))
        case .printQueueFull(let printer): return .queueFull(.init(printer: printer.text, text: text, english: english))
        case .shuttingDown: return .shuttingDown(.init(text: text, english: english))
        case .idInUse, .unknownRegister, .terminalBusy, .terminalInDoubt, .terminalEndsDay, .terminalInUpkeep,
            .registerBusy,
            .notAtRegister, .releaseNeeded, .notEnoughCash, .tooMuchCash, .belongsToSale, .dayNotClosed, .notInDoubt,
            .noSignatureToCheck, .signatureOpen, .notReversible, .takeBackUnderWay, .tooManyWatchers, .journal:
            return .journalUnavailable(.init(text: text, english: english))
        }
    }
}

extension OrgZahlstellePrinter.Outcome {
    init(_ outcome: PrintOutcome) {
        switch outcome {
        case .printed: self = .printed
        case .notPrinted: self = .notPrinted
        case .unknown: self = .unknown
        }
    }
}

extension OrgZahlstellePrinter.Job {
    init(_ queued: QueuedJob) {
        let kind: Kind =
            switch queued.content {
            case .receipt: .receipt
            case .slip: .slip
            case .sale: .sale
            case .page: .page
            case .test: .test
            }
        self.init(
            job: queued.job.number, printer: queued.printer.text, kind: kind, payment: queued.payment?.text,
            printing: queued.isPrinting)
    }
}
