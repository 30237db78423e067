import ZVT

extension Session {
    /// 06 D1. Lines are gathered; only the last line of a receipt waits for the receipt being stored. The lines before it
    /// commit nothing, because the terminal counts a receipt as printed when all of it is acknowledged.
    mutating func printLine(_ apdu: APDU) {
        let line: PrintLine
        do {
            line = try PrintLine(data: apdu.data)
        } catch {
            answer(apdu)
            report(.notice(.unreadable(apdu.control, error)))
            return
        }
        if gathered.isEnded(by: line.receiptType), endGathered(before: apdu) { return }
        let receiptLine = line.line(in: profile.charset)
        gathered.append(receiptLine, type: line.receiptType)
        if receiptLine.endsReceipt || gathered.lines.count >= SessionLimits.maximumReceiptLines {
            hold(.print(gathered.take(printOrigin)), answering: apdu)
            return
        }
        answer(apdu)
        if state.running != nil {
            restartT4()
        } else {
            emit(.arm(.printPause, milliseconds: SessionLimits.printPauseMilliseconds))
        }
    }

    /// 06 D3
    mutating func printBlock(_ apdu: APDU) {
        if endGathered(before: apdu) { return }
        let block: PrintTextBlock
        do {
            block = try PrintTextBlock(data: apdu.data)
        } catch {
            answer(apdu)
            report(.notice(.unreadable(apdu.control, error)))
            return
        }
        let lines = block.lines(in: profile.charset)
        let text = PrintedText(
            lines: lines, receiptType: block.receiptType, information: block.information,
            isComplete: lines.last?.endsReceipt ?? false, origin: printOrigin)
        hold(.print(text), answering: apdu)
    }

    /// Lines that no last line ended are a receipt too; it is stored before the terminal's next message counts.
    ///
    /// - Returns: whether there were any, so that `apdu` has to wait.
    mutating func endGathered(before apdu: APDU?) -> Bool {
        guard !gathered.isEmpty, state.resumption != nil else { return false }
        hold(.print(gathered.take(printOrigin)), answering: nil, next: apdu)
        return true
    }

    private var printOrigin: PrintedText.Origin {
        if let operation = state.running { return .order(operation.order) }
        if let lastEnd, now - lastEnd.time <= Int64(SessionLimits.printGraceMilliseconds) {
            return .afterEnd(of: lastEnd.order)
        }
        return .unsolicited
    }
}
