import Domain

/// How the forms of a ground feature are told apart in the ledger.
enum ShapeKind: String {
    case point, line, area
}

/// Writes shapes as bytes: counts as 32-bit and metres as 64-bit numbers, lowest byte first.
struct ShapeWriter {
    private(set) var bytes: [UInt8] = []

    static func bytes(of footprint: Footprint) -> [UInt8] {
        var writer = ShapeWriter()
        writer.append(footprint)
        return writer.bytes
    }

    static func kindAndBytes(of shape: GroundFeature.Shape) -> (ShapeKind, [UInt8]) {
        var writer = ShapeWriter()
        switch shape {
        case .point(let point):
            writer.append([point])
            return (.point, writer.bytes)
        case .line(let points):
            writer.append(points)
            return (.line, writer.bytes)
        case .area(let footprint):
            writer.append(footprint)
            return (.area, writer.bytes)
        }
    }

    private mutating func append(_ footprint: Footprint) {
        append(UInt32(footprint.outlines.count))
        for outline in footprint.outlines {
            append(UInt32(1 + outline.holes.count))
            append(outline.ring)
            for hole in outline.holes { append(hole) }
        }
    }

    private mutating func append(_ points: [PlanPoint]) {
        append(UInt32(points.count))
        for point in points {
            append(point.east.bitPattern)
            append(point.north.bitPattern)
        }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

/// Reads what `ShapeWriter` wrote; throws `DamagedRow` for anything else.
struct ShapeReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func footprint() throws -> Footprint {
        var reader = self
        let footprint = try reader.readFootprint()
        try reader.expectEnd()
        return footprint
    }

    func shape(_ kind: ShapeKind) throws -> GroundFeature.Shape {
        if kind == .area { return .area(try footprint()) }
        var reader = self
        let points = try reader.readPoints()
        try reader.expectEnd()
        if kind == .line { return .line(points) }
        guard points.count == 1 else { throw DamagedRow(what: "point") }
        return .point(points[0])
    }

    private mutating func readFootprint() throws -> Footprint {
        let outlines = try (0..<readCount(itemSize: 8)).map { _ in
            let rings = try (0..<readCount(itemSize: 4)).map { _ in try readPoints() }
            guard let ring = rings.first else { throw DamagedRow(what: "outline") }
            return Outline(ring: ring, holes: Array(rings.dropFirst()))
        }
        return Footprint(outlines: outlines)
    }

    private mutating func readPoints() throws -> [PlanPoint] {
        try (0..<readCount(itemSize: 16)).map { _ in
            PlanPoint(
                east: Double(bitPattern: try readNumber()),
                north: Double(bitPattern: try readNumber()))
        }
    }

    /// Refuses a count that the bytes left cannot hold.
    private mutating func readCount(itemSize: Int) throws -> Int {
        let count = Int(try readNumber() as UInt32)
        guard count <= (bytes.count - position) / itemSize else {
            throw DamagedRow(what: "shape")
        }
        return count
    }

    private mutating func readNumber<Number: FixedWidthInteger>() throws -> Number {
        let size = MemoryLayout<Number>.size
        guard position + size <= bytes.count else { throw DamagedRow(what: "shape") }
        let number = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: position, as: Number.self)
        }
        position += size
        return Number(littleEndian: number)
    }

    private func expectEnd() throws {
        guard position == bytes.count else { throw DamagedRow(what: "shape") }
    }
}
