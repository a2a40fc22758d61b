import Domain
import Foundation

/// A map file read as far as the ledger's door: what it holds, and the report so far.
struct MapReading {
    var survey: MapSurvey
    var report: MapImportReport

    /// `known` is the middle of the map that is there already; nil for the first one.
    init(
        bytes: Data, fileName: String, options: MapImportOptions, around known: EarthFrame?
    ) throws(MapImportRefusal) {
        report = MapImportReport(fileName: fileName)
        let document = try GeoJSONDocument(bytes: bytes)
        let reader = MapDraftReader(document: document, options: options)
        let drafts = Self.drawn(try reader.drafts(into: &report), into: &report)
        guard let middle = MapExtent.frame(around: drafts) else {
            throw .nothingToDraw(report)
        }
        let near = try Self.near(drafts, middle, options: options, into: &report)
        let frame = known ?? middle
        let away = frame.point(GeoJSONPosition(x: middle.longitude, y: middle.latitude))
        let metres = (away.east * away.east + away.north * away.north).squareRoot()
        guard metres < MapExtent.reach * 2 else { throw .elsewhere(kilometres: Int(metres / 1000)) }
        survey = try MapSurvey(near, in: frame, options: options, into: &report)
        if survey.buildings.isEmpty && survey.ground.isEmpty { throw .nothingToDraw(report) }
        report.leftOut.sort { $0.feature.index < $1.feature.index }
        report.bad.sort { $0.feature.index < $1.feature.index }
    }

    /// Without what is neither building nor ground, which goes into the report.
    private static func drawn(
        _ drafts: [MapDraft], into report: inout MapImportReport
    ) -> [MapDraft] {
        drafts.filter { draft in
            let reason: MapImportReport.Omission
            switch draft.subject {
            case .nothing: reason = .notOfTheMap
            case .campusOutline: reason = .campusOutline
            default: return true
            }
            report.leftOut.append(.init(feature: draft.note, reason: reason))
            return false
        }
    }

    /// Without what lies too far off, which is refused unless it may be skipped.
    private static func near(
        _ drafts: [MapDraft], _ frame: EarthFrame, options: MapImportOptions,
        into report: inout MapImportReport
    ) throws(MapImportRefusal) -> [MapDraft] {
        let distances = drafts.map { MapExtent.distance(of: $0.geometry, in: frame) }
        let far = drafts.indices.filter { distances[$0] > MapExtent.reach }
            .sorted { distances[$0] > distances[$1] }
        guard let farthest = far.first else { return drafts }
        guard options.skipBad else {
            throw .tooLarge(
                kilometres: Int(distances[farthest] / 1000),
                farOff: far.prefix(20).map { drafts[$0].note })
        }
        for at in far {
            let fault = MapImportReport.Fault.farOff(kilometres: Int(distances[at] / 1000))
            report.bad.append(.init(feature: drafts[at].note, fault: fault))
        }
        return drafts.indices.filter { distances[$0] <= MapExtent.reach }.map { drafts[$0] }
    }
}
