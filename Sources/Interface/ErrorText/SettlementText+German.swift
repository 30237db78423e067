internal import PayPoint

/// What people read when something between pay point and main cash office cannot be done.
enum SettlementText {
    static func german(_ obstacle: SettlementObstacle) -> String {
        switch obstacle {
        case .deliveryInUse(let id): "Der Name der Ablieferung \(id) ist mit anderem Inhalt schon vergeben"
        case .deliveryAcknowledged(let id): "Die Ablieferung \(id) ist schon quittiert und ändert sich nicht mehr"
        case .ownDelivery(let id, let sign):
            "Die Ablieferung \(id) hat \(sign) selbst gemacht; quittieren muss sie jemand anderes"
        case .notWithdrawn(let register, let available):
            "An der Kasse \(register) sind nur \(available.german) abgeschöpft und noch nicht abgeliefert"
        case .planMissing: "Es gibt noch keinen Übergabeplan; die Stammdatenpflege muss ihn zuerst eingeben"
        case .nothingToSettle: "Es gibt keinen Abschluss, der noch nicht abgerechnet ist"
        case .runInUse(let number):
            "Die Sammelabrechnung \(number) gibt es schon, und zwar für andere Kassen"
        case .handOverStands(let closing, let phase, let next):
            "Die Übergabe zum Abschluss \(closing) ist \(german(phase)); sie kann jetzt nicht \(german(next)) werden"
        case .unwritable(let profile, let closing, let obstacle):
            "Das Profil \(profile) kann den Abschluss \(closing) nicht schreiben: \(obstacle.german). "
                + "Es wurde nichts abgerechnet; den Übergabeplan ändern und noch einmal abrechnen"
        case .settledMeanwhile: "Der Übergabeplan wurde währenddessen geändert; bitte noch einmal abrechnen"
        }
    }

    static func german(_ phase: HandOverState.Phase) -> String {
        switch phase {
        case .created: "erzeugt"
        case .sent: "übertragen"
        case .acknowledged: "quittiert"
        case .rejected: "zurückgewiesen"
        }
    }
}
