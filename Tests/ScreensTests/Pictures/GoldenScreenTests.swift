import Foundation
import Localisation
import TerminalUI
import TestSupport
import Testing

/// Every state of the screen as a picture that is read in review.
@Suite struct GoldenScreenTests {
    @Test(arguments: Shot.panes + Shot.dialogs + Shot.reports)
    func theWorkbenchLooksLikeItsPicture(_ shot: Shot) async throws {
        let sitting = try WorkbenchSitting(shot.size, shot.language)
        await shot.keys(sitting)
        try Golden.expect(sitting, named: shot.name)
    }
}

extension GoldenScreenTests {
    @Test(arguments: Shot.both)
    func theFirstStartLooksLikeItsPicture(_ language: Language) throws {
        let code = language == .chinese ? "zh" : "en"
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            try Golden.expect(
                StartSitting(size, language),
                named: "start-\(size.width)x\(size.height)-\(code)")
        }
        let sitting = StartSitting(WorkbenchSitting.small, language)
        sitting.type("2")
        try Golden.expect(sitting, named: "school-form-80x24-\(code)")
        sitting.press(.function(2))
        try Golden.expect(sitting, named: "school-form-errors-80x24-\(code)")
        sitting.press(.escape)
        sitting.type("3")
        try Golden.expect(sitting, named: "import-steps-80x24-\(code)")
    }

    @Test(arguments: Shot.both)
    func aSchoolWithoutPlacesLooksLikeItsPicture(_ language: Language) throws {
        let code = language == .chinese ? "zh" : "en"
        let ledger = try SmallSchool.onlyFounded()
        let sitting = try WorkbenchSitting(WorkbenchSitting.small, language, ledger: ledger)
        try Golden.expect(sitting, named: "empty-map-80x24-\(code)")
        sitting.type("2")
        try Golden.expect(sitting, named: "empty-board-80x24-\(code)")
        sitting.resize(to: WorkbenchSitting.usual)
        try Golden.expect(sitting, named: "empty-120x40-\(code)")
    }

    @Test func everyPictureBelongsToAScreen() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
            .filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".roles.txt") }
            .map { String($0.dropLast(4)) }
        let shots = Shot.panes + Shot.dialogs + Shot.reports
        #expect(Set(shots.map(\.name)).count == shots.count)
        let others = [
            "start", "school-form", "school-form-errors", "import-steps", "empty", "action",
        ]
        let strays = names.filter { name in
            !shots.contains { $0.name == name } && !others.contains { name.hasPrefix($0 + "-") }
        }
        #expect(strays == [])
    }
}
