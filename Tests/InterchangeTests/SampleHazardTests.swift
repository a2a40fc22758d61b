import Domain
import Interchange
import Persistence
import Testing

/// The two school years of hazards that the sample school has behind it.
struct SampleHazardTests {
    @Test(arguments: SampleLedger.moments)
    func ledgerMadeAtAnyMomentKeepsTheRules(moment: String) throws {
        let school = try SampleLedger.shared(at: moment)
        let calendar = try school.ledger.calendar.calendar()
        for (row, events) in zip(school.rows, try school.events()) {
            expectForwardOnWorkdays(row, events, by: school.now, calendar)
        }
        expectTwoSchoolYears(school, calendar)
        expectNobodyAcceptsTheirOwnWork(school)
        expectNumbersInOrder(school)
        try expectWorkInEveryColumn(school)
    }

    private func expectForwardOnWorkdays(
        _ row: HazardRow, _ events: [HazardEvent], by now: Moment, _ calendar: SchoolCalendar
    ) {
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at }, "\(row.number)")
        #expect(row.foundAt <= events[0].at)
        #expect(events.allSatisfy { $0.at <= now && $0.actor != nil }, "\(row.number)")
        let isOnWorkdays = events.allSatisfy { event in
            switch calendar.exceptions[event.at.day] {
            case .holiday: false
            case .makeUpDay: true
            case nil: !event.at.day.weekday.isWeekend
            }
        }
        #expect(isOnWorkdays, "\(row.number)")
    }

    private func expectTwoSchoolYears(_ school: SampleLedger, _ calendar: SchoolCalendar) {
        let years = Set(school.rows.map { calendar.schoolYear(of: $0.foundAt.day) })
        let current = calendar.schoolYear(of: school.now.day)
        #expect(years.isSubset(of: [current - 1, current]))
        #expect(years.contains(current - 1))
        #expect(school.organisation.assignments.allSatisfy { $0.starts <= school.now.day })
    }

    private func expectNobodyAcceptsTheirOwnWork(_ school: SampleLedger) {
        let accepted = school.rows.filter { $0.reviewer != nil }
        #expect(accepted.count > 280)
        #expect(accepted.allSatisfy { $0.responsible != nil && $0.reviewer != $0.responsible })
    }

    private func expectNumbersInOrder(_ school: SampleLedger) {
        let serials = school.rows.reversed().map { row in
            let parts = row.number.split(separator: "-")
            return (parts[1].description, parts[3].description)
        }
        #expect(zip(serials, serials.dropFirst()).allSatisfy { $0 < $1 })
    }

    private func expectWorkInEveryColumn(_ school: SampleLedger) throws {
        let summary = try school.ledger.hazards.summary(on: school.now.day)
        #expect(summary.count(in: .toVerify) == 2)
        #expect(summary.count(in: .toGrade) == 1)
        #expect(summary.count(in: .rectifying) == 7)
        #expect(summary.count(in: .toReview) == 6)
        #expect(summary.count(in: .closed) > 280)
        #expect(summary.overdue == 1)
    }

    @Test func deadlinesAreThoseOfTheRules() throws {
        let school = try SampleLedger.shared()
        for (row, events) in zip(school.rows, try school.events()) {
            for event in events {
                guard case .assigned(_, let due, let notice, let measures, _) = event.kind else {
                    continue
                }
                let days = event.at.day.days(until: due)
                let usual = row.grade == .major ? Array(1...60) : [3, 7, 15]
                #expect(usual.contains(days), "\(row.number)")
                #expect(notice?.hasPrefix("\(event.at.day.year)-") == true)
                #expect(!measures.isEmpty && !measures.contains { "{}|".contains($0) })
            }
        }
    }

    @Test func turnsOfAllKindsAreTaken() throws {
        let school = try SampleLedger.shared()
        var recurrences = 0
        var returns = 0
        for events in try school.events() {
            for event in events {
                if case .recurred = event.kind { recurrences += 1 }
                if case .returned = event.kind { returns += 1 }
            }
        }
        #expect(recurrences == 1)
        #expect(returns >= 5)
        #expect(school.rows.contains { $0.stage == .void })
        #expect(school.rows.contains { $0.fixedOnTheSpot })
        #expect(school.rows.contains { $0.extensions == 1 && $0.stage == .closed })
        let major = school.rows.filter { $0.grade == .major }
        #expect(major.count { $0.stage.isOpen } == 5)
        #expect(major.count >= 4)
        #expect(major.allSatisfy { $0.isSupervised || $0.stage == .closed })
        #expect(major.count { $0.isSupervised && $0.stage == .closed } == 1)
    }

    @Test func openMajorHazardsAreUnderControlNow() throws {
        let school = try SampleLedger.shared()
        for row in school.rows where row.grade == .major && row.stage.isOpen {
            let hazard = try #require(try school.ledger.hazards.hazard(row.id))
            let control = try #require(hazard.control)
            #expect(control.validUntil > school.now)
            #expect(hazard.clause != nil)
        }
    }

    @Test func textsFitTheirPlaceAndLeaveNoChoiceOpen() throws {
        let school = try SampleLedger.shared()
        #expect(school.rows.allSatisfy { !$0.text.contains { "{}/|".contains($0) } })
        #expect(Set(school.rows.map(\.text)).count > 200)
        let gas = school.rows.filter { $0.text.contains("燃气软管") }
        #expect(!gas.isEmpty)
        #expect(gas.allSatisfy { school.organisation.place($0.place)?.name == "灶间" })
    }

    @Test func everyOfficeFindsWorkThatWaits() throws {
        let school = try SampleLedger.shared()
        let open = school.rows.filter { $0.stage.isOpen }
        let waiting = try open.compactMap { try school.ledger.hazards.hazard($0.id)?.awaits }
        for task in [
            HazardTask.verify, .grade, .assign, .decideExtension, .review, .endorse,
            .acceptUpward, .signOff,
        ] {
            #expect(waiting.contains(task), "\(task)")
        }
    }

    @Test func majorHazardsWereSignedAsTheRulesSay() throws {
        let school = try SampleLedger.shared()
        for (row, events) in zip(school.rows, try school.events()) where row.grade == .major {
            let hazard = try #require(try school.ledger.hazards.hazard(row.id))
            let plan = try #require(hazard.plan)
            #expect(plan.missingMeasures.isEmpty && plan.missingParts.isEmpty)
            guard row.stage == .closed else { continue }
            #expect(hazard.endorser != nil && hazard.upwardAcceptance != nil)
            #expect(hazard.endorser != hazard.responsible, "\(events.count)")
        }
    }
}
