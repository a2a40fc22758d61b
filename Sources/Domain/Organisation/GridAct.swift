/// A change to the grids, as the journal keeps it; days before the first day of it stay as they were.
public enum GridAct: Hashable, Sendable {
    /// Number 0 stands for a new one.
    case opened(Grid, from: Day)
    case renamed(Grid.ID, to: String)
    case moved(Grid.ID, under: Grid.ID, from: Day)
    /// With its last day.
    case closed(Grid.ID, on: Day)
    case assigned(GridAssignment)
    /// With the last day; `endingDuties` ends the person's duties in the grid as well.
    case assignmentEnded(Grid.ID, Person.ID, GridRole, on: Day, endingDuties: Bool)
    /// Nil for no grid.
    case placeGiven(Place.ID, Grid.ID?, from: Day)
}
