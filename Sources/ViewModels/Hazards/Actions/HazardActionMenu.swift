public import Domain

/// All that can be done to one hazard, and what keeps this person from the rest.
public struct HazardActionMenu {
    public struct Line: Hashable {
        public let action: HazardAction
        /// Nil where it can be tried.
        public let refusal: HazardRefusalReason?
    }

    private let refusals: [HazardAction: HazardRefusalReason]
    /// The action that moves the hazard on towards 销号; nil once there is none.
    public let next: HazardAction?

    public init(_ situation: HazardSituation) {
        var refusals: [HazardAction: HazardRefusalReason] = [:]
        for action in Self.order { refusals[action] = situation.refusal(of: action) }
        self.refusals = refusals
        next = situation.nextAction
    }

    public func refusal(of action: HazardAction) -> HazardRefusalReason? { refusals[action] }

    /// What can be done first, the next step before all; then the others.
    public var lines: [Line] {
        let all = Self.order.map { Line(action: $0, refusal: refusals[$0]) }
        let possible = all.filter { $0.refusal == nil }
        let first = possible.filter { $0.action == next }
        return first + possible.filter { $0.action != next } + all.filter { $0.refusal != nil }
    }

    /// In the order of a hazard's life; 上报 made it, so it is not among them.
    private static let order: [HazardAction] = [
        .verify, .refute, .fixOnTheSpot, .grade, .plan, .control, .assign, .progress,
        .requestExtension, .decideExtension, .submit, .accept, .sendBack, .endorse, .acceptUpward,
        .signOff, .supervise, .superviseProgress, .requestLift, .reinspect, .lift, .remind,
        .reportUpward, .transfer, .linkRecurrence, .attach, .remark, .void, .undo, .revoke,
    ]
}

extension HazardSituation {
    /// What the hazard waits for, as something to be done now.
    fileprivate var nextAction: HazardAction? {
        switch hazard.awaits {
        case .verify: .verify
        case .grade: .grade
        case .assign: stepBeforeAssigning ?? .assign
        case .rectify: needsControl ? .control : .submit
        case .decideExtension: .decideExtension
        case .review: .accept
        case .endorse: .endorse
        case .acceptUpward: .acceptUpward
        case .signOff: .signOff
        case .lift: stepOfLifting
        case .void: .void
        case nil: nil
        }
    }

    private var needsControl: Bool {
        hazard.grade == .major && !hazard.isControlled(at: school.now)
    }

    /// 重大 is assigned with a whole plan, under a control that holds.
    private var stepBeforeAssigning: HazardAction? {
        guard hazard.grade == .major else { return nil }
        if !plan.missingMeasures.isEmpty || !plan.missingParts.isEmpty { return .plan }
        return needsControl ? .control : nil
    }

    private var stepOfLifting: HazardAction {
        let records = hazard.supervisions.values.filter { $0.liftedOn == nil }
        if records.contains(where: \.passedReinspection) { return .lift }
        return records.contains { $0.liftRequestedOn != nil } ? .reinspect : .requestLift
    }
}
