import ArgumentParser
import Interface
import PayPoint

/// What can be said about a register. What is not given stays as it is.
struct RegisterRules: ParsableArguments {
    @Option(help: "What it is called.")
    var name: String?

    @Option(
        help: "The office to which it belongs.", completion: Candidates.offices, transform: NameArgument.parse)
    var office: String?

    @Flag(name: .customLong("no-office"), help: "It is a general pay point.")
    var clearsOffice = false

    @Option(
        help: ArgumentHelp("The change money that it keeps (Wechselgeldvorschuss): 200,00.", valueName: "euros"),
        transform: AmountArgument.parseOrZero)
    var float: Cents?

    @Option(
        help: ArgumentHelp("With more cash than this the clerk is told to deliver.", valueName: "euros"),
        transform: AmountArgument.parse)
    var warnAbove: Cents?

    @Flag(name: .customLong("no-warn-above"), help: "Never tell the clerk to deliver.")
    var clearsWarning = false

    @Option(
        help: ArgumentHelp(
            "The most that it may hold (Höchstbestand); cash that would lead above it is refused.", valueName: "euros"),
        transform: AmountArgument.parse)
    var mostCash: Cents?

    @Flag(name: .customLong("no-most-cash"), help: "It may hold any amount.")
    var clearsMost = false

    @Option(
        help: ArgumentHelp(
            "Cancellations above this need the release of a supervisor.", valueName: "euros"),
        transform: AmountArgument.parse)
    var releaseAbove: Cents?

    @Flag(name: .customLong("no-release-above"), help: "Cancellations need no release.")
    var clearsRelease = false

    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Several clerks may sit at it at the same time, or one.")
    var shared: Bool?

    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Who counts is not shown what should be there, or is.")
    var countsBlind: Bool?

    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "Nothing is taken while an earlier day is not closed, or it is.")
    var closesDaily: Bool?

    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Closings are signed by a second person, or not.")
    var secondSignature: Bool?

    @Flag(exclusivity: .exclusive)
    var activity: Activity?

    func validate() throws {
        if clearsOffice, office != nil { throw ValidationError("Give either --office or --no-office.") }
        if clearsWarning, warnAbove != nil { throw ValidationError("Give either --warn-above or --no-warn-above.") }
        if clearsRelease, releaseAbove != nil {
            throw ValidationError("Give either --release-above or --no-release-above.")
        }
        if clearsMost, mostCash != nil { throw ValidationError("Give either --most-cash or --no-most-cash.") }
    }

    /// What is given in place of what there is.
    func changed(_ present: Registers.Register?, _ id: String) throws(CommandFailure) -> Registers.Register {
        guard let name = name ?? present?.name else {
            throw .undefined(
                Words("Die Kasse \(id) gibt es noch nicht.", "There is no register \(id) yet."), lacks: "--name")
        }
        var register =
            present
            ?? .init(
                id: id, name: name, float: 0, shared: false, countsBlind: false, closesDaily: false,
                needsSecondSignature: false,
                active: true)
        register.name = name
        register.office = clearsOffice ? nil : office ?? register.office
        register.float = float?.value ?? register.float
        register.warnAbove = clearsWarning ? nil : warnAbove?.value ?? register.warnAbove
        register.mostCash = clearsMost ? nil : mostCash?.value ?? register.mostCash
        register.releaseAbove = clearsRelease ? nil : releaseAbove?.value ?? register.releaseAbove
        register.shared = shared ?? register.shared
        register.countsBlind = countsBlind ?? register.countsBlind
        register.closesDaily = closesDaily ?? register.closesDaily
        register.needsSecondSignature = secondSignature ?? register.needsSecondSignature
        if let activity { register.active = activity == .active }
        return register
    }
}
