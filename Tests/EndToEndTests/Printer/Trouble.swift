import PayPoint
import Simulation

/// Lets happen to a printer what a row of the matrix says.
struct Trouble: Sendable {
    let event: PrinterMatrixTests.Event
    let world: PrinterWorld
    /// The receipt ends as soon as it is sent, while its first lines are being printed.
    let endsUnconfirmed: Bool
    private static let rowsUntilPaperEnds = 3

    private var host: DeviceHost<HesitantPrinter> { world.printer.device }

    func before() async throws {
        guard event != .neverAnswers else { return try await world.untilSeen { $0.text == "Drucker antwortet nicht" } }
        try await world.untilSeen { $0.isReady }
        switch event {
        case .paperOutBefore: await act(.paper(.out))
        case .coverOpenBefore, .silentCoverBefore: await act(.cover(isOpen: true))
        case .unpluggedBefore:
            await world.printer.unplug()
            try await world.untilSeen { $0.connection != .connected }
        case .powerOffBefore: await act(.power(false))
        case .paperOutUnconfirmed, .paperRefilledUnconfirmed, .coverOpenUnconfirmed, .silentCoverUnconfirmed,
            .unpluggedUnconfirmed, .powerOffUnconfirmed:
            await host.act(.hesitate)
        case .paperOutDuring, .paperRefilledDuring, .paperOutAfter, .coverOpenDuring, .coverClosedDuring,
            .coverOpenAfter, .silentCoverDuring, .unpluggedDuring, .unpluggedAfter, .powerOffDuring, .powerOffAfter,
            .neverAnswers:
            break
        }
    }

    func during() async throws {
        switch event {
        case .paperOutDuring:
            try await untilBegun()
            await act(.paperEnds(afterRows: Self.rowsUntilPaperEnds))
            try await world.printer.until { $0.conditions.paper == .out }
        case .paperRefilledDuring:
            try await untilBegun()
            await act(.paperEnds(afterRows: Self.rowsUntilPaperEnds))
            try await world.printer.until { $0.conditions.paper == .out }
            try await world.untilSeen { !$0.isReady }
            await act(.paper(.present))
        case .coverOpenDuring, .silentCoverDuring:
            try await untilBegun()
            await act(.cover(isOpen: true))
        case .coverClosedDuring:
            try await untilBegun()
            await act(.cover(isOpen: true))
            try await world.untilSeen { !$0.isReady }
            await act(.cover(isOpen: false))
        case .unpluggedDuring:
            try await untilBegun()
            await world.printer.unplug()
        case .powerOffDuring:
            try await untilBegun()
            try await switchOff()
        case .paperOutUnconfirmed:
            try await world.printer.untilItOwesConfirmation()
            await act(.paper(.out))
            await host.act(.goOn)
        case .paperRefilledUnconfirmed:
            try await world.printer.untilItOwesConfirmation()
            await act(.paper(.out))
            await host.act(.goOn)
            try await world.untilSeen { !$0.isReady }
            await act(.paper(.present))
        case .coverOpenUnconfirmed, .silentCoverUnconfirmed:
            try await world.printer.untilItOwesConfirmation()
            await act(.cover(isOpen: true))
            await host.act(.goOn)
        case .unpluggedUnconfirmed:
            try await world.printer.untilItOwesConfirmation()
            await world.printer.unplug()
            await host.act(.goOn)
        case .powerOffUnconfirmed:
            try await world.printer.untilItOwesConfirmation()
            try await switchOff()
            await host.act(.goOn)
        case .paperOutBefore, .paperOutAfter, .coverOpenBefore, .coverOpenAfter, .silentCoverBefore, .unpluggedBefore,
            .unpluggedAfter, .powerOffBefore, .powerOffAfter, .neverAnswers:
            break
        }
    }

    func after() async throws {
        switch event {
        case .paperOutAfter:
            try await untilIdle()
            await act(.paper(.out))
        case .coverOpenAfter:
            try await untilIdle()
            await act(.cover(isOpen: true))
        case .unpluggedAfter:
            try await untilIdle()
            await world.printer.unplug()
            try await world.untilSeen { $0.connection != .connected }
        case .powerOffAfter:
            try await untilIdle()
            try await switchOff()
        case .paperOutBefore, .paperOutDuring, .paperRefilledDuring, .coverOpenBefore, .coverOpenDuring,
            .coverClosedDuring, .silentCoverBefore, .silentCoverDuring, .unpluggedBefore, .unpluggedDuring,
            .powerOffBefore, .powerOffDuring, .neverAnswers, .paperOutUnconfirmed, .paperRefilledUnconfirmed,
            .coverOpenUnconfirmed, .silentCoverUnconfirmed, .unpluggedUnconfirmed, .powerOffUnconfirmed:
            break
        }
    }

    /// Paper in, cover closed, plugged in and switched on.
    func putRight() async throws {
        if await !host.read(\.printer.hasPower), await host.read(\.printer.settings.closesLinkAtPowerOff) {
            // Without power it takes connections and ends them at once, and none of these is to be taken for the lasting one: the
            // daemon may hear of the last of them late. Who has been refused since has heard of it.
            await world.printer.unplug()
            try await world.untilSeen { $0.text.contains("lehnt die Verbindung ab") }
            await act(.power(true))
            try await world.printer.plug()
        }
        await act(.power(true))
        await act(.paper(.present))
        await act(.cover(isOpen: false))
        switch event {
        case .unpluggedBefore, .unpluggedDuring, .unpluggedUnconfirmed, .unpluggedAfter: try await world.printer.plug()
        case .paperOutBefore, .paperOutDuring, .paperRefilledDuring, .paperOutAfter, .coverOpenBefore, .coverOpenDuring,
            .coverClosedDuring, .coverOpenAfter, .silentCoverBefore, .silentCoverDuring, .powerOffBefore,
            .powerOffDuring, .powerOffAfter, .neverAnswers, .paperOutUnconfirmed, .paperRefilledUnconfirmed,
            .coverOpenUnconfirmed, .silentCoverUnconfirmed, .powerOffUnconfirmed:
            break
        }
        try await world.untilSeen { $0.connection == .connected }
    }

    private func act(_ action: PrinterAction) async { await host.act(.person(action)) }

    /// Seen where the printer takes its line with it.
    private func switchOff() async throws {
        await act(.power(false))
        guard await host.read(\.printer.settings.closesLinkAtPowerOff) else { return }
        try await world.untilSeen { $0.connection != .connected }
    }

    /// A printer that cannot confirm is still at it when the receipt has ended.
    private func untilIdle() async throws {
        try await world.printer.until(\.isIdle)
    }

    private func untilBegun() async throws {
        if endsUnconfirmed { _ = try await world.outcome() }
        try await world.printer.until { $0.uncut.text.contains(PrinterWorld.head) }
    }
}
