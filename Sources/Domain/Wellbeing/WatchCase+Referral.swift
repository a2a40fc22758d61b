extension WatchCase {
    /// The one written last, under way or over: the school's copy stays printable.
    public var lastReferral: CareEvent.Referral? {
        for event in counting.reversed() {
            if case .referred(let referral) = event.kind { return referral }
        }
        return nil
    }

    /// Whether it is under way. A letter of before the return waits for a signature alone: the case is shown as
    /// back.
    var isReferred: Bool {
        guard referral != nil else { return false }
        for event in counting.reversed() {
            switch event.kind {
            case .referred: return true
            case .returned(_?, _): return false
            default: continue
            }
        }
        return true
    }
}
