/// A hazard that was closed, as far as 复发 asks.
public struct ClosedHazard: Hashable, Sendable, Identifiable {
    public let id: Hazard.ID
    public let place: Place.ID
    public let category: HazardCategory.ID
    public let closedOn: Day

    public init(id: Hazard.ID, place: Place.ID, category: HazardCategory.ID, closedOn: Day) {
        self.id = id
        self.place = place
        self.category = category
        self.closedOn = closedOn
    }

    /// Nil unless 销号: what is 作废 was never fixed, so it cannot come back.
    public init?(_ hazard: Hazard) {
        guard hazard.stage == .closed, let closedOn = hazard.closedOn else { return nil }
        self.init(
            id: hazard.id, place: hazard.place, category: hazard.category, closedOn: closedOn)
    }
}

extension HazardRules {
    /// Why this hazard is not the return of `earlier`, as that one stands now.
    ///
    /// What is offered is narrower (`Recurrence`); whoever links by hand may know of another room or
    /// a longer while, never of a hazard that was not closed first.
    public func refusal(
        ofLinking hazard: Hazard, to earlier: Hazard
    ) -> HazardRefusalReason? {
        if earlier.id == hazard.id { return .linksToItself }
        guard let closed = ClosedHazard(earlier) else { return .earlierNotClosed(earlier.stage) }
        return closed.closedOn > hazard.foundAt.day ? .earlierClosedLater(closed.closedOn) : nil
    }
}

/// 复发: the same place and the same category, soon after a closing.
public struct Recurrence: Hashable, Sendable {
    /// The first and the last day of a closing that a hazard found on `day` may come back from.
    public let closings: ClosedRange<Day>

    public init(foundOn day: Day, settings: RuleSettings) {
        closings = day.adding(days: -settings[.recurrenceDays])...day
    }

    /// The hazards that this one may be the return of, the one closed last first; offered, never
    /// linked unasked.
    public func candidates(
        for place: Place.ID, _ category: HazardCategory.ID, among closed: [ClosedHazard]
    ) -> [ClosedHazard] {
        closed.filter {
            $0.place == place && $0.category == category && closings.contains($0.closedOn)
        }.sorted { ($0.closedOn, $0.id) > ($1.closedOn, $1.id) }
    }
}
