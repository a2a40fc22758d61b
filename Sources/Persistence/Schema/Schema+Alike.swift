extension Schema {
    /// Which hazards at a place are of the same kind: the open ones that a report may double, and
    /// the ones closed lately that it may be the return of. Without the category in an index, each
    /// look at a hazard read all that had been closed at its place.
    ///
    /// The search index gathers eight times as much in memory as SQLite would before it writes, so
    /// that a bulk import merges less; a single edit never comes near that.
    static let alike = """
        DROP INDEX hazard_open;
        CREATE INDEX hazard_alike ON hazard(place_id, category, board_column, sort_day);
        INSERT INTO hazard_search (hazard_search, rank) VALUES ('hashsize', 8388608);
        """
}
