internal import CSV
internal import Crypto
internal import FoundationEssentials
internal import PayPoint
internal import Tables

/// Takes in one list of receivables at a time: piece by piece into a staged list, then into the journal, then into its place.
actor ItemUploadDesk {
    /// After so long without a call nobody is working on an import any more: a program that uploads does nothing else.
    private static let idleMost = Duration.seconds(600)

    private let kasse: Kasse
    private let store: any ItemStore
    private var state = State.idle
    /// Somebody's call is at work. Another one is turned away instead of being let in between.
    private var isBusy = false

    private enum State {
        case idle
        case uploading(ItemUpload)
        /// The journal has it, and the list could not be put in its place yet.
        case taken(ItemUpload, ItemUploadResult)
        /// So that somebody who lost the answer can ask again.
        case done(name: String, ItemUploadResult)
    }

    init(kasse: Kasse, store: any ItemStore) {
        self.kasse = kasse
        self.store = store
    }

    func begin(
        _ control: ImportControl, _ dialect: CSVDialect, shift: ShiftID?, caller: Caller
    ) async throws(ItemUploadError) -> String {
        try await alone { () async throws(ItemUploadError) in
            try await check(.beginImport, shift, caller)
            switch state {
            case .idle, .done: break
            case .uploading(let upload):
                guard upload.usedAt.duration(to: .now) > Self.idleMost else { throw .underWay }
                await upload.staging?.discard()
                state = .idle
            case .taken: throw .underWay
            }
            let known = try await turn(of: control)
            var staging: (any ItemStaging)?
            if known == nil {
                staging = try await listed { () async throws(ItemListFailure) in try await store.stage(control) }
            }
            let name = "\(control.sequence)-" + String(UInt32.random(in: 0...UInt32.max), radix: 16)
            state = .uploading(
                ItemUpload(
                    name: name, control: control, shift: shift, known: known, staging: staging,
                    table: ReceivableTable(control, kasse.receivables.pattern, dialect)))
            return name
        }
    }

    /// - Returns: how many bytes of the file are there.
    func add(
        _ piece: [UInt8], at offset: Int, to name: String, caller: Caller
    ) async throws(ItemUploadError) -> Int {
        try await alone { () async throws(ItemUploadError) in
            guard case .uploading(var upload) = state, upload.name == name else { throw .unknownImport(name) }
            try await check(.addPart, upload.shift, caller)
            try upload.take(piece, at: offset)
            try await stage(&upload)
            guard !upload.table.isHopeless else {
                await upload.staging?.discard()
                state = .idle
                throw .table(upload.table.faults, hasMore: upload.table.hasMoreFaults)
            }
            state = .uploading(upload)
            return upload.received
        }
    }

    func finish(_ name: String, caller: Caller) async throws(ItemUploadError) -> ItemUploadResult {
        try await alone { () async throws(ItemUploadError) in
            switch state {
            case .uploading(let upload) where upload.name == name:
                try await check(.finishImport, upload.shift, caller)
                if let known = upload.known { return try compare(upload, with: known) }
                let result = try await take(upload, caller)
                return try await putInPlace(upload, result)
            case .taken(let upload, let result) where upload.name == name:
                try await check(.finishImport, upload.shift, caller)
                return try await putInPlace(upload, result)
            case .done(name, let result): return result
            case .idle, .uploading, .taken, .done: throw .unknownImport(name)
            }
        }
    }

    /// Gives an import up. One that the journal has cannot be.
    func abort(_ name: String?, shift: ShiftID?, caller: Caller) async throws(ItemUploadError) {
        try await alone { () async throws(ItemUploadError) in
            try await check(.abortImport, shift, caller)
            switch state {
            case .uploading(let upload) where name == nil || upload.name == name:
                await upload.staging?.discard()
                state = .idle
            case .taken: throw .underWay
            case .idle, .uploading, .done:
                if let name { throw .unknownImport(name) }
            }
        }
    }

    /// Whether it is the import's turn.
    ///
    /// - Returns: the one that was taken last, where this may be the same again because its answer was lost.
    private func turn(of control: ImportControl) async throws(ItemUploadError) -> TakenImport? {
        do throws(KasseError) {
            do throws(KasseError) {
                try await kasse.checkTurn(of: control)
                return nil
            } catch {
                guard case .receivable(.refused(let faults)) = error, case .alreadyTaken = faults.first,
                    let taken = try await kasse.taken(control)
                else { throw error }
                return taken
            }
        } catch {
            throw .kasse(error)
        }
    }

    /// The answer that was lost, where the file is the same to the last byte.
    private func compare(
        _ upload: ItemUpload, with known: TakenImport
    ) throws(ItemUploadError) -> ItemUploadResult {
        guard upload.digest == known.hash else {
            state = .idle
            let sequence = known.control.sequence
            throw .kasse(.receivable(.refused([.alreadyTaken(sequence: sequence, last: sequence)])))
        }
        let result = ItemUploadResult(control: known.control, stock: known.stock, hash: known.hash)
        state = .done(name: upload.name, result)
        return result
    }

    /// Checks the whole and has it written down. Whatever fails, the import is over and nothing of it is left.
    private func take(_ upload: ItemUpload, _ caller: Caller) async throws(ItemUploadError) -> ItemUploadResult {
        var upload = upload
        upload.table.finish()
        try await stage(&upload)
        let table = upload.table
        do throws(ItemUploadError) {
            guard table.faults.isEmpty else { throw .table(table.faults, hasMore: table.hasMoreFaults) }
            let digest = upload.digest
            guard let staging = upload.staging else { throw .unknownImport(upload.name) }
            let list = try await listed { () async throws(ItemListFailure) in try await staging.finish(hash: digest) }
            guard list.doubled.isEmpty else {
                throw .table(
                    list.doubled.map(ReceivableLineFault.init),
                    hasMore: list.doubled.count == StagedList.mostDoubled)
            }
            let differences = upload.control.differences(from: table.tally, stock: list.stock)
            guard differences.isEmpty else { throw .kasse(.receivable(.refused(differences))) }
            do throws(KasseError) {
                try await kasse.take(
                    upload.control, hash: digest, stock: list.stock, shift: upload.shift, caller: caller)
            } catch {
                throw .kasse(error)
            }
            let result = ItemUploadResult(control: upload.control, stock: list.stock, hash: digest)
            state = .taken(upload, result)
            return result
        } catch {
            await upload.staging?.discard()
            state = .idle
            throw error
        }
    }

    private func putInPlace(
        _ upload: ItemUpload, _ result: ItemUploadResult
    ) async throws(ItemUploadError) -> ItemUploadResult {
        if let staging = upload.staging {
            try await listed { () async throws(ItemListFailure) in try await staging.apply() }
        }
        state = .done(name: upload.name, result)
        return result
    }

    /// Puts the rows that are whole into the list. One that the disk does not take is over.
    private func stage(_ upload: inout ItemUpload) async throws(ItemUploadError) {
        guard let staging = upload.staging else { return }
        do throws(ItemUploadError) {
            while true {
                let rows = upload.table.next()
                if rows.isEmpty { return }
                try await listed { () async throws(ItemListFailure) in try await staging.add(rows) }
            }
        } catch {
            await upload.staging?.discard()
            state = .idle
            throw error
        }
    }

    private func check(_ deed: Deed, _ shift: ShiftID?, _ caller: Caller) async throws(ItemUploadError) {
        do throws(KasseError) {
            try await kasse.checkImport(deed, shift: shift, caller: caller)
        } catch {
            throw .kasse(error)
        }
    }

    private func listed<Value: Sendable>(
        _ work: () async throws(ItemListFailure) -> Value
    ) async throws(ItemUploadError) -> Value {
        do throws(ItemListFailure) {
            return try await work()
        } catch {
            throw .kasse(.receivable(.list(error)))
        }
    }

    private func alone<Value: Sendable>(
        _ work: () async throws(ItemUploadError) -> Value
    ) async throws(ItemUploadError) -> Value {
        guard !isBusy else { throw .underWay }
        isBusy = true
        defer { isBusy = false }
        return try await work()
    }
}

extension ReceivableLineFault {
    fileprivate init(_ doubled: StagedList.Doubled) {
        self.init(
            line: doubled.line, column: nil,
            english: "\(doubled.key.english) stands in line \(doubled.firstLine) already; remove one of them",
            german: "\(doubled.key.german) steht schon in Zeile \(doubled.firstLine); eine davon entfernen")
    }
}
