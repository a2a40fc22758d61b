import Foundation

/// A GeoJSON file put together for a test.
struct MapFile {
    private var features: [String] = []
    private let crs: String?
    /// The coordinates of metre (0, 0) and how many of their units a metre has.
    private let origin: (x: Double, y: Double)
    private let perMetre: (x: Double, y: Double)

    private init(crs: String?, origin: (Double, Double), perMetre: (Double, Double)) {
        self.crs = crs
        self.origin = origin
        self.perMetre = perMetre
    }

    /// Degrees, near 31.8° north.
    static func degrees(crs: String? = nil) -> MapFile {
        MapFile(
            crs: crs, origin: (117.2, 31.77),
            perMetre: (1 / (111_319.49 * cos(31.77 * .pi / 180)), 1 / 111_319.49))
    }

    /// Web Mercator at 44.5° north, where its metres are 1.4 times as many.
    static func mercator(crs: String?) -> MapFile {
        let stretch = 1 / cos(44.46 * .pi / 180)
        return MapFile(crs: crs, origin: (-10_373_000, 5_534_000), perMetre: (stretch, stretch))
    }

    mutating func add(_ properties: String, id: String? = nil, geometry: String) {
        let id = id.map { "\"id\":\"\($0)\"," } ?? ""
        features.append(
            "{\"type\":\"Feature\",\(id)\"properties\":{\(properties)},\"geometry\":\(geometry)}")
    }

    /// A rectangle by its north-west corner, in metres.
    mutating func box(
        _ properties: String, id: String? = nil, west: Double, north: Double, _ width: Double,
        _ height: Double
    ) {
        let corners = [
            (west, north), (west, north - height), (west + width, north - height),
            (west + width, north), (west, north),
        ]
        add(
            properties, id: id,
            geometry: "{\"type\":\"Polygon\",\"coordinates\":[\(list(corners))]}")
    }

    mutating func line(_ properties: String, id: String? = nil, _ corners: [(Double, Double)]) {
        add(
            properties, id: id,
            geometry: "{\"type\":\"LineString\",\"coordinates\":\(list(corners))}")
    }

    mutating func point(_ properties: String, id: String? = nil, east: Double, north: Double) {
        add(
            properties, id: id,
            geometry: "{\"type\":\"Point\",\"coordinates\":\(position(east, north))}")
    }

    func list(_ corners: [(Double, Double)]) -> String {
        "[" + corners.map { position($0.0, $0.1) }.joined(separator: ",") + "]"
    }

    private func position(_ east: Double, _ north: Double) -> String {
        "[\(origin.x + east * perMetre.x),\(origin.y + north * perMetre.y)]"
    }

    var text: String {
        let system = crs.map {
            "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\($0)\"}},"
        }
        return "{\"type\":\"FeatureCollection\",\(system ?? "")\"features\":[\n"
            + features.joined(separator: ",\n") + "\n]}\n"
    }

    var bytes: [UInt8] { Array(text.utf8) }
}

extension MapFile {
    /// A middle school as OpenStreetMap has it.
    static var school: MapFile {
        var file = MapFile.degrees()
        file.box(
            "\"amenity\":\"school\",\"name\":\"思源实验学校\"", id: "way/1", west: 0, north: 260, 320, 260
        )
        file.box(
            "\"building\":\"school\",\"name\":\"教学楼A\",\"name:zh\":\"教学楼甲\"", id: "way/2", west: 20,
            north: 240, 70, 18)
        file.box(
            "\"building\":\"yes\",\"name\":\"实验楼\"", id: "way/3", west: 200, north: 238, 55, 20)
        file.box("\"building\":\"yes\",\"name\":\"食堂\"", id: "way/4", west: 262, north: 150, 45, 35)
        file.box(
            "\"building\":\"dormitory\",\"ref\":\"7\"", id: "way/5", west: 262, north: 96, 48, 14)
        file.box("\"building\":\"yes\"", id: "way/6", west: 20, north: 60, 42, 34)
        file.box("\"building\":\"shed\"", id: "way/7", west: 100, north: 20, 3, 4)
        file.box("\"building:part\":\"yes\"", id: "way/8", west: 30, north: 238, 10, 10)
        file.box(
            "\"leisure\":\"pitch\",\"name\":\"操场\"", id: "way/9", west: 90, north: 120, 145, 100)
        file.box(
            "\"natural\":\"water\",\"name\":\"月湖\"", id: "way/10", west: 110, north: 200, 40, 30)
        file.line("\"highway\":\"service\",\"name\":\"主干道\"", id: "way/11", [(0, 135), (320, 135)])
        file.line("\"highway\":\"footway\"", id: "way/12", [(90, 255), (92, 135)])
        file.line("\"barrier\":\"fence\"", id: "way/13", [(0, 0), (320, 0), (320, 260)])
        file.point("\"barrier\":\"gate\",\"name\":\"南门\"", id: "node/14", east: 140, north: 0)
        file.point("\"natural\":\"tree\"", id: "node/15", east: 50, north: 50)
        return file
    }

    /// A university as its facilities office publishes it: Web Mercator, no tags.
    static var university: MapFile {
        var file = MapFile.mercator(crs: "urn:ogc:def:crs:EPSG::3857")
        let names = [
            "Rolvaag Library", "Regents Hall", "Mellby Residence Hall", "Kings Dining", "1200",
        ]
        for (at, name) in names.enumerated() {
            file.box(
                "\"OBJECTID\":\(at + 1),\"BLDG_NAME\":\"\(name)\",\"SHAPE_Area\":1.5",
                west: Double(at) * 120, north: 80, 80, 40)
        }
        file.box(
            "\"OBJECTID\":6,\"BLDG_NAME\":\"Soccer Field\"", west: 0, north: 300, 100, 60)
        return file
    }

    /// Hundreds of houses without names, some drawn twice.
    static func crowd(_ count: Int) -> MapFile {
        var file = MapFile.degrees()
        for at in 0..<count {
            let (west, north) = (Double(at % 20) * 40, Double(at / 20) * -30)
            file.box("\"building\":\"yes\"", id: "way/\(at)", west: west, north: north, 25, 12)
            if at.isMultiple(of: 50) {
                file.box(
                    "\"building\":\"yes\"", id: "way/9\(at)", west: west + 0.2, north: north, 25, 12
                )
            }
        }
        return file
    }
}
