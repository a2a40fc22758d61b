import Domain
import Persistence
import TestSupport
import Testing

@Suite struct HazardFilingTests {
    let school: SampleSchool

    init() throws {
        school = try SampleSchool()
    }

    private var plan: RectificationPlan {
        var plan = RectificationPlan()
        plan[.responsibility] = "总务处"
        plan[.funds] = "600 元"
        plan[.safety] = "停用\n围挡"
        return plan
    }

    private func order(_ number: String) -> SupervisionOrder {
        SupervisionOrder(level: .school, number: number, orderedBy: "校长", notice: "公示")
    }

    @Test func hazardComesBackAsItsEventsLeaveIt() throws {
        let filed = try school.file(
            nil,
            school.assigned(due: day("2026-12-01"), grade: .major) + [
                .controlled(
                    TemporaryControl(
                        text: "警戒线", validUntil: SampleSchool.now.adding(seconds: 3600))),
                .extended(due: day("2026-12-09"), reason: "等配件"),
                .supervision(.ordered(order("督〔2026〕3号"))),
            ])

        let read = try #require(try school.ledger.hazards.hazard(filed.id))

        #expect(read == filed)
        #expect(read.stage == .assigned)
        #expect(read.originalDue == day("2026-12-01"))
        #expect(read.due == day("2026-12-09"))
        #expect(read.extensions == 1)
        #expect(read.clause == "2.1")
        #expect(read.isSupervised)
        #expect(read.control?.text == "警戒线")
    }

