extension Schema {
    /// The 心理工作台账 as the journal's entries leave it. It names no pupil: what does is sealed in
    /// the other file.
    static let careWork = """
        CREATE TABLE care_work (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            day TEXT NOT NULL,
            title TEXT NOT NULL,
            count INTEGER NOT NULL,
            is_held INTEGER NOT NULL,
            withdrawn_for TEXT
        ) STRICT;
        CREATE INDEX care_work_day ON care_work(day);
        """
}
