import Domain
import Testing

/// Whether what somebody signed is still what the person does.
@Suite struct PledgeGroundsTests {
    var school = DutySchool()

    @Test func sameDutiesLeaveThePledgeAsItWas() throws {
        var school = school
        school.give(DutySchool.li)
        #expect(try !line(school).hasChanged)
        #expect(findings(school).isEmpty)
    }

    @Test func aDutyMoreOrLessMakesThePledgeOldWithoutUndoingIt() throws {
        var more = school
        more.give(DutySchool.li)
        more.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-10-15")
        #expect(try line(more).hasChanged)
        #expect(findings(more) == [.pledgeOutOfDate(DutySchool.li, .leaderMember)])
        #expect(findings(more).allSatisfy { $0.isAdvice })
        #expect(roll(more).ratio(.leaderMember) == Ratio(1, of: 1))

        var less = school
        less.give(DutySchool.li, to: "2026-10-15")
        #expect(try line(less).hasChanged)
    }

    @Test func otherHoursOfTheSlotAndAnotherGridMakeItOldToo() throws {
        var hours = school
        hours.give(DutySchool.li)
        hours.slots[0].ends = day("2026-10-31")
        var later = hours.slots[0]
        later.winter = ClockRange(text: "07:40-08:10") ?? .never
        (later.starts, later.ends) = (day("2026-11-01"), nil)
        hours.slots.append(later)
        #expect(try line(hours).hasChanged)

        var grid = school
        grid.assignments.append(
            GridAssignment(
                grid: DutySchool.root, person: DutySchool.li, role: .member,
                starts: day("2026-11-01")))
        #expect(try line(grid).hasChanged)
    }

    @Test func paperSignedBeforeTheYearIsForTheDutiesThatTheYearBeganWith() throws {
        var school = school
        school.give(DutySchool.li, DutySchool.canteen, from: "2025-09-01", to: "2026-08-31")
        school.give(DutySchool.li)
        #expect(try !line(school, signed: "2026-08-28").hasChanged)
    }

    @Test func paperOfATimeThatTheLedgerDoesNotKnowIsForWhatItKnewWhenItWasEntered() throws {
        var school = school
        school.assignments = school.assignments.map {
            GridAssignment(
                grid: $0.grid, person: $0.person, role: $0.role, starts: day("2026-11-01"))
        }
        school.give(DutySchool.li, from: "2026-11-01")
        #expect(try !line(school, entered: "2026-11-02").hasChanged)
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-11-09")
        #expect(try line(school, entered: "2026-11-02").hasChanged)
    }

    @Test func paperOfATimeBeforeTheRosterIsForTheDutiesKnownWhenItWasEntered() throws {
        var school = school
        school.give(DutySchool.li, from: "2026-10-12")
        #expect(try !line(school, entered: "2026-10-20").hasChanged)
        // Where others had duties then, that this person had none is known.
        school.give(DutySchool.zhang, DutySchool.canteen, DutySchool.lunch)
        #expect(try line(school, entered: "2026-10-20").hasChanged)
    }

    @Test func paperOfATimeBeforeTheRosterIsStillForTheGridsOfItsDay() throws {
        var school = school
        school.give(DutySchool.li, from: "2026-10-12")
        school.assignments.append(
            GridAssignment(
                grid: DutySchool.root, person: DutySchool.li, role: .member,
                starts: day("2026-10-14")))
        #expect(try line(school, entered: "2026-10-20").hasChanged)
    }

