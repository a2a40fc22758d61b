extension Schema {
    /// What happened to the sealed list is asked at each look for a file that is not there.
    static let careList = """
        CREATE INDEX journal_care_list ON journal(id) WHERE kind = 'care-list';
        """
}
