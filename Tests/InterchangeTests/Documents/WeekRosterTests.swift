import Domain
import Interchange
import Persistence
import Security
import TestSupport
import Testing

/// 护导值班表 of a week that is not like the others.
@Suite struct WeekRosterTests {
    @Test func holidaysAndMadeUpDaysAreToldAboveTheWeekAndInTheirColumns() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let signer = try ledger.accounts.signInNow(
            school.office, passphrase: Passphrase(StaffedSchool.passphrase),
            at: SmallSchool.now
        ).key.signer
        let (friday, saturday) = (day("2026-11-27"), day("2026-11-28"))
        try await ledger.calendar.change(
            [
                .semester(
                    Semester(
                        schoolYear: 2026, term: .autumn, starts: day("2026-09-01"),
                        ends: day("2027-01-22"))),
                .days(friday...friday, .holiday, source: "校运会"),
                .days(saturday...saturday, .makeUpDay, source: "通知"),
            ], seen: CalendarSight(stretches: []), as: signer, at: SmallSchool.now)
        try Self.giveLunch(school)

        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let roster = try Documents(source, reader: school.principal).document(
            DocumentRequest(.roster))
        #expect(roster.notes.contains("11-27 放假（校运会）"), "\(roster.notes)")
        #expect(roster.notes.contains("11-28 补班（按周五）（通知）"), "\(roster.notes)")
        let titles = roster.blocks.flatMap { block in
            if case .table(let table) = block { table.columns.map(\.title) } else { [String]() }
        }
        #expect(titles.contains("周六\n11-28\n补班（按周五）"), "\(titles)")
        #expect(titles.contains("周四\n11-26"))
        // Nobody stands in for anybody.
        #expect(!roster.blocks.contains(.heading("替班与互换")))
        #expect(
            roster.blocks.last
                == .paragraph("到岗即签字，无异常也要签字；因事不能到岗的，须事先安排替班或互换。空岗须当日补齐。"))
    }

    @Test func standInsAreNamedAndWhoeverSteppedInIsMarked() async throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        let office = try school.signer(school.office)
        let semester = Semester(
            schoolYear: 2026, term: .autumn, starts: day("2026-09-01"), ends: day("2027-01-22"))
        try await ledger.calendar.change(
            [.semester(semester)], seen: CalendarSight(stretches: []), as: office,
            at: SmallSchool.now)
        let duty = try Self.giveLunch(school, standIn: school.principal)
        let noon = Moment(day: SmallSchool.now.day, hour: 11, minute: 50)
        let (person, now) = (school.principal, SmallSchool.now.day)
        _ = try await ledger.write { ledger in
            try ledger.record(
                .ticked(
                    DutyTick(duty: duty, day: now, person: person, at: noon, finding: .clear)),
                at: noon)
        }

        let source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
        let roster = try Documents(source, reader: school.principal).document(
            DocumentRequest(.roster))
        let rows = roster.blocks.flatMap { block in
            if case .table(let table) = block { table.rows } else { [[String]]() }
        }
        let row = try #require(rows.first)
        #expect(row[1] == "食堂\n替班人：何敏（替孙立民）")
        // The principal on Monday, whoever is to come on Tuesday.
        #expect(row[2] == "何敏※")
        #expect(row[3] == "孙立民")
        #expect(roster.blocks.contains(.heading("替班与互换")))
        #expect(rows.last == ["11-23", "午餐 11:45-12:20", "食堂", "何敏", "孙立民"])
        #expect(
            roster.blocks.last
                == .paragraph(
                    "到岗即签字，无异常也要签字；因事不能到岗的，须事先安排替班或互换。"
                        + "标“※”的是替班或互换来的，替谁见上表；空岗须当日补齐。"))
    }

    @discardableResult
    private static func giveLunch(
        _ school: StaffedSchool, standIn: Person.ID? = nil
    ) throws -> Duty.ID {
        let hours = try #require(ClockRange(text: "11:45-12:20"))
        let (leader, canteen) = (school.leader, school.small.canteen)
        return try school.small.ledger.write { ledger in
            let slot = DutySlot(
                id: DutySlot.ID(0), name: "午餐", kind: .lunch, summer: hours, winter: hours,
                starts: day("2026-11-23"))
            guard case .slotSet(let set) = try ledger.record(.slotSet(slot), at: SmallSchool.now)
            else { throw NothingGiven() }
            let duty = Duty(
                id: Duty.ID(0), person: leader, place: canteen, slot: set.id, standIn: standIn,
                starts: day("2026-11-23"))
            let act = try ledger.record(DutyAct.given(duty, replacing: nil), at: SmallSchool.now)
            guard case .given(let given, _) = act else { throw NothingGiven() }
            return given.id
        }
    }

    private struct NothingGiven: Error {}
}
