public import PayPoint

/// What a box remembers of its updates, from one boot to the next. A value without I/O; ``UpdateStore`` keeps it.
public struct UpdateState: Hashable, Sendable, Codable {
    /// Versions that were given up here and are remembered.
    static let mostFailures = 8

    /// In the other slot, and nothing would start it yet.
    public var installed: Installed?
    /// Started, or to be started with the reboot that was asked for, and not yet proved.
    public var trial: Trial?
    /// How the last one ended.
    public var last: Outcome?
    /// What was given up, by the box or by a technician, and does not come back by itself from a stick or a source. Newest last.
    public var failures: [Failure] = []
    public var schedule = Schedule()
    /// Why the one that is installed was not activated when it was last looked after.
    public var waiting: Waiting?
    /// When the configured source was last looked at.
    public var lookedAt: String?

    public init() {}

    public struct Installed: Hashable, Sendable, Codable {
        public let version: String
        /// Of the signed description.
        public let digest: String
        /// As ``Timestamp/iso8601``, like all moments here.
        public let at: String
    }

    public struct Trial: Hashable, Sendable, Codable {
        public let version: String
        /// The version that runs until then, and again where this one fails.
        public let from: String
        public let at: String
        /// A technician goes back: nothing has to prove itself.
        public let isReturn: Bool
        /// Devices that were ready before, and have to be ready again.
        public let devices: [String]
        /// How often it was started.
        public var starts = 0
        /// What was wrong the last time, in German and English.
        public var faults: [Said] = []
    }

    /// The same in both languages.
    public struct Said: Hashable, Sendable, Codable {
        public let german: String
        public let english: String

        public init(german: String, english: String) {
            self.german = german
            self.english = english
        }
    }

    public struct Outcome: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            /// It proved itself and stays.
            case proven
            /// The version before came back by itself.
            case failed
            /// A technician went back to the version before.
            case returned
            /// The box would have gone back to this version, and it cannot read the journal any more.
            case stayed
            /// It was installed and given up before it was started.
            case discarded
        }

        public let kind: Kind
        public let version: String
        public let at: String
        public var faults: [Said] = []
    }

    public struct Failure: Hashable, Sendable, Codable {
        public let version: String
        public let digest: String?
        public let at: String
        public let faults: [Said]
    }

    /// What a technician said about when.
    public struct Schedule: Hashable, Sendable, Codable {
        /// Not before somebody says so.
        public var isHeld = false
        public var notBefore: String?
        /// Whatever the window says.
        public var isUrgent = false

        public init(isHeld: Bool = false, notBefore: Timestamp? = nil, isUrgent: Bool = false) {
            self.isHeld = isHeld
            self.notBefore = notBefore?.iso8601
            self.isUrgent = isUrgent
        }
    }

    public struct Waiting: Hashable, Sendable, Codable {
        /// For programs: a word of ``WaitReason``.
        public let why: String
        public let text: Said
        /// When it waited first, and when it was looked at last.
        public let since: String
        public let at: String
        /// When the calendar permits it next.
        public let next: String?
    }
}
