extension Schema {
    /// A role in a grid that makes way for a leader: which one, and when it was to end before. Whoever was
    /// ended by an act of their own made way for nobody.
    static let makingWay = """
        ALTER TABLE grid_assignment ADD COLUMN ends_uncut TEXT;
        ALTER TABLE grid_assignment ADD COLUMN cut_by INTEGER
            REFERENCES grid_assignment ON DELETE SET NULL;
        UPDATE grid_assignment AS term SET cut_by = (
            SELECT id FROM grid_assignment AS next
            WHERE next.grid_id = term.grid_id AND next.role = 'leader'
                AND next.starts = date(term.ends, '+1 day'))
        WHERE role = 'leader' AND ends IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM journal WHERE kind = 'grid-assignment-ended'
                AND json_extract(fields, '$[0]') = CAST(term.grid_id AS TEXT)
                AND json_extract(fields, '$[1]') = CAST(term.person_id AS TEXT)
                AND json_extract(fields, '$[2]') = 'leader'
                AND json_extract(fields, '$[3]') = term.ends);
        """
}
