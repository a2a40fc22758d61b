import Domain

/// What keeps places on the campus: the key bar asks it with each frame, and it changes only with the ledger
/// and the day.
final class DropRefusals {
    private struct State: Equatable {
        let revision: Int
        let day: Day
    }

    private var state: State?
    private var known: [Place.ID: CampusRefusal?] = [:]

    func refusal(
        of place: Place.ID, in school: SchoolModel, _ reckon: () -> CampusRefusal?
    ) -> CampusRefusal? {
        let state = State(revision: school.revision, day: school.now.day)
        if state != self.state { (self.state, known) = (state, [:]) }
        if let refusal = known[place] { return refusal }
        let refusal = reckon()
        known.updateValue(refusal, forKey: place)
        return refusal
    }
}
