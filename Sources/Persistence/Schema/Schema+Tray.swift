extension Schema {
    /// What waits for somebody, where the order of `hazard_awaits` would be read in vain: who signs
    /// in the place of a leader that did the work, and what waits for the principal among all that
    /// waits to be signed; 重大 with its control; 挂牌督办.
    static let tray = """
        CREATE INDEX hazard_signing ON hazard(responsible_id, awaits, sort_day)
            WHERE awaits IN ('endorse', 'sign-off');
        CREATE INDEX hazard_major_signing ON hazard(sort_day)
            WHERE awaits = 'sign-off' AND grade = 'major';
        CREATE INDEX hazard_major_control ON hazard(control_until)
            WHERE grade = 'major' AND board_column < 4;
        CREATE INDEX hazard_supervised ON hazard(sort_day) WHERE is_supervised = 1;
        """
}