    @Test func everyKindOfEventComesBackAsItWas() throws {
        let earlier = try school.file()
        let kinds: [HazardEvent.Kind] =
            school.assigned(due: day("2026-12-01"), grade: .major) + [
                .progressed(note: "已订货"),
                .controlled(TemporaryControl(text: "停用", validUntil: SampleSchool.now)),
                .extended(due: day("2026-12-03"), reason: "缺料"),
                .supervision(.ordered(order("3号"))), .reportedUpward(note: "报教育局"),
                .transferred(to: "供电所"), .recurred(of: earlier.id), .submitted(note: "已换"),
                .returned(reason: "未紧固"), .submitted(note: "已紧固"), .accepted(opinion: "合格"),
                .closed(note: "销号"),
            ]
        let more: [HazardEvent.Kind] =
            [
                .verified(note: ""),
                .graded(
                    .major, clause: "2.1", note: "研判", colour: .red, meeting: "第3次研判会"),
                .planned(plan),
                .assigned(
                    to: school.guardian, due: day("2026-12-01"), noticeNumber: "2026-31",
                    measures: "更换", unit: "总务处"),
                .progressed(note: "已订货", spent: 60_000),
                .extensionRequested(
                    ExtensionRequest(due: day("2026-12-05"), reason: "缺料", protection: "停用")),
                .extensionRefused(reason: "不准"),
                .supervision(.ordered(order("3号"))),
                .supervision(.progressed(.school, note: "过半")), .submitted(note: "已换"),
                .attached(
                    Attachment(
                        digest: String(repeating: "a", count: 64), name: "a.jpg", size: 9)),
                .accepted(opinion: "合格"), .endorsed(note: "同意"),
                .acceptedUpward(authority: "县教育局", document: "验〔2026〕1号"),
                .supervision(.liftRequested(.school, note: "申请")),
                .supervision(.reinspected(.school, passed: true, note: "属实")),
                .closed(note: "销号"), .supervision(.lifted(.school, note: "摘牌")),
                .remarked(note: "备注"), .revoked(ordinal: 19, reason: "误签"),
            ]
        let whole = try school.file(nil, more)
        let untrue = try school.file(nil, [.refuted(note: "并无此事"), .reminded(note: "请作废")])
        let filed = try school.file(nil, kinds)
        let onTheSpot = try school.file(nil, [.fixedOnTheSpot(note: "已拧紧")])
        let void = try school.file(nil, [.voided(reason: "重复")])

        let hazards = school.ledger.hazards
        #expect(try hazards.events(of: filed.id).map(\.kind) == [.reported] + kinds)
        #expect(
            try hazards.events(of: onTheSpot.id).map(\.kind) == [
                .reported, .fixedOnTheSpot(note: "已拧紧"),
            ])
        #expect(try hazards.events(of: void.id).last?.kind == .voided(reason: "重复"))
        #expect(try hazards.events(of: whole.id).map(\.kind) == [.reported] + more)
        #expect(
            try hazards.events(of: untrue.id).map(\.kind) == [
                .reported, .refuted(note: "并无此事"), .reminded(note: "请作废"),
            ])
        #expect(try hazards.hazard(whole.id) == whole)
        #expect(try hazards.hazard(filed.id) == filed)
        #expect(try hazards.hazard(onTheSpot.id)?.fixedOnTheSpot == true)
    }

    @Test func eventKeepsWhenItHappenedAndWhoActed() throws {
        let hazard = try school.file(nil, [.verified(note: "属实")])
        let event = try #require(try school.ledger.hazards.events(of: hazard.id).last)
        #expect(event.at == SampleSchool.now.adding(seconds: 60))
        #expect(event.actor == school.guardian)
    }

    @Test func recordedEventIsRefusedByTheFreshState() throws {
        let hazard = try school.file()
        _ = try school.record(.verified(note: ""), on: hazard.id)

        let refusal = #expect(throws: HazardStageRefusal.self) {
            try school.record(.verified(note: ""), on: hazard.id)
        }
        #expect(refusal?.stage == .verified)
        #expect(try school.ledger.hazards.events(of: hazard.id).count == 2)
    }

    @Test func eventOnAnUnknownHazardIsRefused() throws {
        #expect(throws: HazardRefusal.unknownHazard(Hazard.ID(77))) {
            try school.record(.verified(note: ""), on: Hazard.ID(77))
        }
    }

    @Test func reportIsCheckedOnceMoreWhenItIsFiled() async throws {
        let hazards = school.ledger.hazards
        func report(_ change: (inout HazardReport) -> Void) async throws {
            var report = school.report()
            change(&report)
            _ = try await hazards.report(report, at: SampleSchool.now, actor: school.teacher)
        }
        await #expect(throws: HazardReportRefusal.noText) {
            try await report { $0.text = " \n" }
        }
        await #expect(throws: HazardReportRefusal.textTooLong(2001)) {
            try await report { $0.text = String(repeating: "长", count: 2001) }
        }
        await #expect(throws: HazardReportRefusal.unknownPlace) {
            try await report { $0.place = Place.ID(99) }
        }
        await #expect(throws: HazardReportRefusal.unknownCategory) {
            try await report { $0.category = "??" }
        }
        await #expect(throws: HazardReportRefusal.unknownFinder) {
            try await report { $0.finder = Person.ID(99) }
        }
        let later = SampleSchool.now.adding(seconds: 3600)
        await #expect(throws: HazardReportRefusal.foundInTheFuture(later)) {
            try await report { $0.foundAt = later }
        }
        #expect(try hazards.count(HazardQuery(scope: .everything), atMost: 9) == 0)
    }

    @Test func refusedHazardLeavesNothingBehindInATransactionThatGoesOn() throws {
        let ok = try school.ledger.write { ledger -> Hazard? in
            #expect(throws: HazardStageRefusal.self) {
                try ledger.addHazard(
                    school.report(), reportedAt: SampleSchool.now, actor: nil,
                    events: [
                        HazardEvent(at: SampleSchool.now, actor: nil, kind: .closed(note: ""))
                    ],
                    importKey: "a")
            }
            #expect(throws: OrganisationRefusal.unknownPerson(Person.ID(99))) {
                try ledger.addHazard(
                    school.report(), reportedAt: SampleSchool.now, actor: Person.ID(99),
                    events: [], importKey: "a")
            }
            return try ledger.addHazard(
                school.report(), reportedAt: SampleSchool.now, actor: nil, events: [],
                importKey: "a")
        }
        #expect(ok?.number == "SY-2026-XS-0001")
        #expect(
            try school.ledger.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
    }

    @Test func placeThatComesLaterInTheTransactionIsKnownThen() throws {
        try school.ledger.write { ledger in
            var report = school.report()
            report.place = Place.ID(school.canteen.rawValue + 1)
            #expect(throws: HazardReportRefusal.unknownPlace) {
                try ledger.addHazard(
                    report, reportedAt: SampleSchool.now, actor: nil, events: [], importKey: nil)
            }
            report.place = try ledger.addPlace(
                name: "大门", kind: .gate, parent: nil, initials: "dm", importKey: nil)
            report.finder = try ledger.addPerson(
                name: "王五", staffNumber: nil, position: "", officePhone: nil, initials: "ww")
            try ledger.addHazard(
                report, reportedAt: SampleSchool.now, actor: nil, events: [], importKey: nil)
        }
        #expect(
            try school.ledger.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
    }

    @Test func importKeyIsFiledOnce() throws {
        try school.file(school.report("灯不亮"), importKey: "ledger.csv:2")
        #expect(throws: AlreadyFiled.self) {
            try school.file(school.report("灯不亮"), importKey: "ledger.csv:2")
        }
        #expect(
            try school.ledger.hazards.count(HazardQuery(scope: .everything), atMost: 9) == 1)
    }

    @Test func textKeepsEverythingButNUL() throws {
        let text = "引号\"与'\\ 换行\n表情🔥 零\u{0}字节 \u{202E}bidi"
        let hazard = try school.file(school.report(text))
        #expect(
            try school.ledger.hazards.hazard(hazard.id)?.text
                == "引号\"与'\\ 换行\n表情🔥 零字节 \u{202E}bidi")
    }
}
