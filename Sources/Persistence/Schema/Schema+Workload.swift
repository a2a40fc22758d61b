extension Schema {
    /// The 工作量 as the journal's entries leave it: who of the staff did how much of what on which
    /// day, and no pupil.
    static let workload = """
        CREATE TABLE workload (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person,
            kind TEXT NOT NULL,
            day TEXT NOT NULL,
            amount INTEGER NOT NULL,
            withdrawn_for TEXT
        ) STRICT;
        CREATE INDEX workload_day ON workload(day);
        """
}
