extension Schema {
    /// What happened to the sealed list is asked at each look for a file that is not there.
    static let careList = """
        CREATE INDEX journal_care_list ON journal(id) WHERE kind = 'care-list';
        """

    /// `list`: the digest of the act that founded the sealed list; how many entries its chain had, and the
    /// digest of the last. `CareSchema` says why that may stand in clear.
    static let careHead = """
        CREATE TABLE care_head (
            list BLOB NOT NULL PRIMARY KEY,
            entry_id INTEGER NOT NULL,
            digest BLOB NOT NULL
        ) STRICT;
        """
}
