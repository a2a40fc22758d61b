/// Who is on duty at a place at one minute, at the places inside it included.
public struct PlaceDuty: Hashable, Sendable {
    public private(set) var people: [Person.ID] = []
    /// Posts where nobody stands (空岗).
    public private(set) var gaps = 0

    mutating func add(_ post: DutyPost) {
        people += post.people.filter { !people.contains($0) }
        if post.isGap { gaps += 1 }
    }

    /// What `posts` mean for their places and for all places around these.
    public static func gathered(
        _ posts: [DutyPost], in organisation: Organisation
    ) -> [Place.ID: PlaceDuty] {
        var duties: [Place.ID: PlaceDuty] = [:]
        for post in posts {
            for place in organisation.lineage(of: post.place) {
                duties[place.id, default: PlaceDuty()].add(post)
            }
        }
        return duties
    }
}

/// How far a day's rounds of a place have come, those of the places inside it included.
public struct PlacePatrol: Hashable, Sendable {
    /// The worst of them.
    public private(set) var coverage = PatrolCoverage.noDuty
    public private(set) var checked = 0
    public private(set) var total = 0

    mutating func add(_ coverage: PatrolCoverage) {
        guard coverage != .noDuty else { return }
        self.coverage = max(self.coverage, coverage)
        total += 1
        if coverage == .checked { checked += 1 }
    }

    public static func gathered(
        _ coverage: [Place.ID: PatrolCoverage], in organisation: Organisation
    ) -> [Place.ID: PlacePatrol] {
        var patrols: [Place.ID: PlacePatrol] = [:]
        for (place, coverage) in coverage {
            for around in organisation.lineage(of: place) {
                patrols[around.id, default: PlacePatrol()].add(coverage)
            }
        }
        return patrols
    }
}
