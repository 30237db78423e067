import GRDB

/// The tables of the journal file and how they came to be. A migration that was ever released is never changed; a change is a
/// new one behind it.
enum Schema {
    /// The name of what the journal file is after the last migration.
    static var newest: String { migrator.migrations.last ?? "" }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11 events and views") { db in
            try db.execute(sql: events)
            try db.execute(sql: views)
        }
        migrator.registerMigration("2026-11 terminals") { db in
            try db.execute(sql: terminals)
        }
        migrator.registerMigration("2026-11 books") { db in
            try db.execute(sql: books)
            try db.execute(sql: "CREATE INDEX payment_by_end ON payment (register, ended) WHERE terminal IS NOT NULL")
            try fillBooks(db)
        }
        migrator.registerMigration("2026-11 restores") { db in
            // Few or none: a payment in doubt asks for the last one, and must not read the whole journal for it.
            try db.execute(sql: "CREATE INDEX event_of_restore ON event (sequence) WHERE kind = 'journal.restored'")
        }
        return migrator
    }

    /// What a terminal told, by terminal: its payments, and what it told outside them.
    private static let terminals = """
        CREATE INDEX payment_by_terminal ON payment (terminal, requested) WHERE terminal IS NOT NULL;
        CREATE INDEX event_by_terminal ON event (json_extract(body, '$.terminal'), sequence)
        WHERE kind IN ('terminal.reported', 'terminal.day-end-asked', 'terminal.day-ended');
        """

    private static let events = """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            payment TEXT,
            body TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;

        CREATE INDEX event_by_payment ON event (payment) WHERE payment IS NOT NULL;

        CREATE TRIGGER event_in_sequence BEFORE INSERT ON event
        WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
        BEGIN SELECT RAISE(ABORT, 'an entry takes the number after the last'); END;

        CREATE TRIGGER event_not_updated BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TRIGGER event_not_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TABLE head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;

        INSERT INTO head VALUES (1, 0, zeroblob(32));

        CREATE TRIGGER head_moves_forward BEFORE UPDATE ON head WHEN NEW.sequence <= OLD.sequence
        BEGIN SELECT RAISE(ABORT, 'the head only moves forward'); END;

        CREATE TRIGGER head_not_deleted BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        """

    private static let views = """
        CREATE TABLE payment (
            requested INTEGER PRIMARY KEY REFERENCES event (sequence),
            id TEXT NOT NULL UNIQUE,
            day TEXT NOT NULL,
            register TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('payment', 'reversal', 'refund')),
            original TEXT,
            tender TEXT NOT NULL CHECK (tender IN ('cash', 'card')),
            terminal TEXT,
            amount INTEGER NOT NULL,
            state TEXT NOT NULL,
            ended INTEGER REFERENCES event (sequence),
            booked INTEGER,
            receipt INTEGER,
            taken_back INTEGER NOT NULL,
            signature TEXT CHECK (signature IN ('awaited', 'differs'))
        ) STRICT;

        CREATE INDEX payment_unfinished ON payment (requested) WHERE ended IS NULL;
        CREATE INDEX payment_by_signature ON payment (requested) WHERE signature IS NOT NULL;
        CREATE INDEX payment_by_day ON payment (day);
        CREATE UNIQUE INDEX payment_by_receipt ON payment (register, receipt) WHERE receipt IS NOT NULL;

        CREATE TRIGGER payment_is_who_it_is
        BEFORE UPDATE OF requested, id, day, register, kind, original, tender, terminal, amount ON payment
        BEGIN SELECT RAISE(ABORT, 'what was asked for does not change'); END;

        CREATE TRIGGER payment_stays_ended BEFORE UPDATE OF state, ended, booked, receipt ON payment
        WHEN OLD.ended IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'an ended payment stays ended'); END;

        CREATE TRIGGER payment_not_deleted BEFORE DELETE ON payment
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TABLE day_total (
            day TEXT NOT NULL,
            register TEXT NOT NULL,
            kind TEXT NOT NULL,
            tender TEXT NOT NULL,
            state TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count >= 0),
            sum INTEGER NOT NULL,
            PRIMARY KEY (day, register, kind, tender, state)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE open_print_job (
            job INTEGER PRIMARY KEY REFERENCES event (sequence)
        ) STRICT;

        CREATE TABLE receipt_counter (
            register TEXT PRIMARY KEY,
            last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER receipt_counter_begins BEFORE INSERT ON receipt_counter WHEN NEW.last <> 1
        BEGIN SELECT RAISE(ABORT, 'receipts count from 1 without gaps'); END;

        CREATE TRIGGER receipt_counter_counts BEFORE UPDATE ON receipt_counter
        WHEN NEW.register <> OLD.register OR NEW.last <> OLD.last + 1
        BEGIN SELECT RAISE(ABORT, 'receipts count from 1 without gaps'); END;

        CREATE TRIGGER receipt_counter_not_deleted BEFORE DELETE ON receipt_counter
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        """
}
