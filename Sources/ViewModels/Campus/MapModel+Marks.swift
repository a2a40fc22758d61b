public import Domain

/// Places that are marked, to be given to a grid together.
extension MapModel {
    /// Those of them that still stand, in the order of the campus.
    public var markedPlaces: [Place] {
        marks.isEmpty ? [] : school.organisation.places.filter { marks.contains($0.id) }
    }

    /// How many of them each place has inside itself, itself included.
    public var marksInside: [Place.ID: Int] {
        let organisation = school.organisation
        return markedPlaces.reduce(into: [:]) { counts, place in
            for around in organisation.lineage(of: place.id) { counts[around.id, default: 0] += 1 }
        }
    }

    public func toggleMark() {
        guard let place = placeInHand else { return }
        if marks.remove(place) == nil { marks.insert(place) }
    }

    /// All places of the campus that no grid answers for; where they are marked already, none.
    public func toggleBlankMarks() {
        let blank = Set(school.organisation.blankPlaces.map(\.id))
        if blank.isSubset(of: marks) { marks.subtract(blank) } else { marks.formUnion(blank) }
    }

    public func unmarkAll() { marks = [] }

    /// Whoever sits down next finds neither marks nor steps of somebody else, nor where they drew.
    public func forgetHand() {
        unmarkAll()
        changes.forget()
        editor = nil
    }
}
