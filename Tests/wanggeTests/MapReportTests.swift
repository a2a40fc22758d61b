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

    @Test func namesThatWereChangedInTheSameWayAreToldInOneLine() {
        var report = MapImportReport(fileName: "plan.geojson")
        report.cleanedNames =
            (1...200).map { .init(from: "\($0)  号楼", to: "\($0) 号楼") }
            + [.init(from: "门卫 ***", to: "门卫 ***"), .init(from: "门卫 ***", to: "门卫 ***")]

        let words = Language.chinese.strings.imports
        var text = ReportText(words.report, listsAll: true)
        MapReport(report: report, words: words).write(into: &text)

        let told = text.text.split(separator: "\n").map(String.init)
        let title = told.firstIndex { $0.contains(words.map.cleanedNames(202)) }
        #expect(title.map { told.count - $0 } == 3)
        #expect(
            text.text.contains(
                "200 个 去掉多余的空白或看不见的字符：1 号楼、2 号楼、3 号楼、4 号楼、5 号楼、6 号楼、7 号楼、8 号楼 …"))
        #expect(text.text.contains("\n  2 个 去掉手机号：门卫 ***\n"))
    }
}
