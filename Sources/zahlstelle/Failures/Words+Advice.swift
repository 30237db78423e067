/// What is to be done in more than one case: sentences that end in a command to copy.
extension Words {
    static let journalUnavailable = Words(
        "Für die Technik: Platz prüfen mit df -h, Grund ansehen mit journalctl -u zahlstelled",
        "For the technician: check for room with df -h, see why with journalctl -u zahlstelled")
    static let checkService = Words(
        "Läuft er? systemctl status zahlstelled; einen anderen Socket nennen --socket oder ZAHLSTELLE_SOCKET.",
        "Is it running? systemctl status zahlstelled; --socket or ZAHLSTELLE_SOCKET name another socket.")
    static let sameVersion = Words(
        "Dienst und zahlstelle auf denselben Stand bringen.", "Bring daemon and zahlstelle to the same version.")
    static let signOn = Words(
        "Anmelden: zahlstelle shift begin --clerk HANDZEICHEN --register KASSE",
        "Sign on: zahlstelle shift begin --clerk SIGN --register REGISTER")
    static let signOnWithoutRegister = Words(
        "Anmelden: zahlstelle shift begin --clerk HANDZEICHEN", "Sign on: zahlstelle shift begin --clerk SIGN")
    static let namesShift =
        Words("Sie nennt --shift oder ZAHLSTELLE_SHIFT. ", "--shift or ZAHLSTELLE_SHIFT names it. ") + signOn
    static let namesRegister = Words(
        "Die Kasse nennt --register; wer an einer sitzt, lässt es weg.",
        "--register names the register; whoever is at one leaves it out.")
    static let whoSignsOn = Words(
        "Wer es darf, meldet sich an: zahlstelle shift begin --clerk HANDZEICHEN. Wer welche Rolle hat, zeigt: zahlstelle clerk list",
        "Whoever may do it signs on: zahlstelle shift begin --clerk SIGN. Who has which role shows: zahlstelle clerk list"
    )
    static let withdraw = Words(
        "Abschöpfen: zahlstelle cash withdraw --amount BETRAG --reason WOFÜR",
        "Take money out: zahlstelle cash withdraw --amount AMOUNT --reason WHY")
    static let balance = Words(
        "Was nach dem Buch in der Kasse ist, zeigt: zahlstelle cash balance",
        "What is in the register by the book shows: zahlstelle cash balance")

    static let listOfOffices = Words("Alle Ämter zeigt: zahlstelle office list", "All offices: zahlstelle office list")
    static let listOfClerks = Words("Alle Personen zeigt: zahlstelle clerk list", "All persons: zahlstelle clerk list")
    static let listOfRegisters = Words(
        "Alle Kassen zeigt: zahlstelle register list", "All registers: zahlstelle register list")
    static let listOfShifts = Words(
        "Alle offenen Schichten zeigt: zahlstelle shift list", "All open shifts: zahlstelle shift list")
    static let listOfServices = Words(
        "Alle Leistungen zeigt: zahlstelle tariff list --all", "All services: zahlstelle tariff list --all")
    static let listOfDevices = Words(
        "Alle Geräte und ihre Art zeigt: zahlstelle devices", "All devices and their kinds: zahlstelle devices")

    static func stateOfPayment(_ id: String) -> Words {
        Words(
            "Wie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment \(id)",
            "How this payment stands and what to do shows: zahlstelle payment \(id)")
    }
}
