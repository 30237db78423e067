extension PrinterSession {
    mutating func beginJob(_ job: PrintJob) {
        let fence: PrintRun.Fence
        var payload = [UInt8](repeating: 0x00, count: swallowedBytes)
        swallowedBytes = 0
        payload += job.receipt.bytes
        switch profile.completion {
        case .processID:
            fence = .id(nextFence)
            payload += nextFence.command
            nextFence = nextFence.next
        case .paperStatus:
            fence = .paperStatus
            payload += QueuedQuery.paper.bytes
        case .none:
            fence = .none
        }
        let run = PrintRun(job: job, serial: nextSerial, start: sentBytes, payload: payload, fence: fence)
        nextSerial += 1
        phase = .printing(run)
        report(.jobStarted(job.id))
        effects.append(.arm(.job, milliseconds: bound(of: run)))
        pump()
    }

    /// How long the run may take.
    func bound(of run: PrintRun) -> Int {
        PrinterTimeouts.jobMilliseconds(
            bytes: run.payload.count, paperMillimetres: run.job.receipt.paperMillimetres, profile: profile,
            link: linkSpeed)
    }

    /// Gives the link as much of the job as may be on its way.
    mutating func pump() {
        guard case .printing(var run) = phase else { return }
        while !isStopped, !run.isSent, run.sent - run.written < Self.windowBytes {
            let end = min(run.sent + Self.chunkBytes, run.payload.count)
            send(Array(run.payload[run.sent..<end]))
            run.sent = end
            if run.isSent, run.fence == .paperStatus { awaitPaperStatus(of: run) }
        }
        phase = .printing(run)
    }

    private mutating func awaitPaperStatus(of run: PrintRun) {
        if !parser.expect(queued: .paper) {
            // So many answers that never came will not come.
            parser.forgetQueued()
            paperFenceOwners.removeAll()
            parser.expect(queued: .paper)
        }
        paperFenceOwners.append((run.job.id, run.serial))
    }

    /// The link has taken everything.
    mutating func jobWritten() {
        guard case .printing(let run) = phase, run.fence == .none else { return }
        effects.append(.disarm(.job))
        if profile.status == .none {
            end(run.job.id, .unknown(.printerCannotConfirm))
        } else {
            ask(.afterJob(run))
        }
    }
}
