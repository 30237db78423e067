extension LaidOutReceipt {
    /// The receipt as plain text, one line of paper per line, without spaces at line ends. Graphics appear as a line in
    /// brackets, a cut as a dashed line; feeds are empty lines.
    public var plainText: String {
        plainLines.map { $0 + "\n" }.joined()
    }

    /// The lines of ``plainText``.
    public var plainLines: [String] {
        var lines: [String] = []
        for element in elements {
            switch element {
            case .line(let line): lines.append(text(of: line))
            case .block(let index): lines.append(contentsOf: plainLines(of: blocks[index]))
            }
        }
        return lines
    }

    private func text(of line: Line) -> String {
        let table = CodePageTable.of(codePage)
        var text = ""
        var start = line.start
        for run in runs[line.runs] {
            let characters = cells[start..<run.end].map { table.characters[Int($0)] ?? "?" }
            // Double width shows as normal letters in the middle of the cells they take.
            let spare = run.emphasis.contains(.doubleWidth) ? characters.count : 0
            text += String(repeating: " ", count: spare / 2)
            text += String(characters)
            text += String(repeating: " ", count: spare - spare / 2)
            start = run.end
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    private func plainLines(of block: Block) -> [String] {
        switch block {
        case .qr(let payload, _):
            ["[QR: \(payload.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n"))]"]
        case .barcode(let content, .code128): ["[CODE128: \(content)]"]
        case .image(let image, _): ["[\(image.width) x \(image.height)]"]
        case .feed(let lines): [String](repeating: "", count: max(lines, 0))
        case .cut: [String(String(repeating: "- ", count: columns).prefix(columns - 1))]
        case .drawerPulse, .text, .columns, .verbatim, .rule: []
        }
    }
}
