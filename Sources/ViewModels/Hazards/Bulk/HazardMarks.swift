public import Domain

/// The hazards that a person has marked, to do one thing to all of them.
public struct HazardMarks: Hashable, Sendable {
    public private(set) var hazards: Set<Hazard.ID> = []

    public init() {}

    public var isEmpty: Bool { hazards.isEmpty }
    public var count: Int { hazards.count }

    public func contains(_ hazard: Hazard.ID) -> Bool { hazards.contains(hazard) }

    /// False where no more than `BulkDeed.limit` can be marked.
    public mutating func toggle(_ hazard: Hazard.ID) -> Bool {
        if hazards.remove(hazard) != nil { return true }
        guard hazards.count < BulkDeed.limit else { return false }
        hazards.insert(hazard)
        return true
    }

    /// Marks all of these; unmarks them where all are marked already. False where they are too many.
    public mutating func toggleAll(_ ids: [Hazard.ID]) -> Bool {
        if hazards.isSuperset(of: ids) {
            hazards.subtract(ids)
            return true
        }
        let all = hazards.union(ids)
        guard all.count <= BulkDeed.limit else { return false }
        hazards = all
        return true
    }

    public mutating func remove(_ ids: [Hazard.ID]) { hazards.subtract(ids) }

    public mutating func removeAll() { hazards = [] }
}
