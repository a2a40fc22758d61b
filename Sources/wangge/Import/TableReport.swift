import Domain
import Interchange
import Localisation
import Persistence
import Screens

/// What the import of a table says of itself.
struct TableReport {
    let report: ImportReport
    let kind: ImportKind
    let strings: Strings
    let categories: [HazardCategory]
    let organisation: Organisation

    init(
        _ report: ImportReport, of kind: ImportKind, in ledger: Ledger, _ shared: SharedOptions
    ) throws {
        self.report = report
        self.kind = kind
        strings = shared.strings
        categories = try ledger.hazards.categories()
        organisation = try ledger.organisation.organisation(on: shared.clock.now().day)
    }

    private var words: Strings.Imports { strings.imports }
    private var table: Strings.Imports.Table { words.table }

    func write(into text: inout ReportText) {
        addCounts(to: &text)
        addUnmatched(to: &text)
        let bad = ImportIssueGroup.groups(of: report.issues, .bad)
        let warnings = ImportIssueGroup.groups(of: report.issues, .warning)
        text.add(list: table.badRows(report.skipped), bad.map(line))
        text.add(
            list: table.warnings(warnings.reduce(0) { $0 + $1.lines.count }), warnings.map(line))
    }

    private func line(of group: ImportIssueGroup) -> String {
        group.line(
            in: ImportIssueWords(
                strings: strings, categories: categories, organisation: organisation))
    }

    // MARK: Counts

    private func addCounts(to text: inout ReportText) {
        let report = report
        let format = table.format(report.encoding.rawValue, delimiter)
        text.add(
            words.report.format,
            report.isDayGrid ? format + words.report.comma + table.dayGrid : format)
        text.add(words.report.read, table.rows(report.read))
        let isWritten = report.outcome == .written
        text.add(
            isWritten ? words.report.added : words.report.wouldAdd, counted(report.added))
        if kind != .hazards {
            text.add(
                isWritten ? words.report.updated : words.report.wouldUpdate,
                counted(report.updated))
        }
        text.add(
            words.report.alreadyThere, known(report.alreadyThere))
        text.add(words.report.skipped, table.rows(report.skipped))
        if report.placesCreated > 0 {
            text.add(table.createdPlaces, table.places(report.placesCreated))
        }
        text.add(table.assumed, assumptions)
        if !report.ignoredColumns.isEmpty {
            text.add(table.ignoredColumns, words.enumeration(of: report.ignoredColumns))
        }
    }

    private func counted(_ count: Int) -> String {
        switch kind {
        case .map, .hazards: table.hazards(count)
        case .people: table.people(count)
        case .duties: table.duties(count)
        case .risks: table.risks(count)
        }
    }

    private func known(_ count: Int) -> String {
        switch kind {
        case .hazards: table.knownHazards(count)
        case .duties: table.knownDuties(count)
        case .map, .people, .risks: table.knownRows(count)
        }
    }

    private var delimiter: String {
        switch report.delimiter {
        case .comma: table.byComma
        case .semicolon: table.bySemicolon
        case .tab: table.byTab
        case .fullWidthComma: table.byFullWidthComma
        }
    }

    private var assumptions: [String] {
        ImportReport.Assumption.allCases.compactMap { assumption in
            report.assumptions[assumption].map { sentence(for: assumption, rows: $0) }
        }
    }

    private func sentence(for assumption: ImportReport.Assumption, rows: Int) -> String {
        switch assumption {
        case .year: table.assumedYear(rows)
        case .category: table.assumedCategory(rows)
        case .generalGrade: table.assumedGrade(rows)
        case .deadline: table.assumedDeadline(rows, ImportReport.deadlineRule.count)
        case .closingDay: table.assumedClosingDay(rows)
        case .gridLeader: table.assumedLeader(rows)
        case .controlLevel: table.assumedLevel(rows)
        case .reviewDay: table.assumedReview(rows)
        case .weeksOfTitle: table.assumedWeeks(rows, titleWeeks)
        case .daysOfHeader: table.assumedDays(rows, headerDays.first, headerDays.last)
        case .daysOver: table.leftOutAsOver(rows)
        case .cellAbove: table.assumedAbove(rows)
        }
    }

    private var titleWeeks: String {
        report.titleWeeks.map { strings.duties.text(of: $0) } ?? ""
    }

    private var headerDays: (first: String, last: String) {
        (report.headerDays?.lowerBound.text ?? "", report.headerDays?.upperBound.text ?? "")
    }

    // MARK: What was not found

    private func addUnmatched(to text: inout ReportText) {
        let places = report.unmatchedPlaces
        let rows = places.reduce(0) { $0 + $1.count }
        text.add(
            list: report.placesCreated > 0
                ? table.unmatchedPlacesCreated(places.count, rows)
                : table.unmatchedPlaces(places.count, rows, HazardImport.unplacedName),
            ReportText.tally(places.map { ($0.text, $0.count) }))
        let people = report.unmatchedPeople
        text.add(
            list: table.unmatchedPeople(people.count),
            ReportText.tally(people.map { ($0.text, $0.count) }))
    }
}
