extension PrinterSession {
    mutating func take(_ order: PrinterOrder) {
        guard phase != .down else {
            refuse(order, .linkDown, .linkDown)
            return
        }
        guard queue.count < Self.longestQueue else {
            refuse(order, .queueFull, .queueFull)
            return
        }
        queue.append(order)
        beginNext()
        pulseBesideJob()
    }

    /// Back to rest, and on with the next order.
    mutating func becomeIdle() {
        phase = .idle
        beginNext()
    }

    private mutating func beginNext() {
        while phase == .idle, !queue.isEmpty {
            let order = queue.removeFirst()
            switch order {
            case .print(let job):
                if profile.status == .none { beginJob(job) } else { ask(.beforeJob(job)) }
            case .queryStatus:
                if profile.status == .none { report(.queried(state)) } else { ask(.order) }
            case .openDrawer:
                beginOpening()
            }
        }
    }

    private mutating func beginOpening() {
        guard profile.drawer != nil else {
            report(.drawer(.notSent(.notConfigured)))
            return
        }
        if profile.status == .none { pulseDrawer() } else { ask(.beforeDrawer) }
    }
}
