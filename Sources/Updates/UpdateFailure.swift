public import Archives

/// Why an update is not installed, activated or taken back. Nothing was changed then, unless it says so.
public enum UpdateFailure: Error, Hashable, Sendable {
    /// The machine was not started from an image with two slots; updates come as packages.
    case noSlots
    /// There is no key whose bundles would be installed, in this file.
    case noKeys(String)
    /// It does not begin as a bundle does.
    case noBundle
    /// Nobody whose key is in the image signed it, or it was changed since.
    case notSigned
    /// Signed, but not for this box: what it is.
    case notOurs(String)
    case laterFormat(Int)
    /// The rest is missing.
    case endsEarly
    /// A file is not the one that was signed.
    case changed(String)
    /// The version is not newer than the one that runs.
    case notNewer(version: SystemVersion, running: SystemVersion)
    /// A newer one waits already to be started.
    case olderThanInstalled(version: SystemVersion, installed: SystemVersion)
    /// It waits already to be started.
    case installedAlready(SystemVersion)
    /// This box has tried it, and it failed.
    case failedBefore(version: SystemVersion, reason: UpdateState.Said)
    /// A version was activated and has not yet proved itself, so the other slot is in use.
    case onTrial(SystemVersion)
    /// Another update is being worked on.
    case busy
    case noRoom(needed: Int64, free: Int64)
    /// What was installed left no kernel that the boot loader would start.
    case noKernel(SystemVersion)
    /// There is nothing to activate.
    case nothingInstalled
    /// There is no version to go back to.
    case nothingBefore
    /// A file, the disk or a program of the system did not do its part; also the one that fetches.
    case archive(ArchiveFailure)
}
