extension Schema {
    /// What was said of a duty by mistake. A duty has one tick a day that counts.
    static let ticksTakenBack = """
        CREATE TABLE duty_tick_taken_back (
            tick_id INTEGER PRIMARY KEY REFERENCES duty_tick
        ) STRICT;
        CREATE TRIGGER duty_tick_taken_back_stays_as_it_is BEFORE UPDATE ON duty_tick_taken_back
        BEGIN SELECT RAISE(ABORT, 'a tick stays taken back'); END;
        CREATE TRIGGER duty_tick_taken_back_stays BEFORE DELETE ON duty_tick_taken_back
        BEGIN SELECT RAISE(ABORT, 'a tick stays taken back'); END;

        DROP INDEX duty_tick_day;
        CREATE INDEX duty_tick_day ON duty_tick(day, duty_id);
        CREATE TRIGGER duty_tick_counts_once BEFORE INSERT ON duty_tick
        WHEN EXISTS (
            SELECT 1 FROM duty_tick AS known
            WHERE known.day = NEW.day AND known.duty_id = NEW.duty_id
                AND known.id NOT IN (SELECT tick_id FROM duty_tick_taken_back))
        BEGIN SELECT RAISE(ABORT, 'a duty has one tick a day'); END;
        """
}
