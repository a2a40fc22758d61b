extension CareRules {
    /// A correction says what was wrong; that something did not happen, of each event once.
    static func refusal(
        correcting index: Int, _ text: String, voids: Bool, in watch: WatchCase
    ) -> CareRefusal? {
        guard watch.events.indices.contains(index) else { return .noSuchEvent }
        if text.isEmpty { return .reasonMissing }
        guard voids else { return nil }
        return watch.events[index].kind.mayBeVoid && !watch.voided.contains(index)
            ? nil : .notVoidable
    }
}
