/// What a person can do to a hazard; each has a key, and each leaves one event.
public enum HazardAction: String, CaseIterable, Sendable {
    case report, verify, refute, grade, plan, assign, progress, control
    case requestExtension = "request-extension"
    case decideExtension = "decide-extension"
    case submit
    case sendBack = "send-back"
    case accept, endorse
    case acceptUpward = "accept-upward"
    case signOff = "sign-off"
    case void
    case fixOnTheSpot = "fix-on-the-spot"
    case supervise
    case superviseProgress = "supervise-progress"
    case requestLift = "request-lift"
    case reinspect, lift
    case reportUpward = "report-upward"
    case transfer
    case linkRecurrence = "link-recurrence"
    case attach, remind, remark, undo, revoke
}

extension HazardEvent.Kind {
    public var action: HazardAction {
        switch self {
        case .reported: .report
        case .verified: .verify
        case .refuted: .refute
        case .graded: .grade
        case .planned: .plan
        case .assigned: .assign
        case .progressed: .progress
        case .controlled: .control
        case .extensionRequested: .requestExtension
        case .extended, .extensionRefused: .decideExtension
        case .submitted: .submit
        case .returned: .sendBack
        case .accepted: .accept
        case .endorsed: .endorse
        case .acceptedUpward: .acceptUpward
        case .closed: .signOff
        case .voided: .void
        case .fixedOnTheSpot: .fixOnTheSpot
        case .supervision(let step): step.action
        case .reportedUpward: .reportUpward
        case .transferred: .transfer
        case .recurred: .linkRecurrence
        case .attached: .attach
        case .reminded: .remind
        case .remarked: .remark
        case .undone: .undo
        case .revoked: .revoke
        }
    }

    /// A decision that its author signs for: never undone, only revoked by a new signed event.
    public var isDecision: Bool {
        switch self {
        case .graded, .assigned, .extended, .extensionRefused, .accepted, .endorsed,
            .acceptedUpward, .closed, .voided, .reportedUpward,
            .supervision(.ordered), .supervision(.reinspected), .supervision(.lifted):
            true
        default: false
        }
    }
}

extension SupervisionStep {
    fileprivate var action: HazardAction {
        switch self {
        case .ordered: .supervise
        case .progressed: .superviseProgress
        case .liftRequested: .requestLift
        case .reinspected: .reinspect
        case .lifted: .lift
        }
    }
}
