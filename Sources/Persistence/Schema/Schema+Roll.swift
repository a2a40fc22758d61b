extension Schema {
    /// The last day of those who leave the school, as the journal's entries leave it.
    static let departures = """
        CREATE TABLE person_departure (
            person_id INTEGER PRIMARY KEY REFERENCES person,
            last_day TEXT NOT NULL
        ) STRICT;
        """
}
