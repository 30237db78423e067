import GRDB
internal import PayPoint

extension Schema {
    /// The books: what the Kasse knows by name, and its ledger. Accounts, registers and signs repeat in every posting and are
    /// kept once, as numbers in the order of their first use.
    static let books = """
        CREATE TABLE name (
            id INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE record (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            entry INTEGER NOT NULL REFERENCES event (sequence),
            body TEXT NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX record_open_shift ON record (key) WHERE kind = 'shift' AND json_type(body, '$.endedAt') IS NULL;

        CREATE INDEX record_open_sale ON record (key) WHERE kind = 'sale' AND json_extract(body, '$.phase') = 'open';

        CREATE INDEX record_deferred_sale ON record (json_extract(body, '$.register'), json_extract(body, '$.deferred'))
        WHERE kind = 'sale' AND json_extract(body, '$.deferred') > 0;

        CREATE INDEX record_owed_sale ON record (json_extract(body, '$.register'), json_extract(body, '$.deferred'))
        WHERE kind = 'sale' AND json_extract(body, '$.phase') = 'deferred';

        CREATE INDEX record_sale_receipt ON record (json_extract(body, '$.receipt'), json_extract(body, '$.register'))
        WHERE kind = 'sale' AND json_extract(body, '$.receipt') > 0;

        CREATE INDEX record_sale_cancellation ON record (json_extract(body, '$.cancellation'))
        WHERE kind = 'sale' AND json_extract(body, '$.cancellation') > 0;

        CREATE INDEX record_unsettled_difference ON record (key)
        WHERE kind = 'difference' AND json_extract(body, '$.isSettled') = 0;

        CREATE INDEX record_difference_state ON record (json_extract(body, '$.state'), key) WHERE kind = 'difference';

        CREATE INDEX record_open_delivery ON record (key)
        WHERE kind = 'delivery' AND json_type(body, '$.acknowledgement') IS NULL;

        CREATE INDEX record_hand_over_phase ON record (json_extract(body, '$.phase'), key) WHERE kind = 'handOver';

        CREATE TRIGGER record_not_deleted BEFORE DELETE ON record
        BEGIN SELECT RAISE(ABORT, 'the books forget nothing'); END;

        CREATE TABLE posting (
            entry INTEGER NOT NULL REFERENCES event (sequence),
            line INTEGER NOT NULL,
            register INTEGER NOT NULL,
            period INTEGER NOT NULL,
            day INTEGER NOT NULL,
            hour INTEGER,
            clerk INTEGER,
            debit INTEGER NOT NULL,
            credit INTEGER NOT NULL CHECK (credit <> debit),
            means INTEGER,
            amount INTEGER NOT NULL CHECK (amount > 0),
            office INTEGER,
            service INTEGER,
            quantity INTEGER,
            tax INTEGER,
            agency INTEGER NOT NULL,
            kassenzeichen TEXT,
            PRIMARY KEY (entry, line)
        ) STRICT, WITHOUT ROWID;

        -- With all that a hand-over adds up, so that settling a period is one walk along it.
        CREATE INDEX posting_by_period
        ON posting (register, period, entry, line, day, debit, credit, means, office, tax, agency, amount);

        CREATE TRIGGER posting_not_updated BEFORE UPDATE ON posting
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        CREATE TRIGGER posting_not_deleted BEFORE DELETE ON posting
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        CREATE TABLE period_total (
            register INTEGER NOT NULL,
            period INTEGER NOT NULL,
            debit INTEGER NOT NULL,
            credit INTEGER NOT NULL,
            means INTEGER NOT NULL,
            count INTEGER NOT NULL,
            sum INTEGER NOT NULL,
            PRIMARY KEY (register, period, debit, credit, means)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE balance (
            register INTEGER NOT NULL,
            account INTEGER NOT NULL,
            sum INTEGER NOT NULL,
            PRIMARY KEY (register, account)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE turnover (
            month INTEGER NOT NULL,
            register INTEGER NOT NULL,
            clerk INTEGER NOT NULL,
            office INTEGER NOT NULL,
            service INTEGER NOT NULL,
            account INTEGER NOT NULL,
            means INTEGER NOT NULL,
            takings INTEGER NOT NULL,
            returns INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            taken INTEGER NOT NULL,
            given_back INTEGER NOT NULL,
            PRIMARY KEY (month, register, clerk, office, service, account, means)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE posting_day (
            day INTEGER PRIMARY KEY,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL
        ) STRICT;
        """

    /// Lets every entry that a journal has from before there were books happen to them.
    static func fillBooks(_ database: Database) throws {
        let reader = EntryReader(database: database)
        var last: Int64 = 0
        while true {
            let entries = try reader.entries(after: last, limit: SQLiteJournal.largestLimit)
            guard let end = entries.last else { return }
            for entry in entries { try BookWriter(database: database, source: reader).apply(entry) }
            last = end.sequence
        }
    }
}
