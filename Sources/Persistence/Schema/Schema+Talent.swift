extension Schema {
    /// The 人才库 as the journal's entries leave it, staff and people of other schools; and beside a
    /// line of the 心理工作台账 what its kind has more, as a list of texts.
    static let talentPool = """
        CREATE TABLE talent_member (
            id INTEGER PRIMARY KEY,
            person_id INTEGER REFERENCES person,
            name TEXT NOT NULL,
            school TEXT NOT NULL,
            last_day TEXT,
            left_for TEXT,
            withdrawn_for TEXT
        ) STRICT;
        CREATE TABLE talent_term (
            id INTEGER PRIMARY KEY,
            member_id INTEGER NOT NULL REFERENCES talent_member,
            starts TEXT NOT NULL,
            role TEXT NOT NULL,
            qualifications TEXT NOT NULL,
            certificate TEXT NOT NULL,
            training_hours INTEGER NOT NULL,
            UNIQUE (member_id, starts)
        ) STRICT;
        ALTER TABLE care_work ADD COLUMN details TEXT;
        """
}
