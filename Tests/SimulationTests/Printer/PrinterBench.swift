import Simulation

extension Bench<SimulatedPrinter> {
    /// A printer that takes no time, unless told otherwise.
    static func printer(_ change: (inout PrinterSettings) -> Void = { _ in }) -> Bench<SimulatedPrinter> {
        var settings = PrinterSettings()
        settings.speed = 0
        change(&settings)
        var bench = Bench(SimulatedPrinter(settings: settings))
        bench.open()
        return bench
    }

    /// Text in the bytes of CP858 for the few characters of the tests, control codes as they are.
    mutating func print(_ text: String) {
        let table: [Character: UInt8] = ["ä": 0x84, "ö": 0x94, "ü": 0x81, "ß": 0xE1, "€": 0xD5, "§": 0xF5]
        receive(text.flatMap { character in table[character].map { [$0] } ?? Array(String(character).utf8) })
    }

    mutating func sendHex(_ hex: String) { receive(bytes(hex)) }

    /// The text of what was cut off, one receipt each.
    var receipts: [String] { outputs.map(\.text) }
    var answers: String { hex(written) }
}
