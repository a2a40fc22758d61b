public import Domain
public import Observation
public import Persistence

/// What was done from the map and can be taken back, the latest last.
@Observable
public final class MapChanges {
    public nonisolated enum Change: Hashable, Sendable {
        case drawn([CampusStep])
        case given([Place], PlaceHandover)

        /// The first place that it was about, and how many others.
        public var name: String {
            switch self {
            case .drawn(let steps): steps.first?.name ?? ""
            case .given(let places, _): MapChanges.name(of: places)
            }
        }
    }

    /// The first of them, and how many others.
    nonisolated static func name(of places: [Place]) -> String {
        (places.first?.name ?? "") + (places.count > 1 ? " +\(places.count - 1)" : "")
    }

    /// While something is being taken back.
    private struct TakingBack {
        /// How often more it was asked for.
        var asked = 0
        /// What is being taken back right now; nobody else gets it meanwhile.
        var taken: Change?
    }

    private var done: [Change] = []
    /// What was drawn and taken back, the latest last.
    public private(set) var undone: [[CampusStep]] = []
    @ObservationIgnored private var takingBack: TakingBack?
    /// Counts who has sat here: what was begun before somebody else sat down is no step of theirs.
    @ObservationIgnored private(set) var sitting = 0

    public init() {}

    public var last: Change? { done.last }

    /// What was drawn since anything else was done, the latest last.
    public var drawn: [[CampusStep]] {
        var drawn: [[CampusStep]] = []
        for change in done.reversed() {
            guard case .drawn(let steps) = change else { break }
            drawn.append(steps)
        }
        return drawn.reversed()
    }

    /// Nothing is noted of what was begun in another `sitting`: whoever sits here now did not do it.
    func note(in sitting: Int, _ noting: (MapChanges) -> Void) {
        if sitting == self.sitting { noting(self) }
    }

    /// Nil for what cannot be taken back: nor can then what was done before it.
    func noteDone(_ change: Change?) {
        undone = []
        if let change { done.append(change) } else { done = [] }
    }

    /// The last thing that was drawn is no longer there.
    func noteUndone(_ steps: [CampusStep]) {
        if last == .drawn(steps) { done.removeLast() }
        undone.append(steps)
    }

    /// What was undone last is there again.
    func noteRedone(_ steps: [CampusStep]) {
        if undone.last == steps { undone.removeLast() }
        done.append(.drawn(steps))
    }

    /// What was to be taken back or done again can be neither any longer.
    func noteLost(_ steps: [CampusStep]) {
        if last == .drawn(steps) { done.removeLast() }
        if undone.last == steps { undone.removeLast() }
    }

    /// Nothing can be taken back any longer: somebody else sits down.
    func forget() {
        sitting += 1
        done = []
        undone = []
        if takingBack != nil { takingBack = TakingBack() }
    }

    // MARK: Taking back, one after the other

    var isTakingBack: Bool { takingBack != nil }

    /// False where something is being taken back already; whoever does that goes on with this one.
    func beginTakingBack() -> Bool {
        let isFirst = takingBack == nil
        takingBack = TakingBack(
            asked: (takingBack?.asked ?? 0) + 1, taken: takingBack?.taken)
        return isFirst
    }

    /// The next one that was asked for; nil where there is none, or none is left.
    func takeNext() -> Change? {
        guard let asked = takingBack?.asked, asked > 0 else { return nil }
        let next = done.popLast()
        takingBack = TakingBack(asked: asked - 1, taken: next)
        return next
    }

    /// What could not be taken back now may be another time.
    func putBack() {
        if let taken = takingBack?.taken { done.append(taken) }
    }

    func endTakingBack() {
        takingBack = nil
    }
}
