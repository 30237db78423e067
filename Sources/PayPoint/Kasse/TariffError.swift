/// Why the Kasse did not do with tariffs what it was asked. Nothing was written.
public enum TariffError: Error, Hashable, Sendable {
    case kasse(KasseError)
    case fault(TariffFault)
    /// A table has faults, so nothing of it was taken.
    case refused(TariffReport)
}
