internal import CTaskHooks
internal import Synchronization

/// All jobs of the Swift runtime that are ready to run. They run one after the other on the simulation's one thread,
/// in an order that the seed decides: any order of ready jobs is one that a machine with many cores could have
/// chosen.
enum JobQueue {
    /// Jobs as the runtime hands them out, by address. Locked because the runtime asks for a function that any thread
    /// may call; see ``SimulationThread``.
    private static let ready = Mutex<[UInt]>([])

    /// Takes all scheduling of the process over, for good.
    static func takeOver() {
        task_hooks_install { job in
            precondition(SimulationThread.isHere, "a job was made ready on another thread: nothing would be repeatable")
            JobQueue.ready.withLock { $0.append(UInt(bitPattern: job)) }
        }
    }

    static var count: Int { ready.withLock { $0.count } }

    /// Runs one job until it ends or waits.
    ///
    /// - Parameter choose: which of so many ready jobs, from 0.
    /// - Returns: whether there was one.
    static func runOne(choosing choose: (Int) -> Int) -> Bool {
        let job: UInt? = ready.withLock { jobs in
            jobs.isEmpty ? nil : jobs.remove(at: jobs.count == 1 ? 0 : choose(jobs.count))
        }
        guard let job, let address = UnsafeMutableRawPointer(bitPattern: job) else { return false }
        task_hooks_run(address)
        return true
    }

    /// Throws all ready jobs away, as the end of a process does. Their tasks never go on and are not freed.
    static func abandon() {
        ready.withLock { $0.removeAll() }
    }
}
