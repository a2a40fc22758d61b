import Foundation
import Localisation
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Every state of the screen as a picture that is read in review.
@Suite struct GoldenScreenTests {
    @Test(arguments: Shot.all)
    func theWorkbenchLooksLikeItsPicture(_ shot: Shot) async throws {
        let sitting = try WorkbenchSitting(shot.size, shot.language, now: shot.now)
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

    /// More buildings than names find room: numbers, and a list that explains them.
    @Test(arguments: Shot.both)
    func aCrowdedCampusLooksLikeItsPicture(_ language: Language) throws {
        let code = language == .chinese ? "zh" : "en"
        let ledger = try CrowdedSchool.ledger()
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, language, ledger: ledger, as: nil)
        try Golden.expect(sitting, named: "map-crowded-80x24-\(code)")
        sitting.type("x")
        try Golden.expect(sitting, named: "map-crowded-true-scale-80x24-\(code)")
        sitting.resize(to: WorkbenchSitting.usual)
        sitting.type("x")
        try Golden.expect(sitting, named: "map-crowded-120x40-\(code)")
        sitting.type("z")
        try Golden.expect(sitting, named: "map-crowded-zoomed-120x40-\(code)")
        sitting.type("x++")
        try Golden.expect(sitting, named: "map-crowded-magnified-120x40-\(code)")
    }

    @Test(arguments: Shot.both)
    func signingInLooksLikeItsPicture(_ language: Language) throws {
        let code = language == .chinese ? "zh" : "en"
        let school = try AccountSchool()
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            let sitting = try WorkbenchSitting(
                size, language, ledger: school.ledger, as: nil)
            sitting.screen.askWhoSits()
            let name = "\(size.width)x\(size.height)-\(code)"
            try Golden.expect(sitting, named: "sign-in-\(name)")
            sitting.type("hm")
            sitting.press(.enter)
            sitting.type("not shown")
            try Golden.expect(sitting, named: "sign-in-typed-\(name)")
            let fresh = try WorkbenchSitting(
                size, language, ledger: SmallSchool().ledger, as: nil)
            fresh.screen.askWhoSits()
            try Golden.expect(fresh, named: "set-up-\(name)")
        }
    }

    /// A wider list shows fingerprints, which differ in every run.
    @Test(arguments: Shot.both)
    func accountsLookLikeTheirPicture(_ language: Language) throws {
        let code = language == .chinese ? "zh" : "en"
        let school = try AccountSchool()
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, language, ledger: school.ledger, as: nil)
        try sitting.model.session.signIn(called: "何敏", passphrase: AccountSchool.passphrase)
        sitting.openAccounts()
        try Golden.expect(sitting, named: "accounts-80x24-\(code)")
        sitting.type("n")
        try Golden.expect(sitting, named: "new-account-80x24-\(code)")
    }

    @Test func everyPictureBelongsToAScreen() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
            .filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".roles.txt") }
            .map { String($0.dropLast(4)) }
        let shots = Shot.all
        #expect(Set(shots.map(\.name)).count == shots.count)
        let others = [
            "accounts", "new-account", "sign-in", "sign-in-typed", "set-up", "start",
            "school-form", "school-form-errors", "import-steps", "empty", "action", "audit",
            "figures", "care", "map-crowded",
        ]
        let strays = names.filter { name in
            !shots.contains { $0.name == name } && !others.contains { name.hasPrefix($0 + "-") }
        }
        #expect(strays == [])
    }
}
