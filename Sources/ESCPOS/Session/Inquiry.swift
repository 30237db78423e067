/// A round of DLE EOT questions and what it is for.
struct Inquiry: Sendable, Equatable {
    enum Purpose: Sendable, Equatable {
        /// The link is new; nobody asked.
        case linkOpened
        case order
        case beforeJob(PrintJob)
        case beforeDrawer(DrawerOrderID)
        case beforeTrial(DrawerOrderID)
        /// A job got no confirmation; why?
        case afterJob(PrintRun)
    }

    enum Step: Sendable, Equatable {
        /// Answers to earlier questions may still come: one question is asked, and everything heard is ignored until it is
        /// quiet again.
        case settling(heard: Bool)
        case asking(RealTimeQuery)
    }

    let purpose: Purpose
    var step: Step
}
