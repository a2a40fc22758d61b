/// A point on the campus in metres: `east` and `north` of the plan's origin.
public struct PlanPoint: Hashable, Sendable {
    public var east: Double
    public var north: Double

    public init(east: Double, north: Double) {
        self.east = east
        self.north = north
    }
}

/// A closed polygon with holes; rings are not repeated at the end.
public struct Outline: Hashable, Sendable {
    public var ring: [PlanPoint]
    public var holes: [[PlanPoint]]

    public init(ring: [PlanPoint], holes: [[PlanPoint]] = []) {
        self.ring = ring
        self.holes = holes
    }

    /// Square metres, holes taken off.
    public var area: Double {
        abs(Self.signedArea(ring)) - holes.reduce(0) { $0 + abs(Self.signedArea($1)) }
    }

    private static func signedArea(_ ring: [PlanPoint]) -> Double {
        guard var last = ring.last else { return 0 }
        var twice = 0.0
        for point in ring {
            twice += last.east * point.north - point.east * last.north
            last = point
        }
        return twice / 2
    }
}

/// A rectangle of the plan in metres, both edges included.
public struct PlanBounds: Hashable, Sendable {
    public var west: Double
    public var south: Double
    public var east: Double
    public var north: Double

    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The smallest rectangle around the points; nil for none.
    public init?(around points: some Sequence<PlanPoint>) {
        var bounds: PlanBounds?
        for point in points {
            guard let known = bounds else {
                bounds = PlanBounds(
                    west: point.east, south: point.north, east: point.east, north: point.north)
                continue
            }
            bounds = PlanBounds(
                west: min(known.west, point.east), south: min(known.south, point.north),
                east: max(known.east, point.east), north: max(known.north, point.north))
        }
        guard let bounds else { return nil }
        self = bounds
    }

    /// The smallest rectangle around all of them; nil for none.
    public init?(around all: [PlanBounds]) {
        guard let first = all.first else { return nil }
        self = all.reduce(first) { $0.union($1) }
    }

    public var width: Double { east - west }
    public var height: Double { north - south }
    public var centre: PlanPoint {
        PlanPoint(east: (west + east) / 2, north: (south + north) / 2)
    }

    public func union(_ other: PlanBounds) -> PlanBounds {
        PlanBounds(
            west: min(west, other.west), south: min(south, other.south),
            east: max(east, other.east), north: max(north, other.north))
    }
}

/// Where a building or area stands: one outline, or several for a building in parts.
public struct Footprint: Hashable, Sendable {
    public var outlines: [Outline]

    public init(outlines: [Outline]) {
        self.outlines = outlines
    }

    public var bounds: PlanBounds? {
        PlanBounds(around: outlines.lazy.flatMap(\.ring))
    }

    /// Square metres.
    public var area: Double {
        outlines.reduce(0) { $0 + $1.area }
    }
}

/// What lies between the buildings: drawn under them, never selected.
public struct GroundFeature: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<GroundFeature>

    public enum Kind: String, CaseIterable, Sendable {
        case road, path, water, green, field, gate, wall
        /// Words on the map that stand for themselves.
        case label
    }

    public enum Shape: Hashable, Sendable {
        case point(PlanPoint)
        case line([PlanPoint])
        case area(Footprint)
    }

    public let id: ID
    public var kind: Kind
    public var name: String
    public var shape: Shape
    /// It came with a published map, which knows of much around a school that is not its own.
    public var isSurveyed: Bool

    public init(
        id: ID, kind: Kind, name: String, shape: Shape, isSurveyed: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.shape = shape
        self.isSurveyed = isSurveyed
    }
}

/// The geometry of the campus: footprints of the places on the map, and the ground between them.
public struct CampusPlan: Sendable, Equatable {
    public var footprints: [Place.ID: Footprint]
    public var ground: [GroundFeature]

    public init(footprints: [Place.ID: Footprint] = [:], ground: [GroundFeature] = []) {
        self.footprints = footprints
        self.ground = ground
    }
}
