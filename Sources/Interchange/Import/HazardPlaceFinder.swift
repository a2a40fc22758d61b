import Domain

/// Finds the place that a ledger's free text means.
struct HazardPlaceFinder {
    private let organisation: Organisation
    private var byWrittenName = UniquePlaces()
    private var byName = UniquePlaces()
    private var campus = PhraseIndex<Place.ID>()
    private var inner = PhraseIndex<Place.ID>()

    struct Match {
        let place: Place.ID
        /// False where the text says more than the place's name: 二层东侧.
        let isWhole: Bool
    }

    init(_ organisation: Organisation) {
        self.organisation = organisation
        for place in organisation.places {
            byWrittenName.add(place.name, place.id)
            byName.add(HazardPlaceName.normalised(place.name), place.id)
        }
        for place in organisation.places {
            let name = HazardPlaceName.normalised(place.name)
            if place.parent != nil { byName.add(path(of: place), place.id) }
            guard name.count >= Self.shortestContained, byName[name] == place.id else { continue }
            if place.kind.isOnCampusMap {
                campus.add(name, place.id)
            } else {
                inner.add(name, place.id)
            }
        }
    }

    /// The place of exactly this name or full path; else the longest building or area named in the
    /// text, and inside it the floor and room that are named too; else the longest other place
    /// whose name is the only one of its kind. Nil where nothing fits or names are shared.
    func place(named text: String) -> Match? {
        let name = HazardPlaceName.normalised(text)
        if let place = byWrittenName[text] ?? byName[name] ?? byName[Self.unseparated(name)] {
            return Match(place: place, isWhole: true)
        }
        if let match = Self.longest(campus.matches(in: name)) {
            return descend(from: match.value, in: Self.rest(of: name, without: match.range))
        }
        return Self.longest(inner.matches(in: name)).map { Match(place: $0.value, isWhole: false) }
    }

    /// One character is named in too many texts.
    private static let shortestContained = 2

    /// Goes on to a child that the text names, else to a grandchild: a room is often given without
    /// its floor.
    private func descend(from place: Place.ID, in rest: String) -> Match {
        let children = organisation.children(of: place)
        let grandchildren = children.flatMap { organisation.children(of: $0.id) }
        for places in [children, grandchildren] {
            if let match = Self.longest(Self.index(of: places).matches(in: rest)) {
                return descend(from: match.value, in: Self.rest(of: rest, without: match.range))
            }
        }
        return Match(place: place, isWhole: Self.unseparated(rest).allSatisfy(\.isWhitespace))
    }

    /// The names that only one of the places has.
    private static func index(of places: [Place]) -> PhraseIndex<Place.ID> {
        var index = PhraseIndex<Place.ID>()
        let named = Dictionary(grouping: places) { HazardPlaceName.normalised($0.name) }
        for (name, places) in named where places.count == 1 {
            index.add(name, places[0].id)
        }
        return index
    }

    private func path(of place: Place) -> String {
        organisation.lineage(of: place.id).reversed()
            .map { HazardPlaceName.normalised($0.name) }.joined()
    }

    private static func unseparated(_ name: String) -> String {
        name.filter { !"/\\>-—·|、,".contains($0) }
    }

    /// The first of the longest; nil for none.
    private static func longest(
        _ matches: [PhraseIndex<Place.ID>.Match]
    ) -> PhraseIndex<Place.ID>.Match? {
        matches.reduce(nil) { best, match in
            match.range.count > best?.range.count ?? 0 ? match : best
        }
    }

    /// What is left, with a blank in the gap so that its sides do not become one word.
    private static func rest(of text: String, without range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + " "
            + String(decoding: bytes[range.upperBound...], as: UTF8.self)
    }
}

/// Places by name, where a name that several places share means none of them.
private struct UniquePlaces {
    private var places: [String: Place.ID?] = [:]

    mutating func add(_ name: String, _ place: Place.ID) {
        guard let known = places[name] else {
            places[name] = .some(place)
            return
        }
        if known != place { places[name] = .some(nil) }
    }

    subscript(name: String) -> Place.ID? { places[name] ?? nil }
}
