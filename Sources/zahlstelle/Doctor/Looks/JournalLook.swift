import Dispatch
import Glibc
import Journal
import PayPoint

/// The chain of a journal whose daemon is down.
enum JournalLook {
    /// - Returns: `nil` where there is no journal: a pay point that never ran has none.
    static func chain(state: String) async -> Answer<ChainFacts>? {
        let file = state + "/" + SQLiteJournal.fileName
        guard access(file, F_OK) == 0 || errno != ENOENT else { return nil }
        let (answers, answer) = AsyncStream.makeStream(of: Answer<ChainFacts>.self)
        // Verifying cannot be stopped; whoever waits for it can. The end of the program ends both.
        DispatchQueue.global().async { answer.yield(verdict(file)) }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(DoctorLimits.verify.components.seconds))) {
            answer.yield(.silent(Words("es dauert zu lange", "it takes too long")))
        }
        for await answer in answers { return answer }
        return nil
    }

    private static func verdict(_ file: String) -> Answer<ChainFacts> {
        do {
            let verdict = try JournalVerifier.verify(file: file)
            return .told(ChainFacts(entries: verdict.entries, fault: verdict.fault?.text))
        } catch let error {
            // A file that is no journal any more is as bad as one with a fault.
            if case JournalFailure.damaged = error { return .told(ChainFacts(entries: 0, fault: error.reasonInGerman)) }
            return .silent(CommandFailure(error).text)
        }
    }
}
