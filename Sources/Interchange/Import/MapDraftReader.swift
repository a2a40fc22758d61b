import Domain
import Foundation

/// Reads each feature of a file by itself: name, subject and coordinates in degrees.
struct MapDraftReader {
    let document: GeoJSONDocument
    let options: MapImportOptions

    func drafts(into report: inout MapImportReport) throws(MapImportRefusal) -> [MapDraft] {
        try checkNameProperty()
        let system = try CoordinateSystem(
            named: document.coordinateSystemName,
            positions: document.features.lazy.compactMap(\.geometry).flatMap(\.positions))
        report.coordinateSystem = system
        report.featuresRead = document.features.count
        let isTagged = document.features.contains { !MapImportTags($0.properties).isEmpty }
        let naming = MapImportNaming(override: options.nameProperty)
        let layer = MapImportWords.layer(named: [document.name, report.fileName])
        var properties: [String: Int] = [:]
        var drafts: [MapDraft] = []
        for (at, feature) in document.features.enumerated() {
            let found = naming.name(in: feature.properties)
            if let found { properties[found.property, default: 0] += 1 }
            let note = MapImportReport.FeatureNote(
                index: at + 1, name: clean(found?.name, into: &report))
            if let fault = fault(of: feature, in: system) {
                report.bad.append(.init(feature: note, fault: fault))
                continue
            }
            guard let geometry = feature.geometry, !geometry.isEmpty else {
                report.leftOut.append(.init(feature: note, reason: .noGeometry))
                continue
            }
            drafts.append(
                MapDraft(
                    note: note,
                    key: MapImportKey.key(of: feature, name: found?.name),
                    number: naming.number(in: feature.properties).map(MapImportNaming.cleaned),
                    subject: MapImportSubject(
                        properties: feature.properties, name: note.name, form: form(of: geometry),
                        fileIsTagged: isTagged, layer: layer),
                    geometry: geometry.map(system.degrees)))
        }
        report.namingProperty = properties.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return drafts
    }

    private func checkNameProperty() throws(MapImportRefusal) {
        guard let wanted = options.nameProperty else { return }
        var counts: [String: Int] = [:]
        for feature in document.features {
            for property in feature.properties.texts.keys { counts[property, default: 0] += 1 }
        }
        guard counts[wanted] == nil else { return }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        throw .noSuchProperty(wanted, available: order.prefix(20).map(\.key))
    }

    private func clean(_ name: String?, into report: inout MapImportReport) -> String? {
        guard let name else { return nil }
        let cleaned = MapImportNaming.cleaned(name)
        if cleaned != name {
            report.cleanedNames.append(.init(from: MobileNumber.masked(name), to: cleaned))
        }
        return cleaned.isEmpty ? nil : cleaned
    }

    private func fault(
        of feature: GeoJSONFeature, in system: CoordinateSystem
    ) -> MapImportReport.Fault? {
        switch feature.fault {
        case .unknownType(let type): return .unknownGeometry(type)
        case .malformedCoordinates: return .malformedCoordinates
        case nil: break
        }
        guard let geometry = feature.geometry, !geometry.isEmpty else { return nil }
        if geometry.lines.contains(where: { $0.count < 2 }) { return .emptyLine }
        if geometry.polygons.contains(where: { ($0.first?.count ?? 0) < 4 }) {
            return .ringTooShort
        }
        return geometry.positions.lazy.compactMap(system.fault).first
    }

    private func form(of geometry: GeoJSONGeometry) -> MapImportSubject.Form {
        if !geometry.polygons.isEmpty { return .area }
        return geometry.lines.isEmpty ? .point : .line
    }
}
