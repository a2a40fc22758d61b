/// The steps of a crisis: it begins once, and each step is taken once, at a time that is told where it is
/// entered later.
extension CareRules {
    static func refusal(
        taking step: CrisisStep, _ told: Moment?, in watch: WatchCase, at now: Moment
    ) -> CareRefusal? {
        if !watch.isInCrisis {
            guard step == .found else { return .noCrisis }
        } else if watch.crisis[step] != nil {
            // The times of a crisis stand.
            return .stepTaken
        }
        guard let told else { return nil }
        return told <= now && told >= earliest(in: watch) ? nil : .stepTime
    }

    /// As the minutes are told that people enter. A crisis that follows another one begins after its review.
    private static func earliest(in watch: WatchCase) -> Moment {
        let opened = Moment(day: watch.openedOn, secondOfDay: 0)
        let before = watch.isInCrisis ? watch.crisis[.found] : watch.crisis[.reviewed]
        return before.map { $0.adding(seconds: -($0.secondOfDay % 60)) } ?? opened
    }
}
