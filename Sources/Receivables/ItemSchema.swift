/// The tables of a list. A file is written once and then only read, so there are no migrations: the next full import writes the tables of
/// its program.
enum ItemSchema {
    /// What an item is, beside its line.
    static let columns = """
        kassenzeichen, due, notice, number, name, folded, born, identification, kind, status, personal_account, assignment, as_of, \
        principal, principal_open, dunning_fee, dunning_fee_open, enforcement_costs, enforcement_costs_open, \
        late_filing_surcharge, late_filing_surcharge_open, interest, interest_open, late_payment_surcharge, \
        late_payment_surcharge_open
        """

    static let open = """
        (principal_open + dunning_fee_open + enforcement_costs_open + late_filing_surcharge_open + interest_open \
        + late_payment_surcharge_open)
        """

    static let key = "kassenzeichen, due, notice, number"

    private static let definitions = """
        kassenzeichen TEXT NOT NULL,
        due INTEGER NOT NULL,
        notice TEXT NOT NULL,
        number TEXT NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        born INTEGER,
        identification TEXT,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        personal_account TEXT,
        assignment TEXT NOT NULL,
        as_of INTEGER NOT NULL,
        principal INTEGER NOT NULL,
        principal_open INTEGER NOT NULL,
        dunning_fee INTEGER NOT NULL,
        dunning_fee_open INTEGER NOT NULL,
        enforcement_costs INTEGER NOT NULL,
        enforcement_costs_open INTEGER NOT NULL,
        late_filing_surcharge INTEGER NOT NULL,
        late_filing_surcharge_open INTEGER NOT NULL,
        interest INTEGER NOT NULL,
        interest_open INTEGER NOT NULL,
        late_payment_surcharge INTEGER NOT NULL,
        late_payment_surcharge_open INTEGER NOT NULL
        """

    /// An empty list. `line` is where the item stood in a full import, and after that only counts.
    static let list = """
        CREATE TABLE item (line INTEGER PRIMARY KEY, \(definitions)) STRICT;
        CREATE TABLE mark (
            sequence INTEGER NOT NULL,
            as_of INTEGER NOT NULL,
            hash TEXT NOT NULL,
            count INTEGER NOT NULL,
            open INTEGER NOT NULL
        ) STRICT;
        """

    /// The indexes are made when all rows are there: sorting them once is several times faster than keeping an index in order.
    static let keyIndex = "CREATE INDEX item_by_key ON item (\(key))"
    static let indexes = """
        CREATE INDEX item_by_notice ON item (notice) WHERE notice <> '';
        CREATE INDEX item_by_name ON item (folded, kassenzeichen, due);
        """

    /// What a delta brings, until it is worked into the list.
    static let changes = """
        CREATE TABLE change (line INTEGER PRIMARY KEY, \(definitions), gone INTEGER NOT NULL) STRICT;
        """
    static let changeIndex = "CREATE INDEX change_by_key ON change (\(key))"
}
