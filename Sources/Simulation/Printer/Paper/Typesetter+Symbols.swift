/// Pictures, QR codes and bar codes.
extension Typesetter {
    mutating func perform(_ command: SymbolCommand) {
        switch command {
        case .bitmap(let bitmap): printPicture(bitmap)
        case .storeGraphics(let bitmap): storedGraphics = bitmap
        case .printGraphics:
            if let bitmap = storedGraphics { printPicture(bitmap) }
            storedGraphics = nil
        case .qrModule(let dots): qr.moduleSize = dots
        case .qrLevel(let level): qr.level = level
        case .qrStore(let data): qr.data = data
        case .qrPrint: printQR()
        case .barcodeHeight(let dots): barcode.height = dots
        case .barcodeWidth(let dots): barcode.moduleWidth = dots
        case .barcodeText(let place): barcode.textPlace = place
        case .barcode(let system, let data): printBarcode(system, data)
        }
    }

    private mutating func printPicture(_ bitmap: Bitmap) {
        finishLine()
        if bitmap.width > style.areaWidth { complain("a picture \(bitmap.width) dots wide is cut off at the right") }
        roll.add(.picture(x: left(of: bitmap.width), bitmap), height: bitmap.height)
    }

    private mutating func printQR() {
        finishLine()
        guard settings.knowsQR else { return complain("a QR code, but this printer has none") }
        guard let symbol = QRSymbol(qr.data, moduleSize: qr.moduleSize, level: qr.level) else {
            return complain("a QR code of \(qr.data.count) bytes cannot be made")
        }
        guard symbol.height <= style.areaWidth else {
            return complain("a QR code \(symbol.height) dots wide does not fit and is not printed")
        }
        roll.add(.qr(x: left(of: symbol.height), symbol), height: symbol.height)
    }

    private mutating func printBarcode(_ system: UInt8, _ data: [UInt8]) {
        finishLine()
        guard system == 73 else { return complain("bar code system \(system) is not simulated") }
        let symbol = Barcode(
            code128: data, moduleWidth: barcode.moduleWidth, height: barcode.height, hasText: barcode.textPlace != 0)
        guard let symbol else { return complain("CODE128 data that no printer prints") }
        guard symbol.width <= style.areaWidth else {
            return complain("a bar code \(symbol.width) dots wide does not fit and is not printed")
        }
        roll.add(
            .barcode(x: left(of: symbol.width), symbol),
            height: symbol.height + (symbol.hasText ? PrintStyle.lineSpacing : 0))
    }
}
