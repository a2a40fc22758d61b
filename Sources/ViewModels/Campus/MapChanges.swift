public import Domain
public import Observation

/// What was done from the map and can be taken back, the latest last.
@Observable
public final class MapChanges {
    public nonisolated enum Change: Hashable, Sendable {
        case drawn([CampusStep])
        case given([Handover])

        /// The first place that it was about, and how many others.
        public var name: String {
            switch self {
            case .drawn(let steps): steps.first?.name ?? ""
            case .given(let handovers):
                (handovers.first?.place.name ?? "")
                    + (handovers.count > 1 ? " +\(handovers.count - 1)" : "")
            }
        }
    }

    /// A place that went from a grid, or from none, to another.
    public nonisolated struct Handover: Hashable, Sendable {
        public let place: Place
        let before: Grid.ID?
        let after: Grid.ID?
    }

    private var done: [Change] = []

    public init() {}

    public var last: Change? { done.last }

    /// Nil for what cannot be taken back: nor can then what was done before it.
    func note(_ change: Change?) {
        if let change { done.append(change) } else { done = [] }
    }

    func takeBack() { done.removeLast() }
}
