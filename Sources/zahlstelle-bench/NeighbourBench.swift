import Devices
import Foundation
import Journal
import PayPoint
import Simulation
import ZVTSession

/// What a terminal's trouble costs the others: payments in turn at a counter where all is well and at one whose other terminal is
/// in doubt and unplugged. Both have a journal and a simulated terminal of their own, in this process.
struct NeighbourBench {
    let directory: URL
    private static let rounds = 300
    private static let warmUp = 20

    func run() async throws {
        let quiet = try await OfficeCounter(directory.appending(path: "quiet"), neighbour: .well)
        let troubled = try await OfficeCounter(directory.appending(path: "troubled"), neighbour: .inDoubt)
        for tender in [Tender.card(terminal: "t1"), .cash(given: Cents(5000))] {
            var alone: [Double] = []
            var beside: [Double] = []
            for round in 0..<(Self.rounds + Self.warmUp) {
                // In turn, so that a busy moment of the machine falls on both.
                let times = (try await quiet.pay(tender), try await troubled.pay(tender))
                guard round >= Self.warmUp else { continue }
                alone.append(times.0)
                beside.append(times.1)
            }
            let (usual, measured) = (Self.median(alone), Self.median(beside))
            let name = if case .card = tender { "card" } else { "cash" }
            Figure.line("\(name), beside a terminal that works", Figure.milliseconds(usual))
            Figure.line("\(name), beside one in doubt, unplugged", Figure.milliseconds(measured))
            Figure.line("\(name), ratio", String(format: "%.2f", measured / usual), "1: no longer")
        }
        quiet.close()
        troubled.close()
    }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
