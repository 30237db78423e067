/// How a terminal takes what a technician wants of it: diagnosis, initialisation, print of its configuration.
public enum UpkeepManner: String, Hashable, Sendable, CaseIterable {
    /// Does it.
    case works
    /// 84 83: it knows no such function.
    case refused
    /// Takes it and ends it with 06 1E 6C, as by the red key.
    case aborted
    /// Takes it and ends it with 06 1E A0 and words of its own: the host refuses.
    case hostRefuses = "host-refuses"
    /// Takes it and says nothing more.
    case silent
    /// Takes it and closes the line.
    case hangUp = "hang-up"
    /// Takes it and restarts in the middle.
    case reboot
    /// Refuses to be registered as long as it wants something (06 1E with that), and does what a technician wants.
    case locked
}
