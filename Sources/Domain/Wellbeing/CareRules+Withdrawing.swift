/// What may be said of an entry that was signed before.
extension CareRules {
    /// Whether it may be said of this entry that it never was.
    public static func refusal(toWithdraw index: Int, in watch: WatchCase) -> CareRefusal? {
        guard watch.events.indices.contains(index) else { return .noSuchEvent }
        let kind = watch.events[index].kind
        guard kind.isWithdrawable else { return .notWithdrawable }
        if watch.withdrawals[index] != nil { return .alreadyWithdrawn }
        // What a closing rests upon stands as long as the case is closed.
        guard watch.isOpen else { return .closed }
        // The return was of this leave.
        if case .left = kind, watch.hasReturned(since: index) { return .notWithdrawable }
        return nil
    }

    static func refusal(
        correcting index: Int, _ note: String, _ withdrawal: CareEvent.Withdrawal?,
        in watch: WatchCase
    ) -> CareRefusal? {
        guard watch.events.indices.contains(index) else { return .noSuchEvent }
        if note.isEmpty { return .reasonMissing }
        return withdrawal == nil ? nil : refusal(toWithdraw: index, in: watch)
    }
}
