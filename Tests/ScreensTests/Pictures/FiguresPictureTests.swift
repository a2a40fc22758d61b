import Domain
import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// The page of indicators, as pictures that are read in review.
@Suite struct FiguresPictureTests {
    @Test(arguments: ["school", "grids", "signatures", "list", "empty"], Shot.both)
    func figuresLookLikeTheirPictures(_ state: String, _ language: Language) async throws {
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            let sitting = try await FiguresSchool().sitting(size, language)
            switch state {
            case "grids": sitting.type("2")
            case "signatures": sitting.type("3")
            case "list": sitting.press(.enter)
            case "empty":
                sitting.type("[[")
                await sitting.waitForFigures(of: "2026-09")
            default: break
            }
            let code = language == .chinese ? "zh" : "en"
            try Golden.expect(
                sitting, named: "figures-\(state)-\(size.width)x\(size.height)-\(code)")
        }
    }
}

/// A school with something to count.
struct FiguresSchool {
    let staffed: StaffedSchool

    init() throws {
        staffed = try StaffedSchool()
        try staffed.hazard(staffed.submitted)
        try staffed.hazard(staffed.majorInFull, foundHoursAgo: 30)
        try staffed.hazard(staffed.assigned, foundHoursAgo: 24 * 20)
        try staffed.small.file("灭火器过期", at: staffed.small.library, SmallSchool.closing)
    }

    /// At the page of indicators, once they are counted.
    func sitting(
        _ size: Size = WorkbenchSitting.usual, _ language: Language = .chinese
    ) async throws -> WorkbenchSitting {
        let sitting = try await staffed.sitting(as: staffed.office, size, language)
        sitting.type(":" + sitting.screen.strings.figures.open)
        sitting.press(.enter)
        await sitting.waitForFigures(of: "2026-11")
        return sitting
    }
}

extension WorkbenchSitting {
    func waitForFigures(of month: String) async {
        let counting = screen.strings.figures.counting(0, 0)
        await wait(until: "the figures of \(month) are counted") {
            shows(month) && !shows(counting) && shows(screen.strings.figures.asOf(month))
        }
    }
}
