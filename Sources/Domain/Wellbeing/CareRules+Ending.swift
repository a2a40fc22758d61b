/// How a case ends: closed where the risk is over, or where the pupil has left; destroyed where it need not
/// be kept any more.
extension CareRules {
    /// Reviews at the lowest level before a case may be closed are so many days apart.
    public static let closingDays = 56

    /// Who puts the second signature under a closing though the risk may not be over.
    public static let leavingSeconders: Set<Office> = [.principal, .vicePrincipal]

    static func refusalToClose(_ watch: WatchCase) -> CareRefusal? {
        if watch.isInCrisis { return .inCrisis }
        if watch.levelOwedSince != nil { return .levelOwed }
        if let away = refusalWhileAway(watch) { return away }
        guard watch.level == .observation else { return .notLowest }
        guard let first = watch.reviews.first, let last = watch.reviews.last,
            first.days(until: last) >= closingDays
        else { return .reviewsMissing }
        return watch.isGuardianInformed ? nil : .guardianNotInformed
    }

    static func refusalWhileAway(_ watch: WatchCase) -> CareRefusal? {
        // An older program did not ask which, and knew 休学 alone.
        watch.awaySince.map { _ in .alreadyAway(watch.awayKind ?? .suspended) }
    }

    /// No way round the rule of the level: a case begins again at the last one or above under one signature, a
    /// step below under two, and below 中 not before 复学观察 is over, which begins with it for whoever had left
    /// during 休学.
    static func refusal(
        reopening watch: WatchCase, at level: WatchLevel, on day: Day, seconder: Person.ID?,
        _ offices: Set<Office>, beside actor: Person.ID
    ) -> CareRefusal? {
        if let refusal = refusalJustBack(watch, level, on: day) { return refusal }
        guard level < watch.level else { return seconder == nil ? nil : .seconderMayNot }
        guard level == watch.level.lower else { return .onlyOneStep }
        guard let seconder else { return .secondSignatureMissing }
        return refusal(of: seconder, offices, beside: actor)
    }

    /// To leave the school during 休学 is no way round what 复学 asks for.
    static func refusal(
        reopening watch: WatchCase, after check: CareEvent.ReturnCheck?
    ) -> CareRefusal? {
        watch.hasLeftWhileSuspended && check?.isComplete != true ? .returnIncomplete : nil
    }

    static func refusalJustBack(
        _ watch: WatchCase, _ level: WatchLevel, on day: Day
    ) -> CareRefusal? {
        let isJustBack =
            watch.hasLeftWhileSuspended || watch.backUntil.map { day < $0 } ?? false
        return isJustBack && level < .medium ? .justBack : nil
    }

    /// 离校结案 is possible at every level and during a leave; a crisis is reviewed first.
    static func refusalToLeave(_ watch: WatchCase) -> CareRefusal? {
        watch.isInCrisis ? .inCrisis : nil
    }

    /// What is entered of a 离校结案; `offices` are those of whoever signs as the second.
    static func refusal(
        of leaving: SchoolLeaving, from watch: WatchCase, on day: Day, seconder: Person.ID,
        _ offices: Set<Office>, beside actor: Person.ID
    ) -> CareRefusal? {
        guard leaving.day >= watch.openedOn, leaving.day <= day else { return .dayOutOfRange }
        // The guardian consents to nothing that they were not told of.
        if leaving.receiver != .notInformed, !leaving.isGuardianTold { return .consentMissing }
        return seconder == actor || offices.isDisjoint(with: leavingSeconders)
            ? .headMustSign : nil
    }

    /// Nobody is at school for so many years, with all the time that papers are kept after it.
    static let longestKept = 30

    private static func lastKept(on day: Day) -> Day? {
        Day(year: day.year + longestKept, month: day.month, day: 1)
    }

    /// A case is kept beyond today, and not for ever: it is destroyed once it need not be kept.
    public static func refusal(keepingUntil end: Day, on day: Day) -> CareRefusal? {
        guard end > day else { return .keepOver }
        return lastKept(on: day).flatMap { end > $0 ? .keepTooLong($0) : nil }
    }

    /// Whether a destruction is brought nearer. A day that lies beyond the last one that may be entered, as
    /// older programs took it, is only brought back to that.
    public static func isNearer(_ end: Day, than known: Day, on day: Day) -> Bool {
        end < (lastKept(on: day).map { min($0, known) } ?? known)
    }

    /// One signature brings no destruction nearer: the day is put off under one, and brought nearer under two.
    static func refusal(
        keeping watch: WatchCase, by amendment: CareEvent.Amendment, on day: Day,
        _ offices: Set<Office>, beside actor: Person.ID
    ) -> CareRefusal? {
        let seconder = amendment.seconder
        guard let end = amendment.keepUntil else {
            return seconder == nil ? nil : .seconderMayNot
        }
        if let refusal = refusal(keepingUntil: end, on: day) { return refusal }
        guard isNearer(end, than: watch.keepUntil, on: day) else {
            return seconder == nil ? nil : .seconderMayNot
        }
        guard let seconder else { return .secondSignatureMissing }
        return refusal(of: seconder, offices, beside: actor)
    }

    /// Only a closed case, and only from the day on until which it was to be kept.
    static func refusalToDestroy(isOpen: Bool, keepUntil end: Day, on day: Day) -> CareRefusal? {
        guard end <= day else { return .toBeKept(end) }
        return isOpen ? .closeFirst : nil
    }
}
