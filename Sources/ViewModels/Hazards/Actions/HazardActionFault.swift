public import Domain
public import Persistence

/// What keeps an action from being done; the form stays as it was filled in.
public enum HazardActionFault: Hashable, Sendable {
    case field(HazardFieldFault)
    case rule(HazardRefusalReason)
    /// Somebody else was first; the form now stands over the hazard as that person left it.
    case conflict(HazardConflict)
    case session(SessionRefusal)
    case account(AccountRefusal)
    case file(AttachmentRefusal)
    case ledger(LedgerError)
}

/// What is asked once more before it is signed, default No.
public enum HazardActionQuestion: Hashable, Sendable {
    case warning(HazardWarning)
    /// 作废 cannot be taken back by an ordinary step.
    case voids
}

extension HazardActionFault {
    /// The field of the draft that it is about; nil where it is about none.
    public func field(in draft: HazardDraft) -> HazardField? {
        let field: HazardField? =
            switch self {
            case .field(let fault): fault.field
            case .rule(let reason): reason.fields.first { draft.asks(for: $0) }
            case .file: .file
            case .conflict, .session, .account, .ledger: nil
            }
        return field.flatMap { draft.asks(for: $0) ? $0 : nil }
    }
}

extension HazardDraft {
    public func asks(for field: HazardField) -> Bool {
        shown.contains { $0.field == field }
    }
}

extension HazardRefusalReason {
    /// The fields that this can be about; the first that a form asks for is meant.
    fileprivate nonisolated var fields: [HazardField] {
        switch self {
        case .clauseMissing, .clauseNotForGeneral: [.clause]
        case .fiveMeasuresIncomplete(let missing): missing.first.map { [$0.field] } ?? []
        case .planIncomplete(let missing): missing.first.map { [$0.field] } ?? []
        case .controlEndsInThePast: [.validUntil]
        case .responsibleMissing, .responsibleHasLeft: [.person]
        case .noticeNumberMissing: [.noticeNumber, .orderNumber]
        case .textMissing:
            [.note, .done, .control, .publicText, .recipient, .authority, .document]
        case .reasonMissing: [.reason]
        case .protectionMissing: [.protection]
        case .amountNegative: [.spent]
        case .deadlineTooLong, .deadlineInThePast, .deadlineStays, .extensionNotLater,
            .extensionLongerThanAsked:
            [.due, .newDue]
        case .linksToItself, .earlierNotClosed, .earlierClosedLater: [.earlier]
        case .laterStepsRelyOnIt, .alreadyWithdrawn, .isNoSignature: [.signature]
        case .alreadySupervised, .supervisionNotOffered: [.level]
        default: []
        }
    }
}
