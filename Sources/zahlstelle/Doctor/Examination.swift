import Archives
import Daemon
import Devices
import FoundationEssentials
import Glibc
import Interface
import PayPoint
import Updates

/// One examination of a pay point: gathers the facts and hands them to the decisions.
struct Examination {
    private static let units = ["zahlstelled.service", "zahlstelled.socket", "zahlstelle-backup.timer"]
    /// Where systemd shows the daemon's passwords to root.
    private static let credentials = "/run/credentials/zahlstelled.service"
    private static let usualState = "/var/lib/zahlstelle"

    let socket: String
    let file: String

    func findings() async -> [Finding] {
        let (configuration, faults) = read()
        let state = configuration?.stateDirectory ?? Self.usualState
        var findings: [Finding] = []
        var facts: DaemonFacts?
        do {
            let told = try await DaemonLook(socket: socket).facts()
            findings.append(Decide.presence(told))
            facts = told
        } catch {
            findings += Decide.absence(DaemonAbsence(reason: CommandFailure(error).text, log: MachineLook.log()))
        }
        findings += Decide.configuration(file, faults)
        findings += Self.units.compactMap(MachineLook.unit).compactMap(Decide.unit)
        if let configuration { findings += lines(configuration, state: state, facts) }
        if let facts {
            findings += devices(facts)
            findings += Decide.doubts(facts.activities) + [Decide.journal(facts.journal)]
            findings.append(Decide.chain(await DaemonLook.chain(socket: socket)))
        } else if let chain = await JournalLook.chain(state: state) {
            findings.append(Decide.chain(chain))
        }
        if let configuration { findings.append(backup(configuration, state: state)) }
        return findings + machine(configuration, state: state)
    }

    private func read() -> (Configuration?, [String]) {
        var environment = ProcessInfo.processInfo.environment
        if environment["CREDENTIALS_DIRECTORY"] == nil, access(Self.credentials, R_OK) == 0 {
            environment["CREDENTIALS_DIRECTORY"] = Self.credentials
        }
        let reading = ConfigurationReader.reading(path: file, credentials: Credentials(environment: environment))
        let configuration = try? reading.configuration(for: [.daemon, .backup])
        return (configuration, reading.faults.map(\.description))
    }

    private func lines(_ configuration: Configuration, state: String, _ facts: DaemonFacts?) -> [Finding] {
        let account = MachineLook.account(state: state)
        let connected = Set((facts?.devices.value ?? []).filter { $0.connection == .connected }.map(\.id))
        let addresses =
            configuration.terminals.map { ("\($0.id)", $0.address) }
            + configuration.printers.map { ("\($0.id)", $0.address) }
        return addresses.flatMap { name, address in
            let line = LineLook(device: name, address: address).facts(tries: !connected.contains(name))
            return Decide.line(line, for: account, isUp: facts != nil)
        }
    }

    private func devices(_ facts: DaemonFacts) -> [Finding] {
        guard let devices = facts.devices.value else { return [Decide.silent(.connection, nil, facts.devices)] }
        let isBusy = facts.activities.value?.contains { [.payment, .printing, .dayEnd].contains($0.kind) } ?? false
        return devices.flatMap { device -> [Finding] in
            // What a device lacks is known only while it is there; a drawer has the line of its printer.
            let isThere = device.connection == .connected
            var findings = device.kind == .drawer ? [] : [Decide.connection(device)]
            if let answer = facts.terminals[device.id] {
                if isThere {
                    let isWorking = isBusy || Decide.isSettling(device, now: Int64(time(nil)))
                    findings.append(Decide.registration(device.id, answer, isBusy: isWorking))
                }
                if let state = answer.value {
                    findings.append(Decide.trouble(device.id, state))
                    findings.append(dayEnd(state, facts))
                }
            }
            if let answer = facts.printers[device.id], isThere { findings.append(Decide.paper(device.id, answer)) }
            if let answer = facts.drawers[device.id] { findings.append(Decide.drawer(device.id, answer)) }
            return findings
        }
    }

    private func dayEnd(_ state: OrgZahlstelleTerminals.State, _ facts: DaemonFacts) -> Finding {
        guard let payments = facts.payments.value else { return Decide.silent(.dayEnd, state.terminal, facts.payments) }
        return Decide.dayEnd(state, payments, now: Int64(time(nil)))
    }

    private func backup(_ configuration: Configuration, state: String) -> Finding {
        guard let target = configuration.backup?.directory else { return Decide.noBackup }
        if access(state, F_OK) != 0, errno == ENOENT { return Decide.backup(nil, in: target, now: Int64(time(nil))) }
        // Without the right to look nobody knows, and that is not the same as none.
        guard access(state, X_OK) == 0 else { return .unknown(.backup, target, .system(errno)) }
        let last = LastBackup.read(state: state).flatMap { Moment.seconds($0.time) }
        return Decide.backup(last, in: target, now: Int64(time(nil)))
    }

    private func machine(_ configuration: Configuration?, state: String) -> [Finding] {
        var findings: [Finding] = []
        if let disk = MachineLook.disk(state) {
            findings += [Decide.space(disk), Decide.health(disk)]
        } else {
            findings.append(Decide.noDirectory(state, errno))
        }
        if let clock = MachineLook.clock() {
            findings.append(Decide.clock(clock))
        } else {
            findings.append(.unknown(.clock, nil, .system(errno)))
        }
        if let image = MachineLook.image() { findings.append(Decide.image(image)) }
        if let running = SystemSlots().running { findings.append(update(running, configuration)) }
        return findings
    }

    private func update(_ running: SystemVersion, _ configuration: Configuration?) -> Finding {
        let now = Int64(time(nil))
        let calendar = configuration.flatMap(UpdateBox.calendar)
        if let calendar, calendar.next(after: Timestamp(microseconds: now * 1_000_000)) == nil {
            return Decide.updatesNeverStart
        }
        do {
            return Decide.update(try UpdateStore().read(), running: running.text, now: now)
        } catch {
            return .unknown(.update, nil, CommandFailure(error).text)
        }
    }
}
