import ESCPOS
import FuzzSupport

/// The input is a script of what happens to the conversation with a printer: its profile, then events.
@main enum FuzzPrinter {
    static func main() {
        runFuzzer { script in
            let setting = script.byte()
            var profile = PrinterProfile.epson80
            profile.completion = [.processID, .paperStatus, .none, .processID][Int(setting & 3)]
            profile.status = [.automatic, .polled, .none, .automatic][Int(setting >> 2 & 3)]
            let sensor: DrawerSensor = [.openWhenHigh, .openWhenLow, .none, .none][Int(setting >> 4 & 3)]
            profile.drawer = setting & 0x40 == 0 ? DrawerConfiguration(sensor: sensor) : nil
            var owner = PrinterOwner(profile, setting & 0x80 == 0 ? .fast : .serial(baud: 9_600))
            owner.handle(.linkOpened)
            while !script.isAtEnd { step(&owner, &script) }
            owner.handle(.linkLost)
            owner.checkEnd()
        }
    }

    private static func step(_ owner: inout PrinterOwner, _ script: inout FuzzInput) {
        switch script.number(below: 16) {
        case 0, 1: owner.handle(.received(script.pick(answers)))
        case 2: owner.handle(.received(script.counted()))
        case 3: owner.answerFence()
        case 4: owner.answerQuestions(with: script.byte())
        case 5, 6: owner.print(bytes: Int(script.byte()) * 40)
        case 7: owner.openDrawer()
        case 8: owner.handle(.order(.queryStatus))
        case 9, 10: owner.write(Int(script.byte()) * 20)
        case 11: owner.writeAll()
        case 12, 13: owner.fire(script.number(below: 4))
        case 14: owner.handle(.linkOpened)
        default: owner.handle(.linkLost)
        }
    }

    /// What printers say: online, offline, cover, paper, drawer, answers, flow control.
    private static let answers: [[UInt8]] = [
        [0x14, 0x00, 0x00, 0x0F], [0x10, 0x00, 0x00, 0x0F], [0x3C, 0x00, 0x00, 0x0F], [0x1C, 0x00, 0x0C, 0x0F],
        [0x1C, 0x08, 0x00, 0x0F], [0x12], [0x16], [0x1A], [0x72], [0x00], [0x0C], [0x13], [0x11],
    ]
}
