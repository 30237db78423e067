/// One line of what the doctor found.
struct Finding: Equatable, Sendable {
    enum Level: String, Encodable, Sendable {
        case ok, warn, fail
    }

    let check: Check
    /// Which device, unit or file; `nil` where there is only one.
    let subject: String?
    let level: Level
    let text: Words
    /// What to do; `nil` where nothing is.
    let advice: Words?

    private init(_ check: Check, _ subject: String?, _ level: Level, _ text: Words, _ advice: Words?) {
        self.check = check
        self.subject = subject
        self.level = level
        self.text = text
        self.advice = advice
    }

    static func ok(_ check: Check, _ subject: String? = nil, _ text: Words) -> Finding {
        Finding(check, subject, .ok, text, nil)
    }

    /// What is not right always says what to do.
    static func warn(_ check: Check, _ subject: String? = nil, _ text: Words, _ advice: Words) -> Finding {
        Finding(check, subject, .warn, text, advice)
    }

    static func fail(_ check: Check, _ subject: String? = nil, _ text: Words, _ advice: Words) -> Finding {
        Finding(check, subject, .fail, text, advice)
    }

    /// What nobody could find out is a warning: it says nothing of the thing itself.
    static func unknown(_ check: Check, _ subject: String? = nil, _ why: Words) -> Finding {
        warn(
            check, subject, Words("Das ließ sich nicht feststellen: ", "That could not be found out: ") + why,
            Words("Als root aufrufen: sudo zahlstelle doctor", "Run it as root: sudo zahlstelle doctor"))
    }
}
