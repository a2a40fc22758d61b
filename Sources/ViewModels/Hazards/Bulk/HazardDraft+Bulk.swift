import Domain

/// What becomes of the others where some of many hazards are refused.
public enum BulkRest: String, CaseIterable {
    case skip, nothing
}

extension HazardDraft {
    /// The form of something done to many hazards; nil for what is done one by one.
    init?(bulk action: HazardAction, on hazards: [Hazard], in situation: HazardSituation) {
        let fields: [Field]
        switch action {
        case .verify, .remind, .remark: fields = [.text(.note, rows: 2)]
        case .assign: fields = Self.assignment(of: hazards, in: situation)
        default: return nil
        }
        self.init(action, fields + [.options(.others, BulkRest.allCases, chosen: .skip)]) { _ in []
        }
    }

    private static func assignment(
        of hazards: [Hazard], in situation: HazardSituation
    ) -> [Field] {
        let needsDue = hazards.contains { $0.due == nil }
        let needsNotice = hazards.contains { $0.noticeNumber == nil }
        return [
            .person(.person, nil), .text(.unit),
            .day(.due, situation.dueOffers, situation.dueUnit, nil).shown { _ in needsDue },
            .text(.noticeNumber, situation.nextNoticeNumber).shown { _ in needsNotice },
            .text(.orders, rows: 2),
        ]
    }

    /// What is done to each, as the form says.
    func deed(in situation: HazardSituation) throws(HazardFieldFault) -> BulkDeed {
        switch action {
        case .verify: return .verify(note: text(.note))
        case .remind: return .remind(note: text(.note))
        case .assign:
            let number = text(.noticeNumber)
            let notices = NoticeNumbers(from: number)
            if asks(for: .noticeNumber), notices == nil {
                throw HazardFieldFault(.noticeNumber, number.isEmpty ? .missing : .unreadable)
            }
            return .assign(
                BulkAssignment(
                    person: try person(.person), unit: text(.unit),
                    due: asks(for: .due) ? try day(.due, in: situation) : nil,
                    notices: notices, orders: text(.orders)))
        default:
            guard !text(.note).isEmpty else { throw HazardFieldFault(.note, .missing) }
            return .remark(note: text(.note))
        }
    }

    /// Whether one that is refused keeps all others from being done.
    var isAllOrNone: Bool { option(.others, of: BulkRest.self) == .nothing }
}
