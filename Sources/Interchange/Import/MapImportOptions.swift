public import Domain

/// How a map file is to be taken in.
public struct MapImportOptions: Hashable, Sendable {
    /// The one property that names buildings; nil takes the first known one of each feature.
    public var nameProperty: String?
    /// Keeps unnamed buildings under 15 m², which are otherwise left out.
    public var keepTiny = false
    /// Leaves unreadable and far-off features out instead of refusing the file.
    public var skipBad = false
    /// Rolls everything back in the end: the report tells what would happen.
    public var dryRun = false
    /// Takes the campus that is drawn already off the map first. Its places stay, without outlines
    /// but for those that the file has under the same name.
    public var replacesDrawing = false
    /// How wide a column of a drawing is; a row is twice as high.
    public var metresPerColumn = 2.0
    /// What unnamed buildings are called, a running number behind it.
    public var placeholder = Place.placeholders[0]

    /// The date that the program believes: the places of that day are on the map.
    public var today: Day

    public init(today: Day) {
        self.today = today
    }
}
