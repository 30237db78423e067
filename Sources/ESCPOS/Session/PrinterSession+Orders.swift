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

    /// Back to rest, and on with the next order. A pulse that was sent beside a job is waited for first.
    mutating func becomeIdle() {
        guard opening == nil else {
            phase = .opening
            return
        }
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
            case .openDrawer(let id):
                beginOpening(id, isTrial: false)
            case .tryDrawer(let id):
                beginOpening(id, isTrial: true)
            }
        }
    }

    private mutating func beginOpening(_ order: DrawerOrderID, isTrial: Bool) {
        guard profile.drawer != nil else {
            report(.drawer(order, .notSent(.notConfigured)))
            return
        }
        guard profile.status != .none else { return pulseDrawer(order, isTrial: isTrial) }
        ask(isTrial ? .beforeTrial(order) : .beforeDrawer(order))
    }
}
