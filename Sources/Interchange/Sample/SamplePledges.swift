import Domain
import Persistence

/// The 责任状 of the sample school: signed on paper at the beginning of the year, nearly all of them.
struct SamplePledges {
    let staff: SampleStaff
    let time: WorkingTime

    func file(into transaction: LedgerTransaction, _ random: inout SeededGenerator) throws {
        let today = time.now.day
        let organisation = try transaction.organisation(on: today)
        let schoolYear = time.days.calendar.schoolYear(of: today)
        let offices = staff.principal.map {
            [OfficeAssignment(person: $0, office: .principal, starts: time.days.previousYearStart)]
        }
        let book = try transaction.pledgeBook(schoolYear: schoolYear)
        let roll = PledgeRoll(
            organisation: organisation, offices: offices ?? [], book: book)
        let signed = min(today, time.days.workday(onOrAfter: time.days.yearStart.adding(days: 3)))
        let moment = Moment(day: signed, hour: 16, minute: 20)
        var later: [(line: PledgeRoll.Line, box: String, day: Day)] = []
        for (box, layer) in PledgeLayer.personal.enumerated() {
            for line in roll.lines(layer) {
                let box = "\(schoolYear)-AQ-0\(box + 1)"
                let day = day(of: line, signed, in: organisation)
                guard day > signed else {
                    guard layer == .bureauPrincipal || !random.chance(10) else { continue }
                    try sign(line.person, layer, schoolYear, moment, box, in: transaction)
                    continue
                }
                later.append((line, box, day))
                let former: PledgeLayer =
                    layer == .principalLeader ? .leaderMember : .principalLeader
                let index = PledgeLayer.personal.firstIndex(of: former) ?? 0
                try sign(
                    line.person, former, schoolYear, moment,
                    "\(schoolYear)-AQ-0\(index + 1)", in: transaction)
            }
        }
        for member in SampleRoster.members where member.position.hasSuffix("班班主任") {
            let due = random.next(in: 36...48)
            let families = FamilyPledges(
                schoolYear: schoolYear, className: String(member.position.dropLast(3)), due: due,
                signed: due - random.next(below: 4), archiveBox: "\(schoolYear)-AQ-09")
            try transaction.record(.familiesCounted(families), at: moment)
        }
        for (line, box, day) in later where day <= today {
            let moment = Moment(day: day, hour: 16, minute: 20)
            try sign(line.person, line.layer, schoolYear, moment, box, in: transaction)
        }
    }

    /// Whoever came to lead, or leads no longer, signs for the new role some days after that; anybody else
    /// at the beginning of the year.
    private func day(
        of line: PledgeRoll.Line, _ signed: Day, in organisation: Organisation
    ) -> Day {
        let roles = organisation.assignments.filter { $0.person == line.person }
        let own = roles.filter { ($0.role == .leader) == (line.layer == .principalLeader) }
        guard line.layer != .bureauPrincipal, let starts = own.map(\.starts).min(), starts > signed,
            changedLayers(line.person, on: starts)
        else { return signed }
        return time.days.workday(onOrAfter: starts.adding(days: 2))
    }

    /// Whether somebody led before a day and not on it, or the other way round.
    private func changedLayers(_ person: Person.ID, on day: Day) -> Bool {
        staff.leaders(on: day).contains(person)
            != staff.leaders(on: day.adding(days: -1)).contains(person)
    }

    private func sign(
        _ person: Person.ID, _ layer: PledgeLayer, _ schoolYear: Int, _ moment: Moment,
        _ box: String, in transaction: LedgerTransaction
    ) throws {
        let pledge = Pledge(
            id: Pledge.ID(0), layer: layer, schoolYear: schoolYear, person: person, at: moment,
            signature: .onPaper(moment.day, archiveBox: box), text: "")
        try transaction.record(.signed(pledge), at: moment)
    }
}
