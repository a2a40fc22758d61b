import Domain
import Foundation
import Interchange
import Persistence
import TestSupport

@testable import Screens

/// A school of a hundred buildings, brought in from a map of ragged footprints.
enum CrowdedSchool {
    static func ledger() throws -> Ledger {
        let ledger = try SmallSchool.onlyFounded()
        let report = try MapImport(
            ledger: ledger, options: MapImportOptions(today: SmallSchool.now.day)
        )
        .run(Array(map.utf8), fileName: "campus.geojson")
        precondition(report.buildingsAdded > 90, "the map was not taken in")
        return ledger
    }

    /// GeoJSON in degrees around a place at sea.
    private static var map: String {
        let sample = CampusSample.ragged(seed: 11, count: 100)
        let buildings = sample.items.compactMap { item in
            sample.footprint(of: item.id).map { footprint in
                feature(
                    named: sample.names[item.id] ?? "", tag: #""building":"school""#,
                    footprint.outlines.map { [$0.ring] + $0.holes })
            }
        }
        let lake = feature(
            named: "湖", tag: #""natural":"water""#,
            sample.ground.compactMap { ground in
                guard case .area(let footprint) = ground.shape else { return nil }
                return footprint.outlines.first.map { [$0.ring] }
            })
        return #"{"type":"FeatureCollection","features":["#
            + (buildings + [lake]).joined(separator: ",") + "]}"
    }

    private static func feature(named name: String, tag: String, _ polygons: [[[PlanPoint]]])
        -> String
    {
        let coordinates = polygons.map { rings in
            "[" + rings.map(ring).joined(separator: ",") + "]"
        }.joined(separator: ",")
        return #"{"type":"Feature","properties":{"name":""# + name + #"","# + tag
            + #"},"geometry":{"type":"MultiPolygon","coordinates":["# + coordinates + "]}}"
    }

    private static func ring(_ corners: [PlanPoint]) -> String {
        let closed = corners + corners.prefix(1)
        let points = closed.map { corner in
            "[\(120 + corner.east / 94_000),\(32 + corner.north / 111_000)]"
        }
        return "[" + points.joined(separator: ",") + "]"
    }
}
