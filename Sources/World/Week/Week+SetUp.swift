internal import Daemon
internal import PayPoint

extension Week {
    /// What a technician, the supervisor and whoever keeps the tariffs enter before the first day.
    var firstSteps: [@Sendable (PayPointCore) async throws -> Void] {
        let technician = Caller(user: 0, group: 0)
        var steps: [@Sendable (PayPointCore) async throws -> Void] = []
        for id in WeekPlan.offices {
            steps.append {
                try await $0.kasse.define(PayPoint.Office(id: id, name: "Amt \(id)"), by: nil, caller: technician)
            }
        }
        for register in plan.registers {
            steps.append { try await $0.kasse.define(register, by: nil, caller: technician) }
        }
        var staff: [(sign: ClerkSign, role: Role)] = plan.cashiers.map { ($0, .cashier) }
        let others: [(sign: ClerkSign, role: Role)] = [
            (WeekPlan.supervisor, .supervisor), (WeekPlan.masterData, .masterData),
            (WeekPlan.mainCashOffice, .mainCashOffice),
        ]
        staff += others
        for (sign, role) in staff {
            let clerk = PayPoint.Clerk(sign: sign, name: sign.text, roles: [role])
            steps.append { try await $0.kasse.define(clerk, by: nil, caller: technician) }
        }
        for sign in others.map(\.sign) {
            steps.append {
                _ = try await $0.kasse.signOn(
                    ShiftID(unchecked: sign.text), clerk: sign, register: nil, isTraining: false, endsOther: false,
                    caller: Clerk.caller)
            }
        }
        for service in WeekPlan.services(from: office.wall.local(office.wall.now()).date) {
            steps.append {
                _ = try await $0.kasse.define(
                    service, endsPrevious: false, by: ShiftID(unchecked: WeekPlan.masterData.text),
                    caller: Clerk.caller)
            }
        }
        steps.append {
            _ = try await $0.kasse.define(
                WeekPlan.plan, shift: ShiftID(unchecked: WeekPlan.masterData.text), caller: Clerk.caller)
        }
        return steps
    }
}
