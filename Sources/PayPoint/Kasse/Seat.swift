/// Where somebody sits who sells.
struct Seat: Hashable {
    let register: RegisterID
    let clerk: ClerkSign
    let isTraining: Bool
}

extension Presence {
    /// Practice and real work have no sale in common.
    func checkMayTouch(_ sale: SaleState) throws(KasseError) {
        guard sale.isTraining == isTraining else { throw .saleInTraining(sale.sale, isTraining: sale.isTraining) }
    }

    /// - Throws: ``KasseError`` for somebody who sits at no register.
    func seat() throws(KasseError) -> Seat {
        guard let shift else { throw .invalid(RequestFault(field: "shift", rule: .shift)) }
        guard let register = shift.register else { throw .notAtRegister(shift.id) }
        return Seat(register: register, clerk: shift.clerk, isTraining: shift.isTraining)
    }
}
