public import Domain
import Persistence

/// What an action's form is made from: the hazard as it stands, who acts, and the school's rules.
public struct HazardSituation {
    public let hazard: Hazard
    public let standing: Standing?
    public let school: SchoolModel
    /// 责任 措施 资金 时限 预案, in the words that a public notice uses.
    public let measureNames: [String]

    public init(
        hazard: Hazard, standing: Standing?, school: SchoolModel, measureNames: [String] = []
    ) {
        self.hazard = hazard
        self.standing = standing
        self.school = school
        self.measureNames = measureNames
    }

    var today: Day { school.now.day }
    var plan: RectificationPlan { hazard.plan ?? RectificationPlan() }

    public func refusal(of action: HazardAction) -> HazardRefusalReason? {
        school.rules.refusal(
            of: action, on: hazard, by: standing, in: school.organisation, at: school.now)
    }

    /// As `TypedDay` reads it; nil for what is no day.
    public func day(typed text: String) -> Day? {
        TypedDay.read(
            text, today: today, unit: school.settings.deadlineUnit, calendar: school.calendar)
    }

    /// A day alone means its end.
    public func endOfControl(typed text: String) -> Moment? {
        if let day = day(typed: text) { return Moment(day: day, hour: 23, minute: 59) }
        return TypedMoment.read(text, now: school.now)
    }

    /// The days that an assignment made today may be due, with how long that is.
    var dueOffers: [(day: Day, count: Int)] {
        let counts =
            hazard.grade == .major
            ? [school.settings[.majorDays]] : school.settings.generalDeadlines
        return Array(zip(school.rules.offeredDueDays(for: hazard, from: today), counts))
    }

    /// The unit in which `dueOffers` are counted: 重大 always has calendar days.
    var dueUnit: DeadlineRule.Unit {
        hazard.grade == .major ? .calendarDays : school.settings.deadlineUnit
    }

    /// The grades that this person may judge by.
    var gradesInReach: [HazardGrade] {
        guard let standing else { return HazardGrade.allCases }
        return HazardGrade.allCases.filter {
            standing.has($0 == .major ? .principal : .safetyOffice)
        }
    }

    /// The levels of 挂牌督办 at which this step could be taken.
    func levels(for action: HazardAction) -> [SupervisionLevel] {
        SupervisionLevel.allCases.filter { level in
            let record = hazard.supervisions[level]
            return switch action {
            case .supervise: record == nil
            case .superviseProgress: record != nil && record?.liftedOn == nil
            case .requestLift: record?.liftedOn == nil && record?.passedReinspection == false
            case .reinspect:
                record?.liftedOn == nil && record?.passedReinspection == false
                    && record?.liftRequestedOn != nil
            default: record?.liftedOn == nil && record?.passedReinspection == true
            }
        }
    }

    /// The signatures that this person may withdraw, oldest first.
    var revocable: [Hazard.Step] {
        hazard.decisions.filter { step in
            if case .reportedUpward = step.event.kind { return false }
            return step.event.actor == standing?.person || standing?.has(.principal) == true
        }
    }

    /// What stands in the public notice of a 挂牌督办: 责任人 措施 资金 时限 预案.
    var publicText: String {
        zip(measureNames, plan.measures).filter { !$0.1.isEmpty }.map { $0.0 + " " + $0.1 }
            .joined(separator: "\n")
    }

    // What cannot be read is not offered: the form can still be filled in by hand, and signing
    // tells what is wrong with the ledger.

    /// Those of the hazard's own category first.
    var clauses: [GuideClause] {
        let all = (try? school.ledger.rules.clauses()) ?? []
        let own = all.filter { $0.code.hasPrefix(hazard.category) }
        return own + all.filter { !$0.code.hasPrefix(hazard.category) }
    }

    var nextNoticeNumber: String {
        (try? school.ledger.hazards.nextNoticeNumber(of: today.year)) ?? ""
    }

    var recurrenceCandidates: [Hazard.ID] {
        let rows = try? school.ledger.hazards.recurrenceCandidates(
            of: hazard, settings: school.settings)
        return (rows ?? []).map(\.id)
    }
}
