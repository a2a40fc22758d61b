extension Schema {
    /// 风险点 as the journal's entries leave them; each line of the history has the number of the
    /// entry that it comes from. `hazard_past` tells the past of the map: which hazards had been
    /// found and not yet dealt with on a day.
    static let risks = """
        CREATE TABLE risk_point (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place,
            name TEXT NOT NULL,
            category TEXT NOT NULL REFERENCES hazard_category,
            danger TEXT NOT NULL,
            score TEXT NOT NULL,
            measures TEXT NOT NULL,
            responsible_id INTEGER REFERENCES person,
            level TEXT NOT NULL,
            review_due TEXT NOT NULL,
            identified_on TEXT NOT NULL,
            assessed_on TEXT NOT NULL,
            assessor_id INTEGER REFERENCES person,
            closed_on TEXT
        ) STRICT;
        CREATE INDEX risk_point_place ON risk_point(place_id);

        CREATE TABLE risk_history (
            id INTEGER PRIMARY KEY REFERENCES journal,
            risk_id INTEGER NOT NULL REFERENCES risk_point,
            at TEXT NOT NULL,
            actor_id INTEGER REFERENCES person,
            action TEXT NOT NULL,
            score TEXT NOT NULL,
            note TEXT NOT NULL
        ) STRICT;
        CREATE INDEX risk_history_risk ON risk_history(risk_id);

        CREATE INDEX hazard_past ON hazard(
            ifnull(closed_on, substr(last_event_at, 1, 10)), found_at, place_id, grade, due
        ) WHERE board_column IS NULL OR board_column = 4;
        """
}
