extension Message {
    /// Reads a message as far as its bytes are sound, for the side that must not lose one: a damaged field in 04 0F does not
    /// undo the payment, and a damaged 06 0F or 06 1E still ends the command.
    ///
    /// - Returns: the message, with everything behind the damage as `FieldList.unknownRest`, or `.other` where nothing of it
    ///   could be read; and the damage. As lossless as `init(_:answering:)`.
    public static func salvage(_ apdu: APDU, answering command: ControlField? = nil) -> (Message, damage: ZVTError?) {
        do throws(ZVTError) {
            return (try Message(apdu, answering: command), nil)
        } catch {
            return (salvage(damaged: apdu), error)
        }
    }

    private static func salvage(damaged apdu: APDU) -> Message {
        switch apdu.control {
        case .statusInformation: .statusInformation(StatusInformation.salvage(data: apdu.data).0)
        case .intermediateStatus:
            IntermediateStatus.salvage(data: apdu.data).map { .intermediateStatus($0.0) } ?? .other(apdu)
        case .completion: .completion(Completion(.raw(apdu.data)))
        case .abortByTerminal: .abortByTerminal(AbortByTerminal.salvage(data: apdu.data).0)
        case .printTextBlock: .printTextBlock(PrintTextBlock.salvage(data: apdu.data).0)
        default: .other(apdu)
        }
    }
}
