public import Domain

extension HazardDraft {
    /// The form of an action, filled in as far as the ledger knows; nil for 上报, which has a form of
    /// its own.
    public init?(_ action: HazardAction, in situation: HazardSituation) {
        switch action {
        case .report: return nil
        case .verify: self = .verify()
        case .refute: self = .refute()
        case .grade: self = .grade(situation)
        case .plan: self = .plan(situation)
        case .assign: self = .assign(situation)
        case .progress: self = .progress()
        case .control: self = .control(situation)
        case .requestExtension: self = .requestExtension(situation)
        case .decideExtension: self = .decideExtension(situation)
        case .submit: self = .submit()
        case .sendBack: self = .sendBack()
        case .accept: self = .accept()
        case .endorse: self = .endorse()
        case .acceptUpward: self = .acceptUpward()
        case .signOff: self = .signOff()
        case .void: self = .void()
        case .fixOnTheSpot: self = .fixOnTheSpot()
        case .supervise: self = .supervise(situation)
        case .superviseProgress: self = .superviseProgress(situation)
        case .requestLift: self = .requestLift(situation)
        case .reinspect: self = .reinspect(situation)
        case .lift: self = .lift(situation)
        case .reportUpward: self = .reportUpward()
        case .transfer: self = .transfer()
        case .linkRecurrence: self = .linkRecurrence(situation)
        case .remind: self = .remind()
        case .remark: self = .remark()
        case .undo: self = .undo(situation)
        case .revoke: self = .revoke(situation)
        case .attach: self = .attach()
        }
    }
}
