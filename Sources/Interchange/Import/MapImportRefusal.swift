/// Why a map file is not taken in; the ledger is as it was.
public enum MapImportRefusal: Error, Hashable, Sendable {
    /// A place in the file's text, both counted from one; the column counts characters.
    public struct Position: Hashable, Sendable {
        public var line: Int
        public var column: Int
    }

    case empty
    case notUTF8(Position)
    /// A drawing that is in none of the encodings that texts come in; the line counts from one.
    case notText(line: Int)
    /// A drawing with `＋－｜` in these lines, which count from one.
    case fullWidth(lines: [Int])
    /// Reading stopped here: cut off or never JSON.
    case notJSON(Position)
    /// JSON of another kind; `found` is its `type` member (Topology, …), empty without one.
    case notGeoJSON(found: String)
    /// Neither longitude and latitude nor Web Mercator; by the name the file gives.
    case unknownCoordinateSystem(String)
    /// No feature has the property that was asked for; those there are, the most used first.
    case noSuchProperty(String, available: [String])
    /// Nothing in the file is a building or ground.
    case nothingToDraw(MapImportReport)
    /// A town rather than a campus.
    case tooManyBuildings(Int)
    /// Another campus than the one already drawn.
    case elsewhere(kilometres: Int)
    /// A campus of so many outlines is drawn already, and nothing tells where on the earth it lies:
    /// the file's would lie over it.
    case drawnWithoutCoordinates(outlines: Int)
    /// The campus was imported with coordinates, and a drawing has none.
    case drawnWithCoordinates
}
