import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

/// Which events each action makes of what stands in its form.
@Suite struct HazardDraftTests {
    let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func draft(
        _ action: HazardAction, on hazard: Hazard, as person: Person.ID? = nil
    ) async throws -> HazardDraft {
        let session = try await school.session(of: person ?? school.office)
        let situation = HazardSituation(
            hazard: hazard, standing: session.standing, school: session.school,
            measureNames: ["责任", "措施", "资金", "时限", "预案"])
        return try #require(HazardDraft(action, in: situation))
    }

    private func kinds(
        _ action: HazardAction, on hazard: Hazard, as person: Person.ID? = nil,
        _ values: [HazardField: HazardFieldValue]
    ) async throws -> [HazardEvent.Kind] {
        var draft = try await draft(action, on: hazard, as: person)
        for (field, value) in values {
            #expect(draft.asks(for: field) || draft.entries.contains { $0.field == field })
            draft[field] = value
        }
        return try draft.kinds()
    }

    @Test func everyActionButTheReportHasAForm() async throws {
        let hazard = try school.hazard()
        let session = try await school.session(of: school.office)
        let situation = HazardSituation(
            hazard: hazard, standing: session.standing, school: session.school)
        for action in HazardAction.allCases {
            #expect((HazardDraft(action, in: situation) == nil) == (action == .report))
        }
    }

    @Test(arguments: [
        (HazardAction.verify, HazardField.note, HazardEvent.Kind.verified(note: "已看")),
        (.refute, .reason, .refuted(note: "已看")), (.submit, .done, .submitted(note: "已看")),
        (.fixOnTheSpot, .done, .fixedOnTheSpot(note: "已看")),
        (.sendBack, .reason, .returned(reason: "已看")),
        (.accept, .opinion, .accepted(opinion: "已看")),
        (.endorse, .opinion, .endorsed(note: "已看")),
        (.signOff, .opinion, .closed(note: "已看")), (.void, .reason, .voided(reason: "已看")),
        (.reportUpward, .note, .reportedUpward(note: "已看")),
        (.transfer, .recipient, .transferred(to: "已看")),
        (.remind, .note, .reminded(note: "已看")), (.remark, .note, .remarked(note: "已看")),
        (.progress, .note, .progressed(note: "已看", spent: nil)),
    ])
    func oneTextMakesOneEvent(
        _ action: HazardAction, _ field: HazardField, _ kind: HazardEvent.Kind
    ) async throws {
        let hazard = try school.hazard()
        let made = try await kinds(action, on: hazard, [field: .text(" 已看 \n")])
        #expect(made == [kind])
    }

