public import ArgumentParser
import Glibc
public import Simulation
public import ZVT

/// What kind of terminal is simulated.
struct TerminalKindOptions: ParsableArguments {
    @Option(help: "Terminal id, eight digits.")
    var terminalID = TerminalSettings().terminalID

    @Option(help: "Password that commands must carry, six digits. Without it any will do.")
    var password: String?

    @Option(help: "Character set of texts: cp437, latin-1, latin-9, utf-8, zvt-7bit.")
    var charset = CharacterSet.latin1

    @Flag(help: "Send texts in the character set that the cash register asks for.")
    var obeyCharset = false

    @Flag(help: "Send receipts behind the completion.")
    var lateReceipts = false

    @Option(
        help: "An approved payment whose result is not confirmed: 'reverse' takes it back, 'keep' books it. Both exist."
    )
    var unconfirmed = TerminalSettings.Unconfirmed.reverse

    @Option(help: "A payment whose link is lost before the result: 'carry-on' with the customer, or 'cancel'.")
    var linkLoss = TerminalSettings.LinkLoss.carryOn

    @Option(help: "Answer to Repeat Receipt: the 'approved' or the 'last' transaction, 'empty', or 'refused'.")
    var repeatReceipt = TerminalSettings.RepeatReceiptForm.approved

    @Option(
        help:
            "A wish to abort (06 B0) is taken 'until-card', 'never', 'ignored' without answer, or answered 6C and 'goes-on'."
    )
    var abort = TerminalSettings.AbortSupport.untilCard

    @Flag(help: "An old terminal: refuses a registration with TLV.")
    var noTLV = false

    @Flag(help: "Take commands without registration.")
    var unregistered = false

    @Flag(help: "No card comes by itself; present one through the control channel.")
    var manualCard = false

    @Option(help: "Close a connection after that many idle milliseconds; 0 never.")
    var idleClose = 0

    func validate() throws {
        guard terminalID.utf8.count == 8, terminalID.allSatisfy(\.isHexDigit) else {
            throw ValidationError("A terminal id has eight digits.")
        }
        guard password.map({ $0.utf8.count == 6 && $0.allSatisfy(\.isNumber) }) ?? true else {
            throw ValidationError("A password has six digits.")
        }
        guard idleClose >= 0 else { throw ValidationError("--idle-close counts milliseconds.") }
    }

    func settings() throws -> TerminalSettings {
        var settings = TerminalSettings()
        settings.terminalID = terminalID
        settings.password = password
        settings.charset = charset
        settings.obeysCharset = obeyCharset
        settings.printsAfterCompletion = lateReceipts
        settings.unconfirmed = unconfirmed
        settings.linkLoss = linkLoss
        settings.repeatReceipt = repeatReceipt
        settings.abort = abort
        settings.knowsTLV = !noTLV
        settings.requiresRegistration = !unregistered
        settings.presentsCard = !manualCard
        settings.idleCloseMilliseconds = idleClose
        settings.clockOffsetSeconds = Self.localOffset
        return settings
    }

    /// Seconds that local time is ahead of UTC now.
    private static var localOffset: Int {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return local.tm_gmtoff
    }
}

extension Scenario: ExpressibleByArgument {}
extension CharacterSet: ExpressibleByArgument {}
extension TerminalSettings.Unconfirmed: ExpressibleByArgument {}
extension TerminalSettings.LinkLoss: ExpressibleByArgument {}
extension TerminalSettings.RepeatReceiptForm: ExpressibleByArgument {}
extension TerminalSettings.AbortSupport: ExpressibleByArgument {}
