import Simulation

/// Where sheets go: files, and people who watch.
struct PaperShop: Sendable {
    private let archive: ReceiptArchive?
    private let isShown: Bool

    init(directory: String?, isShown: Bool) throws {
        archive = try directory.map { try ReceiptArchive(directory: $0) }
        self.isShown = isShown
    }

    func keep(_ sheet: PaperSheet) {
        if isShown { Log.show(sheet.text + "\n-- \(sheet.end.rawValue) --") }
        guard let path = archive?.keep(sheet.text) else { return }
        do {
            try PaperPicture.write(sheet, to: path + ".png")
        } catch {
            Log.write(.happened("\(error)"))
        }
    }
}
