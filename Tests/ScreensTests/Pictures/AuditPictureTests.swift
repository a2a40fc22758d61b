import Domain
import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Who did what, as pictures that are read in review.
@Suite struct AuditPictureTests {
    @Test(arguments: ["list", "entry", "period", "own"], Shot.both)
    func auditLooksLikeItsPictures(_ state: String, _ language: Language) async throws {
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            let school = try StaffedSchool()
            try school.hazard(school.majorInFull)
            let person = state == "own" ? school.finder : school.office
            let sitting = try await school.sitting(as: person, size, language)
            sitting.openAudit()
            switch state {
            case "entry":
                sitting.press(.down, .down, .enter)
            case "period": sitting.type("d")
            default: break
            }
            let code = language == .chinese ? "zh" : "en"
            try Golden.expect(
                sitting, named: "audit-\(state)-\(size.width)x\(size.height)-\(code)")
        }
    }
}

extension WorkbenchSitting {
    /// Through the command palette, in either language.
    func openAudit() {
        type(":" + screen.strings.audit.open)
        press(.enter)
    }
}
