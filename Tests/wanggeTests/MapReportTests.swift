import Localisation
import Testing

@testable import Interchange
@testable import wangge

/// What the import of a map prints.
@Suite struct MapReportTests {
    private static let number = "13900001111"

    /// A name of the ledger may be from before there was a rule against it.
    @Test(arguments: [Language.chinese, .english])
    func noMobileNumberIsPrinted(_ language: Language) {
        var report = MapImportReport(fileName: "plan.geojson")
        let note = MapImportReport.FeatureNote(index: 1, name: "岗亭\(Self.number)")
        report.keptNames = [.init(from: "值班室\(Self.number)", to: "值班室")]
        report.cleanedNames = [.init(from: "门卫 ***", to: "门卫 ***")]
        report.sameNames = [.init(name: "车库\(Self.number)", count: 2)]
        report.leftOut = [.init(feature: note, reason: .noGeometry)]
        report.bad = [.init(feature: note, fault: .emptyLine)]

        let words = language.strings.imports
        var text = ReportText(words.report, listsAll: true)
        MapReport(report: report, words: words).write(into: &text)

        #expect(!text.text.contains(Self.number))
        #expect(text.text.contains("岗亭***") && text.text.contains("值班室***"))
        #expect(text.text.contains("\n  门卫 ***\n"))
    }
}
