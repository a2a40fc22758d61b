import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// The watch in its states as pictures that are read in review.
@Suite struct WatchPictureTests {
    private nonisolated static let sizes = [WorkbenchSitting.small, WorkbenchSitting.usual]

    @Test(arguments: sizes, [Language.chinese, .english])
    func theWatchLooksLikeItsPicture(_ size: Size, _ language: Language) async throws {
        let code = language == .chinese ? "zh" : "en"
        let name = "\(size.width)x\(size.height)-\(code)"
        let school = try CareSchool()
        try school.fill()
        try Golden.expect(
            school.sitting(as: school.staffed.office, size, language),
            named: "care-clerk-\(name)")
        let sitting = try school.sitting(as: school.psychologist, size, language)
        try Golden.expect(sitting, named: "care-locked-\(name)")
        await sitting.unlockWatch()
        try Golden.expect(sitting, named: "care-list-\(name)")
        sitting.type("z")
        sitting.press(.down)
        sitting.press(.enter)
        try Golden.expect(sitting, named: "care-case-\(name)")
        for (key, form) in [
            ("f", "follow"), ("l", "level"), ("p", "plan"), ("v", "reveal"), ("n", "new"),
            ("t", "refer"), ("w", "log"),
        ] {
            sitting.type(key)
            await sitting.readLog()
            try Golden.expect(sitting, named: "care-\(form)-\(name)")
            sitting.press(.escape)
        }
        sitting.press(.control("x"))
        try Golden.expect(sitting, named: "care-curtain-\(name)")
    }

    @Test(arguments: sizes, [Language.chinese, .english])
    func comparingKeysLooksLikeItsPicture(_ size: Size, _ language: Language) async throws {
        let name = "\(size.width)x\(size.height)-\(language == .chinese ? "zh" : "en")"
        let school = try CareSchool()
        let sitting = try school.sitting(as: school.psychologist, size, language)
        await sitting.unlockWatch()
        sitting.type("K")
        let fingerprint = /[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/
        try Golden.expect(sitting, named: "care-keys-\(name)", masked: fingerprint)
        sitting.press(.down)
        sitting.press(.enter)
        try Golden.expect(sitting, named: "care-keys-withdraw-\(name)", masked: fingerprint)
    }

    @Test(arguments: sizes, [Language.chinese, .english])
    func thePrincipalsPageLooksLikeItsPicture(_ size: Size, _ language: Language) async throws {
        let name = "\(size.width)x\(size.height)-\(language == .chinese ? "zh" : "en")"
        let school = try CareSchool()
        try school.fill()
        let sitting = try school.sitting(as: school.staffed.principal, size, language)
        await sitting.unlockWatch()
        try Golden.expect(sitting, named: "care-principal-\(name)")
        try school.letIn(school.staffed.principal, into: ["X-001", "X-002"])
        sitting.press(.function(5))
        try Golden.expect(sitting, named: "care-principal-beside-\(name)")
        sitting.type("z")
        try Golden.expect(sitting, named: "care-principal-cases-\(name)")
        await sitting.openLog()
        try Golden.expect(sitting, named: "care-principal-log-\(name)")
    }

    @Test(arguments: sizes, [Language.chinese, .english])
    func homeVisitsLookLikeTheirPictures(_ size: Size, _ language: Language) async throws {
        let code = language == .chinese ? "zh" : "en"
        let name = "\(size.width)x\(size.height)-\(code)"
        let school = try CareSchool()
        try school.beginSemester()
        try school.listHomeVisits(by: school.key(of: school.psychologist))
        let sitting = try school.sitting(as: school.psychologist, size, language)
        await sitting.unlockWatch()
        sitting.type("Zv")
        try Golden.expect(sitting, named: "care-visits-groups-\(name)")
        sitting.press(.tab)
        try Golden.expect(sitting, named: "care-visits-visitors-\(name)")
        sitting.press(.tab)
        try Golden.expect(sitting, named: "care-visits-pupils-\(name)")
        sitting.type("n")
        try Golden.expect(sitting, named: "care-visits-form-\(name)")
    }
}
