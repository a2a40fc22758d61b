import Domain
import Interchange
import Persistence
import TestSupport

/// The small school with a semester and three slots, two of them at the same time.
struct DutyImportSchool {
    let small: SmallSchool

    init(_ small: SmallSchool? = nil) throws {
        self.small = try small ?? SmallSchool()
        let start = day("2026-09-01")
        let (ledger, cook, teacher) = (
            self.small.ledger, self.small.cook, self.small.teacher
        )
        try ledger.write { ledger in
            try ledger.addSemester(
                Semester(schoolYear: 2026, term: .autumn, starts: start, ends: day("2027-01-20")))
            for (name, hours) in [
                ("早入校", "07:20-07:50"), ("早巡", "07:30-08:00"), ("午餐", "11:45-12:20"),
            ] {
                guard let hours = ClockRange(text: hours) else { continue }
                try ledger.record(
                    .slotSet(
                        DutySlot(
                            id: DutySlot.ID(0), name: name, kind: .gate, summer: hours,
                            winter: hours, starts: start)),
                    at: Moment(day: start, hour: 8, minute: 0))
            }
            let organisation = try ledger.organisation(on: SmallSchool.now.day)
            let grid =
                try organisation.grids.first?.id
                ?? ledger.addGrid(code: "G01", name: "全校", parent: nil)
            for person in [cook, teacher]
            where !organisation.assignments.contains(where: { $0.person == person }) {
                try ledger.assign(
                    GridAssignment(grid: grid, person: person, role: .member, starts: start))
            }
            if var teacher = organisation.person(teacher) {
                teacher.staffNumber = "T7"
                try ledger.updatePerson(teacher)
            }
        }
    }

    /// Somebody else of the first grid.
    func addMember(_ name: String) throws -> Person.ID {
        try small.ledger.write { ledger in
            let person = try ledger.addPerson(
                name: name, staffNumber: nil, position: "", officePhone: nil, initials: "")
            for grid in try ledger.organisation(on: SmallSchool.now.day).grids.prefix(1) {
                try ledger.assign(
                    GridAssignment(
                        grid: grid.id, person: person, role: .member,
                        starts: day("2026-09-01")))
            }
            return person
        }
    }

    /// Early in the morning, unless the options are changed: no slot of the day is over.
    func importDuties(
        _ text: String, stamp: ImportStamp? = nil,
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = ImportOptions(today: SmallSchool.now.day)
        change(&options)
        return try DutyImport(ledger: small.ledger, options: options)
            .run(Array(text.utf8), fileName: "plan.csv", stamp: stamp)
    }

    func duties(daysAhead: Int = 0) throws -> [Duty] {
        let day = SmallSchool.now.day.adding(days: daysAhead)
        return try small.ledger.duties.book(day...day).duties
    }
}
