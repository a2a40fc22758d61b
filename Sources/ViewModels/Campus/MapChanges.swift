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

    private var done: [Change] = []
    /// What is being taken back right now; nobody else gets it meanwhile.
    @ObservationIgnored private var taken: Change?
    @ObservationIgnored private var isTakingBack = false
    /// How often it was asked for without an answer so far.
    @ObservationIgnored private var asked = 0

    public init() {}

    public var last: Change? { done.last }

    /// Nil for what cannot be taken back: nor can then what was done before it.
    func note(_ change: Change?) {
        if let change { done.append(change) } else { done = [] }
    }

    /// Nothing can be taken back any longer: somebody else sits down.
    func forget() {
        (done, taken, asked) = ([], nil, 0)
    }

    // MARK: Taking back, one after the other

    /// False where something is being taken back already; whoever does that goes on with this one.
    func beginTakingBack() -> Bool {
        asked += 1
        guard !isTakingBack else { return false }
        isTakingBack = true
        return true
    }

    /// The next one that was asked for; nil where there is none, or none is left.
    func takeNext() -> Change? {
        guard asked > 0 else { return nil }
        asked -= 1
        taken = done.popLast()
        return taken
    }

    /// What could not be taken back now may be another time.
    func putBack() {
        if let taken { done.append(taken) }
    }

    func endTakingBack() {
        (taken, isTakingBack, asked) = (nil, false, 0)
    }
}
