public import Domain
public import Persistence

/// What the map shows of one day: who answers for which place, where it stands, what is amiss there.
public nonisolated struct MapScene: Sendable {
    public let day: Day
    public private(set) var organisation: Organisation
    public private(set) var plan: CampusPlan
    /// Open hazards of each place, those of the places inside it included; and so are all others.
    public let counts: [Place.ID: PlaceHazardCounts]
    public let risks: [Place.ID: PlaceRisk]
    public let duties: [Place.ID: PlaceDuty]
    public let patrols: [Place.ID: PlacePatrol]
    /// What the week before changed; empty for today.
    public var changes: [Place.ID: PlaceChange] = [:]
    /// The minute of a day other than today at which it is told who was on duty.
    public private(set) var minute: Int?
    /// A day to come: nobody knows of its hazards, nor whether anything will be missed.
    public private(set) var isAhead = false
    /// Tells a day that was read from the same one read again; nil of today.
    public private(set) var reading: Reading?

    public nonisolated final class Reading: Sendable {}

    /// With no mobile number in any name.
    var withoutMobileNumbers: MapScene {
        var scene = self
        scene.organisation = organisation.withoutMobileNumbers
        scene.plan = plan.withoutMobileNumbers
        scene.reading = nil
        return scene
    }

    public func count(of place: Place.ID) -> PlaceHazardCounts {
        counts[place] ?? PlaceHazardCounts()
    }

    /// Whether something is to be done at the place that the layer tells of.
    public func hasWork(_ place: Place.ID, on layer: MapModel.Layer) -> Bool {
        switch layer {
        case .hazards: count(of: place).open > 0
        case .risk: (risks[place]?.overdueReviews ?? 0) > 0
        case .duty: (duties[place]?.gaps ?? 0) > 0
        case .patrol: (patrols[place]?.coverage ?? .noDuty) > .checked
        case .ownership: organisation.grid(of: place) == nil
        }
    }
}

/// What a week changed at a place.
public nonisolated struct PlaceChange: Hashable, Sendable {
    /// Hazards that were found and are open, and hazards that were dealt with.
    public var appeared = 0
    public var gone = 0
    /// Above 0 where the highest risk became graver, below 0 where it became milder.
    public var risk = 0

    public init() {}
}

extension MapScene {
    /// The scene of another day than today, at the minute of `moment`; without what the week before
    /// changed.
    public nonisolated init(
        of moment: Moment, isAhead: Bool, tables: RiskTables, from ledger: Ledger
    ) throws(LedgerError) {
        let past = try ledger.hazards.past(on: [moment.day]).first
        try self.init(
            past: past ?? HazardPast(day: moment.day), at: moment.secondOfDay / 60,
            isAhead: isAhead, tables: tables, from: ledger)
        changes = [:]
    }

    /// The scene of a day of the past, at the clock's minute on that day for who was on duty.
    nonisolated init(
        past: HazardPast, at minute: Int, isAhead: Bool, tables: RiskTables, from ledger: Ledger
    ) throws(LedgerError) {
        let day = past.day
        let organisation = try ledger.organisation.organisation(on: day)
        let book = try ledger.duties.book(day.adding(days: -1)...day)
        let moment = Moment(day: day, secondOfDay: minute * 60)
        let risks = PlaceRisk.gathered(
            try ledger.risks.points(on: day), in: organisation, by: tables)
        let weekBefore = PlaceRisk.gathered(
            try ledger.risks.points(on: day.adding(days: -7)), in: organisation, by: tables)
        self.init(
            day: day, organisation: organisation, plan: try ledger.campus.plan(on: day),
            counts: isAhead ? [:] : organisation.gathered(past.counts, +),
            risks: isAhead ? [:] : risks,
            duties: PlaceDuty.gathered(book.posts(at: moment), in: organisation),
            patrols: PlacePatrol.gathered(
                book.roster(on: day).coverage(
                    at: Moment(day: day, secondOfDay: isAhead ? 0 : 86_399)),
                in: organisation))
        (self.isAhead, self.minute, reading) = (isAhead, minute, Reading())
        guard !isAhead else { return }
        for (place, count) in organisation.gathered(past.appeared, +) {
            changes[place, default: PlaceChange()].appeared = count
        }
        for (place, count) in organisation.gathered(past.gone, +) {
            changes[place, default: PlaceChange()].gone = count
        }
        for place in Set(risks.keys).union(weekBefore.keys) {
            // Without a risk point, less than blue.
            let now = risks[place].map { 4 - $0.highest.step } ?? 0
            let before = weekBefore[place].map { 4 - $0.highest.step } ?? 0
            if now != before { changes[place, default: PlaceChange()].risk = now - before }
        }
    }
}

extension Organisation {
    /// Adds what each place has to all the places around it.
    nonisolated func gathered<Value>(
        _ own: [Place.ID: Value], _ sum: (Value, Value) -> Value
    ) -> [Place.ID: Value] {
        var gathered: [Place.ID: Value] = [:]
        for (place, value) in own {
            for around in lineage(of: place) {
                gathered[around.id] = gathered[around.id].map { sum($0, value) } ?? value
            }
        }
        return gathered
    }
}
