import Domain

/// From 交办 to 报请复查.
extension HazardDraft {
    static func assign(_ situation: HazardSituation) -> HazardDraft {
        let hazard = situation.hazard
        return HazardDraft(
            .assign,
            [
                .person(.person, hazard.responsible), .text(.unit, hazard.unit),
                .day(
                    .due, hazard.due == nil ? situation.dueOffers : [], situation.dueUnit,
                    hazard.due ?? hazard.promisedDue),
                .text(.noticeNumber, hazard.noticeNumber ?? situation.nextNoticeNumber),
                .text(
                    .orders, rows: 2,
                    hazard.measures.isEmpty ? situation.plan[.action] : hazard.measures),
            ]
        ) { draft throws(HazardFieldFault) in
            let notice = draft.text(.noticeNumber)
            return [
                .assigned(
                    to: try draft.person(.person), due: try draft.day(.due, in: situation),
                    noticeNumber: notice.isEmpty ? nil : notice, measures: draft.text(.orders),
                    unit: draft.text(.unit))
            ]
        }
    }

    static func progress() -> HazardDraft {
        HazardDraft(.progress, [.text(.note, rows: 3), .text(.spent)]) {
            draft throws(HazardFieldFault) in
            [.progressed(note: draft.text(.note), spent: try draft.amount(.spent))]
        }
    }

    static func control(_ situation: HazardSituation) -> HazardDraft {
        let evening = Moment(day: situation.today, hour: 18, minute: 0)
        let days = [0, 1, 3, 7].map { evening.adding(seconds: $0 * 86_400) }
        let due = situation.hazard.due.map { Moment(day: $0, hour: 18, minute: 0) }
        let offers = Set(days + [due].compactMap(\.self)).filter { $0 > situation.school.now }
        return HazardDraft(
            .control,
            [
                .text(.control, rows: 2, situation.hazard.control?.text ?? ""),
                .moment(.validUntil, offers.sorted(), nil),
            ]
        ) { draft throws(HazardFieldFault) in
            [
                .controlled(
                    TemporaryControl(
                        text: draft.text(.control),
                        validUntil: try draft.moment(.validUntil, in: situation)))
            ]
        }
    }

    static func requestExtension(_ situation: HazardSituation) -> HazardDraft {
        HazardDraft(
            .requestExtension,
            [
                .day(.newDue, [], situation.school.settings.deadlineUnit, nil),
                .text(.reason, rows: 2), .text(.protection, rows: 2),
            ]
        ) { draft throws(HazardFieldFault) in
            [
                .extensionRequested(
                    ExtensionRequest(
                        due: try draft.day(.newDue, in: situation), reason: draft.text(.reason),
                        protection: draft.text(.protection)))
            ]
        }
    }

    static func decideExtension(_ situation: HazardSituation) -> HazardDraft {
        let request = situation.hazard.extensionRequest
        return HazardDraft(
            .decideExtension,
            [
                .options(.decision, ExtensionDecision.allCases),
                .day(.newDue, [], situation.school.settings.deadlineUnit, request?.due)
                    .shown { $0.option(.decision, of: ExtensionDecision.self) != .refuse },
                .text(.reason, rows: 2),
            ]
        ) { draft throws(HazardFieldFault) in
            switch try draft.demandedOption(.decision, of: ExtensionDecision.self) {
            case .grant:
                [
                    .extended(
                        due: try draft.day(.newDue, in: situation), reason: draft.text(.reason))
                ]
            case .refuse: [.extensionRefused(reason: draft.text(.reason))]
            }
        }
    }

    static func submit() -> HazardDraft {
        HazardDraft(.submit, [.text(.done, rows: 3)]) { draft in
            [.submitted(note: draft.text(.done))]
        }
    }
}

/// 准予 or 不准 an extension.
enum ExtensionDecision: String, CaseIterable {
    case grant, refuse
}
