import Domain
import Interchange
import Localisation

/// What the import of a campus map says of itself.
struct MapReport {
    let report: MapImportReport
    let words: Strings.Imports

    private var map: Strings.Imports.Map { words.map }

    func write(into text: inout ReportText) {
        addCounts(to: &text)
        text.add(list: map.leftOut(report.leftOut.count), omissions)
        text.add(
            list: map.keptNames(report.keptNames.count),
            report.keptNames.map { map.keptName(name($0.from), name($0.to)) })
        text.add(
            list: map.sameNames(report.sameNames.count),
            report.sameNames.map { map.sameName(name($0.name), $0.count) })
        text.add(
            list: map.cleanedNames(report.cleanedNames.count),
            report.cleanedNames.map {
                // Of a mobile number nothing is told but where it stood.
                $0.from == $0.to ? name($0.to) : map.cleanedName(name($0.from), name($0.to))
            })
        text.add(list: map.badFeatures(report.bad.count), report.bad.map(line))
    }

    // MARK: Counts

    private func addCounts(to text: inout ReportText) {
        text.add(words.report.format, report.metresPerColumn.map(drawing) ?? system)
        let (width, height) = (report.extentWidth.rounded(), report.extentHeight.rounded())
        if width > 0 { text.add(map.extent, map.metres(Int(width), Int(height))) }
        if report.metresPerColumn == nil { text.add(map.naming, naming) }
        text.add(words.report.read, map.features(report.featuresRead))
        let counts =
            report.outcome == .written ? map.buildingCounts : map.buildingCountsToCome
        text.add(
            map.buildings,
            counts(report.buildingsAdded, report.buildingsUpdated, report.buildingsUnchanged))
        if !ground.isEmpty {
            text.add(map.ground, ground.joined(separator: words.report.comma))
        }
        let erased = (report.outlinesErased, report.groundErased)
        if erased != (0, 0) { text.add(map.erased, map.erasedCounts(erased.0, erased.1)) }
        text.add(words.report.skipped, map.features(report.bad.count))
    }

    /// For example 2 or 1.5.
    private func drawing(_ metresPerColumn: Double) -> String {
        let isWhole = metresPerColumn == metresPerColumn.rounded()
        return map.drawing(isWhole ? "\(Int(metresPerColumn))" : "\(metresPerColumn)")
    }

    private var naming: String {
        report.namingProperty.map { map.namedBy(HarmlessText.line($0)) } ?? map.namedByNothing
    }

    private var system: String {
        switch report.coordinateSystem {
        case .degrees: map.degrees
        case .webMercator: map.webMercator
        }
    }

    private var ground: [String] {
        GroundFeature.Kind.allCases.compactMap { kind in
            let (added, known) = (report.groundAdded[kind] ?? 0, report.groundKnown[kind] ?? 0)
            return added + known > 0 ? map.groundCount(map.name(of: kind), added, known) : nil
        }
    }

    // MARK: Features

    /// Each reason with its number, most frequent first, and the names that stand for it.
    private var omissions: [String] {
        var names: [String: [String]] = [:]
        var counts: [String: Int] = [:]
        for omitted in report.leftOut {
            let reason = map.sentence(for: omitted.reason)
            counts[reason, default: 0] += 1
            if let name = omitted.feature.name {
                names[reason, default: []].append(self.name(name))
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return order.map { reason, count in
            let named = names[reason] ?? []
            let sentence = map.omission(count, reason)
            guard !named.isEmpty else { return sentence }
            let rest = named.count > Self.mostNames ? " …" : ""
            let examples = words.enumeration(of: Array(named.prefix(Self.mostNames)))
            return words.report.colon(sentence, examples) + rest
        }
    }

    private static let mostNames = 8

    private func line(of bad: MapImportReport.Bad) -> String {
        let feature = map.feature(bad.feature.index)
        let subject = bad.feature.name.map { words.report.cell(feature, name($0)) } ?? feature
        return words.report.colon(subject, words.mapFaults.sentence(for: bad.fault))
    }

    /// A name that is in the ledger for long may hold a mobile number.
    private func name(_ name: String) -> String {
        HarmlessText.line(MobileNumber.masked(name), columns: 40)
    }
}
