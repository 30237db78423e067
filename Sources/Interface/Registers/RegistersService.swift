public import PayPoint
internal import Varlink

/// org.zahlstelle.Registers on the Kasse.
public struct RegistersService: OrgZahlstelleRegisters.Handler {
    let kasse: Kasse

    public init(kasse: Kasse) {
        self.kasse = kasse
    }

    /// Runs a call and turns what the Kasse refuses into the interface's errors.
    func translated<Value: Sendable>(_ work: () async throws(KasseError) -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw OrgZahlstelleRegisters.Failure(error)
        }
    }
}
