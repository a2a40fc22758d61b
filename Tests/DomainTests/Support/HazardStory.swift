import Domain

/// A hazard with what happened to it, told event by event, two weeks before `RuleSchool.now`.
struct HazardStory {
    private(set) var hazard: Hazard
    private(set) var events: [HazardEvent] = []
    private let report: HazardReport
    private let reportedAt: Moment

    init(
        at place: Place.ID = RuleSchool().room,
        from start: Moment = RuleSchool.now.adding(seconds: -14 * 86_400)
    ) {
        reportedAt = start
        report = HazardReport(
            place: place, category: "XS", text: "楼梯护栏松动", foundAt: start,
            finder: RuleSchool.Who.finder.id)
        hazard = Hazard(
            id: Hazard.ID(1), number: "SY-2026-XS-0001", report: report, reportedAt: start)
    }

    /// One minute after the last, unless it says when.
    mutating func add(
        _ kind: HazardEvent.Kind, by who: RuleSchool.Who, at moment: Moment? = nil
    ) throws {
        let at = moment ?? hazard.lastEventAt.adding(seconds: 60)
        try add(HazardEvent(at: at, actor: who.id, kind: kind))
    }

    mutating func add(_ event: HazardEvent) throws {
        events.append(event)
        hazard = try replayed()
    }

    func replayed() throws -> Hazard {
        try Hazard(
            id: hazard.id, number: hazard.number, report: report, reportedAt: reportedAt,
            events: events)
    }

    func adding(_ kind: HazardEvent.Kind, by who: RuleSchool.Who) throws -> HazardStory {
        var story = self
        try story.add(kind, by: who)
        return story
    }

    func adding(_ kinds: [(HazardEvent.Kind, RuleSchool.Who)]) throws -> HazardStory {
        try kinds.reduce(self) { try $0.adding($1.0, by: $1.1) }
    }
}

extension HazardStory {
    static func verified() throws -> HazardStory {
        try HazardStory().adding(.verified(note: ""), by: .leader)
    }

    static func graded(_ grade: HazardGrade) throws -> HazardStory {
        try verified().adding(
            .graded(grade, clause: grade == .major ? "XF-08" : nil, note: ""),
            by: grade == .major ? .principal : .safetyOffice)
    }

    /// 重大, planned and under a control that holds beyond `RuleSchool.now`.
    static func controlledMajor() throws -> HazardStory {
        try graded(.major).adding([
            (.planned(.complete), .safetyOffice), (.controlled(.lasting), .safetyOffice),
        ])
    }

    static func assigned(
        _ grade: HazardGrade = .general, to who: RuleSchool.Who = .responsible,
        due: Day = RuleSchool.today.adding(days: 1)
    ) throws -> HazardStory {
        try (grade == .major ? controlledMajor() : graded(.general)).adding(
            .assigned(to: who.id, due: due, noticeNumber: "2026-31", measures: "更换"),
            by: .safetyOffice)
    }

    static func submitted(
        _ grade: HazardGrade = .general, by who: RuleSchool.Who = .responsible
    ) throws -> HazardStory {
        try assigned(grade, to: who).adding(.submitted(note: "已更换"), by: who)
    }

    static func accepted(
        _ grade: HazardGrade = .general, rectifier who: RuleSchool.Who = .responsible
    ) throws -> HazardStory {
        try submitted(grade, by: who).adding(.accepted(opinion: "合格"), by: .safetyOffice)
    }

    static func endorsedMajor() throws -> HazardStory {
        try accepted(.major).adding(.endorsed(note: ""), by: .leader)
    }

    static func readyMajor() throws -> HazardStory {
        try endorsedMajor().adding(
            .acceptedUpward(authority: "县教育局", document: "验收单 7 号"), by: .safetyOffice)
    }

    static func closed(_ grade: HazardGrade = .general) throws -> HazardStory {
        try (grade == .major ? readyMajor() : accepted()).adding(
            .closed(note: ""), by: grade == .major ? .principal : .leader)
    }

    /// 重大, accepted, and under 校级挂牌督办.
    static func supervised() throws -> HazardStory {
        try accepted(.major).adding(
            .supervision(.ordered(.school)), by: .principal)
    }
}

extension SupervisionOrder {
    static let school = SupervisionOrder(
        level: .school, number: "挂 1 号", orderedBy: "校长", notice: "责任人、措施、资金、时限、预案")
}

extension RectificationPlan {
    static var complete: RectificationPlan {
        var plan = RectificationPlan()
        for measure in Measure.allCases { plan[measure] = "有" }
        for part in Part.allCases { plan[part] = "有" }
        return plan
    }
}

extension TemporaryControl {
    static let lasting = TemporaryControl(
        text: "围挡", validUntil: RuleSchool.now.adding(seconds: 30 * 86_400))
}
