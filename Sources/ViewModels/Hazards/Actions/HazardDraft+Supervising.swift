import Domain

/// 挂牌督办, from the order to its lifting.
extension HazardDraft {
    static func supervise(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .supervise,
            [
                .options(.level, situation.levels(for: .supervise)), .text(.orderNumber),
                .text(.orderedBy, situation.school.organisation.schoolName),
                .text(.publicText, rows: 5, situation.publicText),
            ]
        ) { draft throws(HazardFieldFault) in
            [
                .supervision(
                    .ordered(
                        SupervisionOrder(
                            level: try draft.level(), number: draft.text(.orderNumber),
                            orderedBy: draft.text(.orderedBy), notice: draft.text(.publicText))))
            ]
        }
    }

    static func superviseProgress(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .superviseProgress, levelAndNote(.superviseProgress, situation)
        ) { draft throws(HazardFieldFault) in
            [.supervision(.progressed(try draft.level(), note: draft.text(.note)))]
        }
    }

    static func requestLift(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .requestLift, levelAndNote(.requestLift, situation)
        ) { draft throws(HazardFieldFault) in
            [.supervision(.liftRequested(try draft.level(), note: draft.text(.note)))]
        }
    }

    static func reinspect(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .reinspect,
            [
                .options(.level, situation.levels(for: .reinspect)),
                .options(.finding, Reinspection.allCases), .text(.note, rows: 2),
            ]
        ) { draft throws(HazardFieldFault) in
            let finding = try draft.demandedOption(.finding, of: Reinspection.self)
            return [
                .supervision(
                    .reinspected(
                        try draft.level(), passed: finding == .passed, note: draft.text(.note)))
            ]
        }
    }

    static func lift(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(.lift, levelAndNote(.lift, situation)) { draft throws(HazardFieldFault) in
            [.supervision(.lifted(try draft.level(), note: draft.text(.note)))]
        }
    }

    private static func levelAndNote(
        _ action: HazardAction, _ situation: HazardSituation
    ) -> [Field] {
        [.options(.level, situation.levels(for: action)), .text(.note, rows: 2)]
    }

    private func level() throws(HazardFieldFault) -> SupervisionLevel {
        try demandedOption(.level)
    }
}

/// What the 复核 before a lifting found.
enum Reinspection: String, CaseIterable {
    case passed, failed
}
