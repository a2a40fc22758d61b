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
        let roll = PledgeRoll(
            organisation: organisation, offices: offices ?? [],
            book: try transaction.pledgeBook(schoolYear: schoolYear))
        let signed = min(today, time.days.workday(onOrAfter: time.days.yearStart.adding(days: 3)))
        let moment = Moment(day: signed, hour: 16, minute: 20)
        for (box, layer) in PledgeLayer.personal.enumerated() {
            for line in roll.lines(layer) where layer == .bureauPrincipal || !random.chance(10) {
                let signature = Pledge.Signature.onPaper(
                    signed, archiveBox: "\(schoolYear)-AQ-0\(box + 1)")
                try transaction.record(
                    .signed(
                        Pledge(
                            id: Pledge.ID(0), layer: layer, schoolYear: schoolYear,
                            person: line.person, at: moment, signature: signature, text: "")),
                    at: moment)
            }
        }
        for member in SampleRoster.members where member.position.hasSuffix("班班主任") {
            let due = random.next(in: 36...48)
            let families = FamilyPledges(
                schoolYear: schoolYear, className: String(member.position.dropLast(3)), due: due,
                signed: due - random.next(below: 4), archiveBox: "\(schoolYear)-AQ-09")
            try transaction.record(.familiesCounted(families), at: moment)
        }
    }
}
