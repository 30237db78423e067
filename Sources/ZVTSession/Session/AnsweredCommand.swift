import ZVT

/// The terminal's last command and our answer to it, kept to recognise a repeat on the serial line.
struct AnsweredCommand: Hashable, Sendable {
    let command: APDU
    let answer: APDU
    let answerNumber: Int
    /// The terminal has the answer, so the same message again is new content.
    var isConfirmed = false
}
