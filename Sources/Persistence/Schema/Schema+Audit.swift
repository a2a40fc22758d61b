extension Schema {
    /// Both logs in the order of time, as a whole and by person: an imported ledger tells of years in
    /// any order. With the hazard in the index, what happened since a day is found without the rows.
    /// Most events of an imported ledger are nobody's: by person they are left out, which spares an
    /// import a sixth of its time.
    /// Besides, the months that were signed, and what an original deadline falls into a period of.
    static let audit = """
        CREATE INDEX hazard_event_at ON hazard_event(at, hazard_id);
        CREATE INDEX hazard_event_actor ON hazard_event(actor_id, at)
            WHERE actor_id IS NOT NULL;
        CREATE INDEX journal_at ON journal(at);
        CREATE INDEX journal_actor ON journal(actor_id, at);
        CREATE INDEX journal_month ON journal(id) WHERE kind = 'month-signed';
        CREATE INDEX hazard_original_due ON hazard(original_due) WHERE original_due IS NOT NULL;
        """
}
