/// What came of doing something to many hazards: which were done, and what stood against the rest.
public struct BulkOutcome: Hashable, Sendable {
    public struct Refusal: Hashable, Sendable {
        /// As it was seen.
        public let hazard: Hazard
        public let obstacle: BulkObstacle

        public init(_ hazard: Hazard, _ obstacle: BulkObstacle) {
            self.hazard = hazard
            self.obstacle = obstacle
        }
    }

    public var done: [Hazard.ID]
    public var refused: [Refusal]

    public init(done: [Hazard.ID] = [], refused: [Refusal] = []) {
        self.done = done
        self.refused = refused
    }
}

/// Why a hazard among many was left as it was.
public enum BulkObstacle: Hashable, Sendable {
    case rule(HazardRefusalReason)
    /// Somebody took a step after it was read.
    case overtaken(by: Person.ID?, HazardEvent.Kind)
}
