extension PrinterSession {
    /// The job that is being printed, also while its missing confirmation is looked into.
    private var currentRun: PrintRun? {
        switch phase {
        case .printing(let run): run
        case .asking(let inquiry):
            if case .afterJob(let run) = inquiry.purpose { run } else { nil }
        case .down, .idle, .opening: nil
        }
    }

    /// A fence came back.
    mutating func confirm(_ id: FenceID) {
        if let run = currentRun, run.fence == .id(id), run.isSent {
            finish(run, .printed)
        } else if let index = unconfirmed.firstIndex(where: { $0.fence == id }) {
            report(.printedLate(unconfirmed.remove(at: index).job))
        }
    }

    /// The answer to the oldest GS r came.
    mutating func confirmByPaperStatus(_ level: PaperLevel) {
        guard !paperFenceOwners.isEmpty else { return }
        let owner = paperFenceOwners.removeFirst()
        if let run = currentRun, run.serial == owner.serial {
            finish(run, level == .out ? .unknown(.obstacle(.paperOut)) : .printed)
        } else if level != .out {
            report(.printedLate(owner.job))
        }
    }

    private mutating func finish(_ run: PrintRun, _ outcome: PrintOutcome) {
        withdrawProbe()
        switch phase {
        case .printing:
            effects.append(.disarm(.job))
        case .asking:
            giveUpQuestion()
            effects.append(.disarm(.answer))
        case .down, .idle, .opening:
            break
        }
        end(run.job.id, outcome)
    }

    mutating func end(_ job: JobID, _ outcome: PrintOutcome) {
        report(.jobFinished(job, outcome))
        becomeIdle()
    }

    /// An obstacle in the middle of a job: the printer keeps the rest and goes on when it is put right, so the operator gets
    /// time, once.
    mutating func grantRepairIfNeeded() {
        guard case .printing(var run) = phase else { return }
        if run.heldBy != state.obstacle {
            run.heldBy = state.obstacle
            phase = .printing(run)
            report(.jobHeld(run.job.id, run.heldBy))
        }
        guard state.obstacle != nil, !run.isRepairGranted else { return }
        run.isRepairGranted = true
        phase = .printing(run)
        effects.append(.arm(.job, milliseconds: PrinterTimeouts.repairMilliseconds + bound(of: run)))
    }

    mutating func jobTimedOut() {
        guard case .printing(let run) = phase else { return }
        withdrawProbe()
        guard run.isWritten else {
            let obstacle = state.obstacle
            closeLink()
            if let obstacle {
                lose(run, .obstacle(obstacle), .obstacle(obstacle))
            } else {
                lose(run, .linkStalled, .linkStalled)
            }
            failQueue()
            return
        }
        if profile.status == .none {
            rememberUnconfirmed(run)
            end(run.job.id, .unknown(.silent))
        } else {
            giveUpQuestion()
            ask(.afterJob(run))
        }
    }

    /// No confirmation came in time, and the printer was asked why.
    mutating func diagnosed(_ run: PrintRun, answered: Bool) {
        guard run.fence != .none else {
            end(
                run.job.id, .unknown(answered ? state.obstacle.map { .obstacle($0) } ?? .printerCannotConfirm : .silent)
            )
            return
        }
        guard answered else {
            rememberUnconfirmed(run)
            end(run.job.id, .unknown(.silent))
            return
        }
        guard let obstacle = state.obstacle else {
            if run.fence == .paperStatus {
                // A healthy printer has answered everything it will ever answer.
                parser.forgetQueued()
                paperFenceOwners.removeAll()
            }
            rememberUnconfirmed(run)
            end(run.job.id, .unknown(.noConfirmation))
            return
        }
        guard run.isRepairGranted else {
            phase = .printing(run)
            grantRepairIfNeeded()
            pulseBesideJob()
            return
        }
        rememberUnconfirmed(run)
        end(run.job.id, .unknown(.obstacle(obstacle)))
    }

    /// The job's fence may still come back, when the paper is changed for example.
    mutating func rememberUnconfirmed(_ run: PrintRun) {
        guard case .id(let fence) = run.fence else { return }
        if unconfirmed.count == Self.mostUnconfirmed { unconfirmed.removeFirst() }
        unconfirmed.append((run.job.id, fence))
    }
}
