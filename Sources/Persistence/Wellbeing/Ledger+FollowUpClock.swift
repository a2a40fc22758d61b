public import Domain

extension Ledger {
    /// The clock of the follow-ups by this school's calendar and limits.
    public func followUpClock() throws(LedgerError) -> FollowUpClock {
        FollowUpClock(calendar: try calendar.calendar(), settings: try rules.settings())
    }
}
