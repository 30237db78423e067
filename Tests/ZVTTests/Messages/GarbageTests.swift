import Testing

@testable import ZVT

/// Nothing that a peer sends may stop the process or grow without bound.
@Suite struct GarbageTests {
    private static let controls: [ControlField] = CommandLayout.table.keys.sorted {
        ($0.cla, $0.ins) < ($1.cla, $1.ins)
    }

    @Test func `random bodies are read or refused`() throws {
        var random = SplitMix64(seed: 6)
        for _ in 0..<40_000 {
            guard let control = Self.controls.randomElement(using: &random) else { return }
            let apdu = APDU(control, data: random.bytes(.random(in: 0...40, using: &random)))
            check(apdu, answering: Bool.random(using: &random) ? .statusEnquiry : nil)
        }
    }

    @Test func `vectors with a byte changed, cut or repeated are read or refused`() throws {
        var random = SplitMix64(seed: 7)
        for vector in Vector.apdus {
            let apdu = try APDU(encoded: vector.bytes)
            for _ in 0..<60 {
                var data = apdu.data
                guard let index = data.indices.randomElement(using: &random) else { break }
                switch Int.random(in: 0...2, using: &random) {
                case 0: data[index] = .random(in: 0...255, using: &random)
                case 1: data.removeSubrange(index...)
                default: data.insert(data[index], at: index)
                }
                check(APDU(apdu.control, data: data), answering: nil)
            }
        }
    }

    @Test func `random lines are described or refused as JSON`() throws {
        var random = SplitMix64(seed: 8)
        for _ in 0..<2_000 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &random)).map { _ in
                    "0123456789abcdefABCDEF :-zö\"".randomElement(using: &random) ?? "0"
                })
            for set in CharacterSet.allCases {
                _ = try JSON.parse(MessageDescription(line: text, charset: set).json)
            }
        }
    }

    private func check(_ apdu: APDU, answering command: ControlField?) {
        if let message = try? Message(apdu, answering: command) { #expect(message.apdu == apdu) }
        let (salvaged, _) = Message.salvage(apdu, answering: command)
        #expect(salvaged.apdu == apdu)
        touch(salvaged)
        _ = apdu.logText
        let description = MessageDescription(line: hexText(apdu.encoded))
        #expect((try? JSON.parse(description.json)) != nil)
    }

    /// Everything that is read only when asked for.
    private func touch(_ message: Message) {
        switch message {
        case .statusInformation(let status):
            _ = (status.traceNumber, status.panLastFour, status.cardType, status.totals, status.signatureRequired)
            _ = (status.tip, status.cashback, status.vendorError(in: .utf8), status.owesReceipt(.customer))
            _ = (status.applicationName(in: .cp437), status.vuNumber, status.cardName(in: .latin9))
        case .intermediateStatus(let status): _ = (status.text(in: .zvt7bit), status.germanText, status.timeoutMinutes)
        case .printTextBlock(let block): _ = block.lines(in: .cp437)
        case .printLine(let line): _ = line.line(in: .cp437)
        case .completion(let completion): _ = (completion.status?.deviceName, completion.resultCode)
        default: break
        }
    }
}
