public import Domain

/// From 上报 to 研判, and the plan.
extension HazardDraft {
    static func verify() -> HazardDraft {
        HazardDraft(.verify, [.text(.note, rows: 2)]) { draft in
            [.verified(note: draft.text(.note))]
        }
    }

    static func refute() -> HazardDraft {
        HazardDraft(.refute, [.text(.reason, rows: 2)]) { draft in
            [.refuted(note: draft.text(.reason))]
        }
    }

    static func grade(_ situation: HazardSituation) -> HazardDraft {
        let grades = situation.gradesInReach
        return HazardDraft(
            .grade,
            [
                .options(
                    .grade, HazardGrade.allCases, chosen: grades.count == 1 ? grades[0] : nil),
                .clause(situation.clauses, chosen: situation.hazard.clause)
                    .shown { $0.option(.grade, of: HazardGrade.self) == .major },
                .options(.colour, RiskColour.allCases, chosen: situation.hazard.colour),
                .text(.meeting), .text(.note, rows: 2),
            ]
        ) { draft throws(HazardFieldFault) in
            let grade = try draft.demandedOption(.grade, of: HazardGrade.self)
            let clause = grade == .major ? try draft.clause() : nil
            return [
                .graded(
                    grade, clause: clause, note: draft.text(.note),
                    colour: draft.option(.colour), meeting: draft.text(.meeting))
            ]
        }
    }

    static func plan(_ situation: HazardSituation) -> HazardDraft {
        let plan = situation.plan
        let measures = RectificationPlan.Measure.allCases
        let parts = situation.hazard.grade == .major ? RectificationPlan.Part.allCases : []
        return HazardDraft(
            .plan,
            measures.map { .text($0.field, rows: $0 == .action ? 2 : 1, plan[$0]) }
                + parts.map { .text($0.field, rows: 2, plan[$0]) }
        ) { draft in
            var plan = plan
            for measure in measures { plan[measure] = draft.text(measure.field) }
            for part in parts { plan[part] = draft.text(part.field) }
            return [.planned(plan)]
        }
    }

    static func fixOnTheSpot() -> HazardDraft {
        HazardDraft(.fixOnTheSpot, [.text(.done, rows: 2)]) { draft in
            [.fixedOnTheSpot(note: draft.text(.done))]
        }
    }

    static func void() -> HazardDraft {
        HazardDraft(.void, [.text(.reason, rows: 2)]) { draft in
            [.voided(reason: draft.text(.reason))]
        }
    }
}

extension RectificationPlan.Measure {
    /// The field of the plan's form that it is written in.
    public nonisolated var field: HazardField {
        switch self {
        case .responsibility: .responsibility
        case .action: .measure
        case .funds: .funds
        case .timeLimit: .timeLimit
        case .contingency: .contingency
        }
    }
}

extension RectificationPlan.Part {
    /// The field of the plan's form that it is written in.
    public nonisolated var field: HazardField {
        switch self {
        case .goals: .goals
        case .methods: .methods
        case .resources: .resources
        case .organisation: .organisation
        case .schedule: .schedule
        case .safety: .safety
        }
    }
}
