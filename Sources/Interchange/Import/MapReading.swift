import Domain
import Foundation

/// A map file read as far as it can be without knowing the ledger.
struct MapReading {
    let drafts: [MapDraft]
    /// The middle of the file's buildings.
    let middle: GeographicPoint
    let report: MapImportReport
    private let options: MapImportOptions

    init(
        _ file: [UInt8], fileName: String, options: MapImportOptions
    ) throws(MapImportRefusal) {
        self.options = options
        var report = MapImportReport(fileName: fileName)
        let document = try GeoJSONDocument(bytes: Data(file))
        let reader = MapDraftReader(document: document, options: options)
        let drawn = Self.drawn(try reader.drafts(into: &report), into: &report)
        guard let middle = MapExtent.middle(of: drawn) else { throw .nothingToDraw(report) }
        drafts = Self.near(drawn, middle, into: &report)
        self.middle = middle
        self.report = report
    }

    /// The buildings and ground on the plan that begins at `origin`.
    ///
    /// `plan` is what the map shows already.
    func survey(
        from origin: GeographicPoint, onto plan: CampusPlan, into report: inout MapImportReport
    ) throws(MapImportRefusal) -> MapSurvey {
        let frame = EarthFrame(origin: origin)
        let away = frame.distance(of: middle)
        guard away < MapExtent.reach * 2 else { throw .elsewhere(kilometres: Int(away / 1000)) }
        let survey = try MapSurvey(
            drafts, in: frame, onto: plan, options: options, into: &report)
        if survey.buildings.isEmpty && survey.ground.isEmpty { throw .nothingToDraw(report) }
        return survey
    }

    /// Without what is neither building nor ground, which goes into the report.
    private static func drawn(
        _ drafts: [MapDraft], into report: inout MapImportReport
    ) -> [MapDraft] {
        drafts.filter { draft in
            let reason: MapImportReport.Omission
            switch draft.subject {
            case .nothing: reason = .notOfTheMap
            case .unknown: reason = .untagged
            default: return true
            }
            report.leftOut.append(.init(feature: draft.note, reason: reason))
            return false
        }
    }

    /// Without what lies too far off to be of the same campus, which is bad.
    private static func near(
        _ drafts: [MapDraft], _ middle: GeographicPoint, into report: inout MapImportReport
    ) -> [MapDraft] {
        let frame = EarthFrame(origin: middle)
        return drafts.filter { draft in
            let distance = MapExtent.distance(of: draft.geometry, in: frame)
            guard distance > MapExtent.reach else { return true }
            let fault = MapImportReport.Fault.farOff(kilometres: Int(distance / 1000))
            report.bad.append(.init(feature: draft.note, fault: fault))
            return false
        }
    }
}
