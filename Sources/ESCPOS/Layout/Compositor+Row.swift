extension Compositor {
    /// Sets columns side by side, or one below the other when the line is too narrow for that.
    mutating func addRow(_ columns: [Column], font: Font) {
        var text = takeText()
        row.removeAll(keepingCapacity: true)
        for column in columns {
            let start = text.count
            let hasMarks = converter.append(column.text, to: &text)
            row.append(RowCell(column, text: text, range: start..<text.count, hasMarks: hasMarks))
        }
        if ColumnFitter.fit(&row, in: layout.columns(in: font)) {
            addSideBySide(text, font: font)
        } else {
            for index in row.indices {
                let cell = row[index]
                let style = TextStyle(alignment: cell.alignment, font: font, emphasis: cell.emphasis)
                addParagraph(text, in: cell.range, hasMarks: cell.hasMarks, style: style)
            }
        }
        giveBack(&text)
    }

    private mutating func addSideBySide(_ text: [UInt8], font: Font) {
        var height = 1
        for index in row.indices {
            let first = breaker.pieces.count
            let width = Self.cells(row[index].width, row[index].emphasis)
            breaker.wrap(text, in: row[index].range, hasMarks: row[index].hasMarks, width: width)
            row[index].pieces = first..<breaker.pieces.count
            height = max(height, row[index].pieces.count)
        }
        for line in 0..<height { addLine(line, of: text, font: font) }
    }

    /// Sets one line of the row.
    private mutating func addLine(_ line: Int, of text: [UInt8], font: Font) {
        beginLine()
        // Blanks are kept back until something follows them: no line ends in spaces.
        var blanks = 0
        for index in row.indices {
            let cell = row[index]
            if index > 0 { blanks += ColumnFitter.gap }
            guard line < cell.pieces.count, breaker.pieces[cell.pieces.lowerBound + line].width > 0 else {
                blanks += cell.width
                continue
            }
            addBlanks(blanks)
            let strip = Strip(
                piece: breaker.pieces[cell.pieces.lowerBound + line], hasMarks: cell.hasMarks, emphasis: cell.emphasis)
            blanks = add(strip, of: text, alignment: cell.alignment, in: cell.width)
        }
        endLine(font: font)
    }
}
