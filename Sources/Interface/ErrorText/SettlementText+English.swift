internal import PayPoint

extension SettlementText {
    /// The same to whoever reads no German.
    static func english(_ obstacle: SettlementObstacle) -> String {
        switch obstacle {
        case .deliveryInUse(let id): "The name of the delivery \(id) is in use with other content"
        case .deliveryAcknowledged(let id): "The delivery \(id) is acknowledged and does not change any more"
        case .ownDelivery(let id, let sign):
            "\(sign) made the delivery \(id); somebody else has to acknowledge it"
        case .notWithdrawn(let register, let available):
            "Only \(available.english) was taken out of register \(register) and is not delivered yet"
        case .planMissing: "There is no plan of hand-overs yet; whoever keeps the master data has to define one first"
        case .nothingToSettle: "There is no closing that is not settled yet"
        case .runInUse(let number): "The settlement run \(number) was made, and for other registers"
        case .handOverStands(let closing, let phase, let next):
            "The hand-over of the closing \(closing) is \(english(phase)); it cannot become \(english(next)) now"
        case .unwritable(let profile, let closing, let obstacle):
            "The profile \(profile) cannot write the closing \(closing): \(obstacle.english). "
                + "Nothing was settled; change the plan and settle again"
        case .settledMeanwhile: "The plan was changed meanwhile; settle again"
        }
    }

    private static func english(_ phase: HandOverState.Phase) -> String {
        switch phase {
        case .created: "created"
        case .sent: "sent"
        case .acknowledged: "acknowledged"
        case .rejected: "rejected"
        }
    }
}
