public import Domain

/// A hazard and the step that it waits for.
public struct WaitingHazard: Hashable, Sendable, Identifiable {
    public let row: HazardRow
    public let task: HazardTask

    public var id: Hazard.ID { row.id }
    /// Where it stands among what waits; holds even after it has moved on.
    public var cursor: HazardCursor { row.cursor }

    public init(row: HazardRow, task: HazardTask) {
        self.row = row
        self.task = task
    }
}
