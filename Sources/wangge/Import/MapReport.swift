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
        text.add(list: map.united(report.united.count), listed(report.united))
        text.add(list: map.outlines(report.outlines.count), listed(report.outlines))
        text.add(list: map.outside(report.outside.count), listed(report.outside))
        text.add(
            list: map.keptNames(report.keptNames.count),
            report.keptNames.map { map.keptName(name($0.from), name($0.to)) })
        text.add(
            list: map.sameNames(report.sameNames.count),
            report.sameNames.map { map.sameName(name($0.name), $0.count) })
        text.add(
            list: map.cleanedNames(report.cleanedNames.count),
            cleanings)
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
            } else if omitted.reason == .untagged {
                names[reason, default: []].append(map.feature(omitted.feature.index))
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return order.map { reason, count in
            line(map.omission(count, reason), naming: names[reason] ?? [])
        }
    }

    /// The names in a line, and how many have none.
    private func listed(_ features: [MapImportReport.FeatureNote]) -> [String] {
        let names = features.compactMap(\.name).map(name)
        let rest = features.count - names.count
        let shown = names.prefix(Self.mostNames)
        let told = words.enumeration(of: Array(shown)) + (names.count > shown.count ? " …" : "")
        return (names.isEmpty ? [] : [told]) + (rest > 0 ? [map.nameless(rest)] : [])
    }

    /// One name by itself; of several that were changed in the same way how many they are, and the first.
    private var cleanings: [String] {
        let changed = Dictionary(grouping: report.cleanedNames, by: reason)
        let order = changed.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return order.map { reason, names in
            guard names.count == 1, let only = names.first else {
                var seen: Set<String> = []
                let named = names.map { name($0.to) }.filter { seen.insert($0).inserted }
                return line(map.omission(names.count, reason), naming: named)
            }
            // Of a mobile number nothing is told but where it stood.
            return only.from == only.to
                ? name(only.to) : map.cleanedName(name(only.from), name(only.to))
        }
    }

    /// What two readings of one name differ in.
    private func reason(of change: MapImportReport.Renaming) -> String {
        if change.from == change.to || change.to.contains("***") { return map.cleanedNumber }
        return change.from.count > change.to.count && change.from.hasPrefix(change.to)
            && !change.from.dropFirst(change.to.count).allSatisfy(\.isWhitespace)
            ? map.cleanedLength : map.cleanedSigns
    }

    private func line(_ sentence: String, naming names: [String]) -> String {
        guard !names.isEmpty else { return sentence }
        let rest = names.count > Self.mostNames ? " …" : ""
        let examples = words.enumeration(of: Array(names.prefix(Self.mostNames)))
        return words.report.colon(sentence, examples) + rest
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
