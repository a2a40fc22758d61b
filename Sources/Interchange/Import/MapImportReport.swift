public import Domain

/// What a map import did, or in a rehearsal would do.
public struct MapImportReport: Hashable, Sendable {
    /// A feature by its place in the file, counted from one, and its name if it has one.
    public struct FeatureNote: Hashable, Sendable {
        public var index: Int
        public var name: String?
    }

    public enum Fault: Hashable, Sendable {
        case unknownGeometry(String)
        case malformedCoordinates
        case emptyLine
        /// Fewer than four positions, or no surface.
        case ringTooShort
        case crossesItself
        /// Beyond the coordinate system; the numbers as the file has them.
        case outOfRange(x: Double, y: Double)
        /// Latitude first: the latitude would be beyond 90 degrees.
        case swapped(x: Double, y: Double)
        case farOff(kilometres: Int)
        /// Of a drawing: lines that turn here or end and close no rectangle; counted from one.
        case openBox(line: Int, column: Int)
        /// The same of lines that go around several boxes.
        case openWall(line: Int, column: Int)
        /// Of a drawing: a stretch of an upright line that stands so many columns too far to the right, or
        /// below nought to the left, and begins in this line, counted from one.
        case pushedWall(line: Int, columns: Int)
    }

    public struct Bad: Hashable, Sendable {
        public var feature: FeatureNote
        public var fault: Fault
    }

    public enum Omission: Hashable, Sendable {
        case tiny
        case duplicate(of: String)
        /// Tagged as part of a building that the file has as a whole.
        case buildingPart
        /// The extent of a campus or of a part of it, where another wall goes around the buildings.
        case campusOutline
        case pointInsideBuilding
        case noGeometry
        /// Dropped from the map, or merged into another building, by somebody.
        case takenOffTheMap
        /// Neither building nor ground: trees, lamps, bus stops, parking.
        case notOfTheMap
        /// An area with neither tags nor a name, in a file whose features have tags.
        case untagged
        /// Of a drawing: written above, below or beside it.
        case aroundTheDrawing
    }

    public struct LeftOut: Hashable, Sendable {
        public var feature: FeatureNote
        public var reason: Omission
    }

    /// A name that differs from the one in the file or in the ledger.
    public struct Renaming: Hashable, Sendable {
        public var from: String
        public var to: String
    }

    /// A name, and how many buildings of the file have it.
    public struct SameName: Hashable, Sendable {
        public var name: String
        public var count: Int
    }

    public enum Outcome: Hashable, Sendable {
        /// Nothing was written, as asked; the counts say what a run would do.
        case rehearsed
        case written
        /// Nothing was written because of bad features; the counts say what a run without them
        /// would do.
        case refused
    }

    public var fileName: String
    public var outcome = Outcome.refused
    public var featuresRead = 0
    public var coordinateSystem = CoordinateSystem.degrees
    /// Of a drawing made of characters; nil for GeoJSON.
    public var metresPerColumn: Double?
    /// Metres from west to east, and from south to north.
    public var extentWidth = 0.0
    public var extentHeight = 0.0
    /// The property most names came from; nil when nothing has a name.
    public var namingProperty: String?

    public var buildingsAdded = 0
    public var buildingsUpdated = 0
    public var buildingsUnchanged = 0
    public var groundAdded: [GroundFeature.Kind: Int] = [:]
    public var groundKnown: [GroundFeature.Kind: Int] = [:]

    /// Outlines and pieces of ground that were taken off the map to make room.
    public var outlinesErased = 0
    public var groundErased = 0

    public var leftOut: [LeftOut] = []
    /// Those that are drawn as one with another: parts under one name, pieces under one identifier.
    public var united: [FeatureNote] = []
    /// Extents of the campus that are drawn as its wall.
    public var outlines: [FeatureNote] = []
    /// Buildings beyond the wall around most of them.
    public var outside: [FeatureNote] = []
    public var bad: [Bad] = []
    /// Of a drawing: names that several of its buildings have.
    public var sameNames: [SameName] = []
    /// Names with control or direction characters taken out, or a mobile number, of which the report keeps
    /// nothing.
    public var cleanedNames: [Renaming] = []
    /// Buildings the ledger calls otherwise than the file (`from` ledger, `to` file): not renamed.
    public var keptNames: [Renaming] = []
}
