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

    /// A file of names that nobody knows for names is not one of nothing.
    @Test(arguments: [Language.chinese, .english])
    func refusalTellsHowNamesAreFound(_ language: Language) {
        let words = language.strings.imports
        var report = MapImportReport(fileName: "plan.geojson")
        report.featuresRead = 18
        #expect(words.sentence(for: .nothingToDraw(report)).contains("--name-property"))
        report.namingProperty = "name"
        #expect(!words.sentence(for: .nothingToDraw(report)).contains("--name-property"))
    }

    /// What has no name is told by how many it is, or by its place in the file where somebody has to look.
    @Test func featuresWithoutNamesAreTold() {
        var report = MapImportReport(fileName: "plan.geojson")
        report.leftOut = [.init(feature: .init(index: 12), reason: .untagged)]
        report.outlines = [.init(index: 1, name: "思源大学")]
        report.outside = [.init(index: 2, name: "书店"), .init(index: 3)]
        let words = Language.chinese.strings.imports
        var text = ReportText(words.report, listsAll: true)
        MapReport(report: report, words: words).write(into: &text)
        #expect(text.text.contains("第 12 个要素"))
        #expect(text.text.contains(words.map.outlines(1) + "\n  思源大学\n"))
        #expect(text.text.contains(words.map.outside(2) + "\n  书店\n  没有名称的 1 个\n"))
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
