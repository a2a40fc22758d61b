import Domain
import Persistence

extension GridInspection {
    /// In the school year that the organisation's day lies in; the book reaches over
    /// `days`.
    init(
        of organisation: Organisation, _ book: DutyBook, in ledger: Ledger,
        calendar: SchoolCalendar
    ) throws(LedgerError) {
        let day = organisation.day
        self.init(
            organisation: organisation, offices: try ledger.accounts.officeHistory(),
            book: book,
            pledges: try ledger.duties.pledges(schoolYear: calendar.schoolYear(of: day)),
            leaderGaps: try ledger.organisation.leaderGaps(after: day))
    }
}
