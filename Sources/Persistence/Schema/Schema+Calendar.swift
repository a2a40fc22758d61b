extension Schema {
    static let calendarSources = """
        ALTER TABLE day_exception ADD COLUMN source TEXT NOT NULL DEFAULT '';
        """
}
