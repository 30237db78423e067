public import ZVT

/// One form of the registration. A terminal that does not take one gets the next, simpler one.
public struct RegistrationRung: Hashable, Sendable {
    public var configuration: Registration.Configuration
    public var service: UInt8?
    public var tlv: [TLV]?

    func command(password: Password, currency: CurrencyCode) throws(ZVTError) -> APDU {
        try Registration(
            password: password, configuration: configuration, currency: currency, service: service, tlv: tlv
        ).apdu
    }
}

extension TerminalProfile {
    /// The forms in the order they are tried: everything, without TLV, without service byte, with the configuration 8E that
    /// leaves the keypad alone.
    public var registrationLadder: [RegistrationRung] {
        let tlv = registrationTLV
        let keypadLeftAlone: Registration.Configuration = [
            .takesPaymentReceipts, .takesAdministrationReceipts, .wantsIntermediateStatus, .printCommands,
        ]
        let rungs = [
            RegistrationRung(configuration: configuration, service: registrationService, tlv: tlv),
            RegistrationRung(configuration: configuration, service: registrationService),
            RegistrationRung(configuration: configuration),
            RegistrationRung(configuration: keypadLeftAlone),
        ]
        return rungs.reduce(into: []) { ladder, rung in
            if ladder.last != rung { ladder.append(rung) }
        }
    }

    private var registrationTLV: [TLV]? {
        var tlv: [TLV] = []
        if let printerWidth, (1...99).contains(printerWidth) {
            tlv.append(TLV(.printerWidth, [UInt8(printerWidth / 10 * 16 + printerWidth % 10)]))
        }
        if let maximumAPDUBytes {
            tlv.append(TLV(.maximumAPDULength, [UInt8(maximumAPDUBytes >> 8), UInt8(maximumAPDUBytes & 0xFF)]))
        }
        if !permittedCommands.isEmpty {
            tlv.append(TLV(.permittedCommands, permittedCommands.map { TLV(.command, [$0.cla, $0.ins]) }))
        }
        if !offeredCharsets.isEmpty {
            tlv.append(TLV(.characterSets, offeredCharsets.map { TLV(.characterSet, [$0.tagValue]) }))
        }
        return tlv.isEmpty ? nil : tlv
    }
}