    @Test func whatWasSignedWithoutARoleTellsOfNoGrid() throws {
        var school = school
        school.give(DutySchool.li)
        school.assignments = school.assignments.map {
            GridAssignment(
                grid: $0.grid, person: $0.person, role: $0.role, starts: day("2026-11-01"))
        }
        let line = try line(school)
        #expect(line.hasChanged)
        let book = school.book
        let organisation = school.organisation(on:)
        func subject(_ signed: PledgeRoll.Signed?, on day: Day) throws -> PledgeSubject {
            try #require(
                PledgeSubject(
                    line, signed: signed, book: book, schoolYear: 2026,
                    in: organisation(day), principal: DutySchool.wang))
        }
        let signed = try #require(line.signed)
        let then = try subject(signed, on: signed.day)
        let now = try subject(nil, on: DutySchool.today)
        #expect(then.grids.isEmpty)
        #expect(now.grids(missingIn: then).map(\.code) == ["G02"])
        #expect(now.duties(missingIn: then).isEmpty)
    }

    @Test func aDutyGivenLaterOnTheDayOfTheSignatureCountsAsAChange() throws {
        var school = school
        school.give(DutySchool.li)
        let second = school.give(
            DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-09-03")
        var later = PledgeGrounds.Later()
        later.given = [second.id]
        #expect(try !line(school).hasChanged)
        #expect(try line(school, later: later).hasChanged)
    }

    @Test func aDutyThatEndedLaterOnTheDayOfTheSignatureWasSignedFor() throws {
        var school = school
        school.give(DutySchool.li)
        let ended = school.give(
            DutySchool.li, DutySchool.canteen, DutySchool.lunch, to: "2026-09-02")
        var later = PledgeGrounds.Later()
        later.ended = [ended.id]
        #expect(try !line(school).hasChanged)
        let line = try line(school, later: later)
        #expect(line.hasChanged)
        let signed = PledgeSubject(
            line, signed: line.signed, book: school.book, schoolYear: 2026,
            in: school.organisation(on: day("2026-09-03")), principal: nil)
        let now = PledgeSubject(
            line, book: school.book, schoolYear: 2026, in: school.organisation, principal: nil)
        let missing = try #require(signed).duties(missingIn: #require(now))
        #expect(missing.map(\.duty.id) == [ended.id])
    }

    @Test func gridsAndHoursOfTheSameDayAreThoseBeforeTheSignature() throws {
        var grids = school
        grids.give(DutySchool.li)
        let moved = GridAssignment(
            grid: DutySchool.root, person: DutySchool.li, role: .member,
            starts: day("2026-09-03"))
        grids.assignments.append(moved)
        var later = PledgeGrounds.Later()
        later.assigned = [moved]
        #expect(try !line(grids).hasChanged)
        #expect(try line(grids, later: later).hasChanged)

        var hours = school
        hours.give(DutySchool.li)
        var term = hours.slots[0]
        term.winter = ClockRange(text: "07:40-08:10") ?? .never
        hours.slots[0].ends = day("2026-09-02")
        term.starts = day("2026-09-03")
        hours.slots.append(term)
        later = PledgeGrounds.Later()
        later.slots = [DutySchool.morning]
        #expect(try !line(hours).hasChanged)
        #expect(try line(hours, later: later).hasChanged)
    }

    @Test func aDayBeforeTheSignatureTellsNothingOfWhatWasSigned() throws {
        var school = school
        school.give(DutySchool.li)
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-10-12")
        let book = book(school, signed: "2026-10-15", entered: "2026-10-15")
        let earlier = PledgeRoll(
            organisation: school.organisation(on: day("2026-09-10")), offices: school.offices,
            book: book)
        #expect(try !#require(earlier.line(of: DutySchool.li)).hasChanged)
    }

    @Test func whoeverAnswersForSomethingElseByNowMaySignAgain() throws {
        var school = school
        school.give(DutySchool.li)
        #expect(refusal(school) == .alreadySigned)
        school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-10-15")
        #expect(refusal(school) == nil)
    }

    @Test func paperSignedBeforeTheChangeIsNoNewPledge() {
        func refusal(_ signed: String) -> DutyRefusal? {
            var school = self.school
            school.give(DutySchool.li)
            school.give(DutySchool.li, DutySchool.canteen, DutySchool.lunch, from: "2026-10-15")
            return self.refusal(school, .onPaper(day(signed), archiveBox: "2026-4"))
        }
        #expect(refusal("2026-09-03") == .signedBeforeChange)
        #expect(refusal("2026-10-14") == .signedBeforeChange)
        #expect(refusal("2026-10-15") == nil)
    }

    private func refusal(
        _ school: DutySchool, _ signature: Pledge.Signature = .onScreen(digest: "")
    ) -> DutyRefusal? {
        let again = Pledge(
            id: Pledge.ID(0), layer: .leaderMember, schoolYear: 2026, person: DutySchool.li,
            at: clock("09:00"), signature: signature, text: "责任状")
        return PledgeRules(roll: roll(school), calendar: DutySchool.calendar)
            .refusal(of: .signed(again), at: clock("09:00"))
    }

    private func book(
        _ school: DutySchool, signed: String = "2026-09-03", entered: String = "2026-09-03",
        later: PledgeGrounds.Later = PledgeGrounds.Later()
    ) -> PledgeBook {
        let pledge = Pledge(
            id: Pledge.ID(1), layer: .leaderMember, schoolYear: 2026, person: DutySchool.li,
            at: clock("16:20", on: day(entered)),
            signature: .onPaper(day(signed), archiveBox: "2026-3"), text: "")
        return PledgeBook(schoolYear: 2026, pledges: [pledge]).knowing(
            PledgeGrounds(
                firstDay: day("2026-09-01"), assignments: school.assignments,
                duties: school.duties, slots: school.slots,
                later: [pledge.id: later]))
    }

    private func roll(_ school: DutySchool, _ book: PledgeBook? = nil) -> PledgeRoll {
        PledgeRoll(
            organisation: school.organisation, offices: school.offices,
            book: book ?? self.book(school))
    }

    private func line(
        _ school: DutySchool, signed: String = "2026-09-03", entered: String = "2026-09-03",
        later: PledgeGrounds.Later = PledgeGrounds.Later()
    ) throws -> PledgeRoll.Line {
        let book = book(school, signed: signed, entered: entered, later: later)
        return try #require(roll(school, book).line(of: DutySchool.li))
    }

    private func findings(_ school: DutySchool) -> [GridFinding] {
        GridInspection(
            organisation: school.organisation, offices: school.offices, book: school.book,
            pledges: book(school)
        ).findings().filter { $0.kind == .pledgeOutOfDate }
    }
}