    @Test func gradingAsksForAClauseOnlyWhereItIsMajor() async throws {
        var draft = try await draft(.grade, on: try school.hazard(), as: school.principal)
        #expect(draft[.grade] == .option("major"))
        #expect(draft.asks(for: .clause))
        draft[.grade] = .option("general")
        #expect(!draft.asks(for: .clause))
        draft[.clause] = .clause("XF-06")
        draft[.colour] = .option("yellow")
        draft[.meeting] = .text("11月研判会")
        #expect(
            try draft.kinds() == [
                .graded(.general, clause: nil, note: "", colour: .yellow, meeting: "11月研判会")
            ])
        draft[.grade] = .option("major")
        #expect(
            try draft.kinds() == [
                .graded(.major, clause: "XF-06", note: "", colour: .yellow, meeting: "11月研判会")
            ])
        draft[.clause] = .text("没有这条")
        #expect(throws: HazardFieldFault(.clause, .unreadable)) { try draft.kinds() }
        draft[.grade] = nil
        #expect(throws: HazardFieldFault(.grade, .missing)) { try draft.kinds() }
    }

    @Test func clausesOfTheHazardsOwnCategoryAreOfferedFirst() async throws {
        let hazard = try school.small.file("安全出口", category: "TC")
        let draft = try await draft(.grade, on: hazard, as: school.principal)
        guard case .clause(let clauses) = draft.entries[1].content else {
            Issue.record("no clauses")
            return
        }
        #expect(clauses.first?.code == "TC-01")
        #expect(clauses.count == GuideClause.defaults.count)
    }

    @Test func planBeginsWithTheLastOneAndHasSixMorePartsWhereItIsMajor() async throws {
        let general = try await draft(.plan, on: try school.hazard(school.assigned))
        #expect(general.shown.map(\.field).count == 5)
        let steps = school.gradedMajor + [(school.office, .planned(StaffedSchool.plan))]
        var major = try await draft(.plan, on: try school.hazard(steps))
        #expect(major.shown.count == 11)
        #expect(try major.kinds() == [.planned(StaffedSchool.plan)])
        major[.funds] = .text("600 元")
        var changed = StaffedSchool.plan
        changed[.funds] = "600 元"
        #expect(try major.kinds() == [.planned(changed)])
    }

    @Test func assignmentOffersTheTermsOfTheSchoolAndTheNextNotice() async throws {
        _ = try school.hazard(school.assigned)
        let hazard = try school.hazard(school.graded)
        var draft = try await draft(.assign, on: hazard)
        #expect(draft[.noticeNumber] == .text("2026-2"))
        guard case .day(let offers, let unit) = draft.entries[2].content else {
            Issue.record("no days")
            return
        }
        #expect(offers.map(\.day.text) == ["2026-11-26", "2026-11-30", "2026-12-08"])
        #expect(offers.map(\.count) == [3, 7, 15])
        #expect(unit == .calendarDays)
        #expect(throws: HazardFieldFault(.person, .missing)) { try draft.kinds() }
        draft[.person] = .person(school.repairer)
        #expect(throws: HazardFieldFault(.due, .missing)) { try draft.kinds() }
        draft[.unit] = .text("总务处")
        for (typed, due) in [("7", "2026-11-30"), ("12-01", "2026-12-01"), ("3天", "2026-11-26")] {
            draft[.due] = .text(typed)
            #expect(
                try draft.kinds() == [
                    .assigned(
                        to: school.repairer, due: day(due), noticeNumber: "2026-2", measures: "",
                        unit: "总务处")
                ])
        }
        draft[.due] = .text("下周")
        #expect(throws: HazardFieldFault(.due, .unreadable)) { try draft.kinds() }
    }

    @Test func aSecondAssignmentKeepsDeadlineAndNumber() async throws {
        let hazard = try school.hazard(school.assigned)
        let made = try await kinds(.assign, on: hazard, [.person: .person(school.leader)])
        #expect(
            made == [
                .assigned(
                    to: school.leader, due: day("2026-11-30"), noticeNumber: "2026-1",
                    measures: "更换软管", unit: "总务处")
            ])
    }

    @Test func progressCountsYuanInCents() async throws {
        let hazard = try school.hazard(school.assigned)
        for (typed, cents) in [("600", 60_000), ("６００．５元", 60_050), ("1,200.05", 120_005)] {
            let made = try await kinds(
                .progress, on: hazard, [.note: .text("到货"), .spent: .text(typed)])
            #expect(made == [.progressed(note: "到货", spent: cents)])
        }
        await #expect(throws: HazardFieldFault(.spent, .unreadable)) {
            try await kinds(.progress, on: hazard, [.spent: .text("不少")])
        }
        await #expect(throws: HazardFieldFault(.spent, .unreadable)) {
            try await kinds(.progress, on: hazard, [.spent: .text("-5")])
        }
    }

    @Test func controlOfADayHoldsToItsEnd() async throws {
        let hazard = try school.hazard()
        for (typed, until) in [
            ("11-24", "2026-11-24 23:59:00"), ("11-24 18:00", "2026-11-24 18:00:00"),
            ("18:00", "2026-11-23 18:00:00"), ("3", "2026-11-26 23:59:00"),
        ] {
            let made = try await kinds(
                .control, on: hazard, [.control: .text("停用"), .validUntil: .text(typed)])
            #expect(made.count == 1)
            guard case .controlled(let control) = made.first else { continue }
            #expect(control.validUntil.text == until)
        }
    }

    @Test func anExtensionIsAskedForAndDecided() async throws {
        let asked = ExtensionRequest(due: day("2026-12-05"), reason: "缺货", protection: "停用")
        let hazard = try school.hazard(school.assigned)
        let made = try await kinds(
            .requestExtension, on: hazard, as: school.repairer,
            [.newDue: .text("12-5"), .reason: .text("缺货"), .protection: .text("停用")])
        #expect(made == [.extensionRequested(asked)])

        let waiting = try school.hazard(
            school.assigned + [(school.repairer, .extensionRequested(asked))])
        let granted = try await kinds(
            .decideExtension, on: waiting, as: school.vicePrincipal,
            [.decision: .option("grant"), .reason: .text("同意")])
        #expect(granted == [.extended(due: asked.due, reason: "同意")])
        let refused = try await kinds(
            .decideExtension, on: waiting, as: school.vicePrincipal,
            [.decision: .option("refuse"), .reason: .text("抓紧")])
        #expect(refused == [.extensionRefused(reason: "抓紧")])
        await #expect(throws: HazardFieldFault(.decision, .missing)) {
            try await kinds(.decideExtension, on: waiting, as: school.vicePrincipal, [:])
        }
    }

    @Test func supervisionGoesFromTheOrderToItsLifting() async throws {
        let steps = school.gradedMajor + [(school.office, .planned(StaffedSchool.plan))]
        let hazard = try school.hazard(steps)
        var order = try await draft(.supervise, on: hazard, as: school.principal)
        #expect(order[.level] == nil)
        guard case .text(let notice) = order[.publicText] else {
            Issue.record("no public text")
            return
        }
        #expect(notice.contains("资金 公用经费 1200 元"))
        order[.level] = .option("school")
        order[.orderNumber] = .text("督3号")
        #expect(
            try order.kinds() == [
                .supervision(
                    .ordered(
                        SupervisionOrder(
                            level: .school, number: "督3号", orderedBy: "实验中学", notice: notice)))
            ])
        let ordered = try school.hazard(steps + [(school.principal, try order.kinds()[0])])
        for (action, kind) in [
            (HazardAction.superviseProgress, SupervisionStep.progressed(.school, note: "半月")),
            (.requestLift, .liftRequested(.school, note: "半月")),
        ] {
            let made = try await kinds(action, on: ordered, [.note: .text("半月")])
            #expect(made == [.supervision(kind)])
        }
    }

    @Test func aRecurrenceIsLinkedToTheOneClosedLast() async throws {
        let closed = try school.small.file("旧", category: "RQ", SmallSchool.closing)
        let made = try await kinds(.linkRecurrence, on: try school.hazard(foundHoursAgo: 1), [:])
        #expect(made == [.recurred(of: closed.id)])
    }

    @Test func onlyWhatOneMayWithdrawIsOffered() async throws {
        let hazard = try school.hazard(school.assigned)
        let made = try await kinds(.revoke, on: hazard, [.reason: .text("错了")])
        #expect(made == [.revoked(ordinal: 4, reason: "错了")])
        let others = try await draft(.revoke, on: hazard, as: school.leader)
        #expect(others[.signature] == nil)
    }

    @Test func theSuperiorsAcceptanceNeedsAPaper() async throws {
        let made = try await kinds(
            .acceptUpward, on: try school.hazard(),
            [.authority: .text("教育局"), .document: .text("3号")])
        #expect(made == [.acceptedUpward(authority: "教育局", document: "3号")])
    }
}
