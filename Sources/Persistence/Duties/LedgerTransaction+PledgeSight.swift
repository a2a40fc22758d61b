import Domain
internal import GRDB

extension LedgerTransaction {
    /// Throws `DutyRefusal.changedMeanwhile` where the text of the person's pledge would not be the one
    /// that was seen. Whether the person is to sign at all the rules tell.
    func demandUnchanged(_ seen: PledgeSight, on day: Day) throws {
        let (school, offices) = (try organisation(on: day), try officeHistory())
        let year = try SchoolCalendar.fetch(db).schoolYear(of: day)
        let roll = PledgeRoll(
            organisation: school, offices: offices, book: try pledgeBook(schoolYear: year))
        let layer = seen.subject.layer
        guard let line = roll.lines(layer).first(where: { $0.person == seen.subject.person.id })
        else { return }
        let now = PledgeSubject(
            line, book: try dutyBook(day...day), schoolYear: year, in: school,
            principal: school.principals(holding: offices).last)
        guard now == seen.subject, roll.book.template(layer) == seen.template else {
            throw DutyRefusal.changedMeanwhile(by: nil)
        }
    }
}
