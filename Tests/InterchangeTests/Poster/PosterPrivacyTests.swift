import Domain
import Persistence
import TestSupport
import Testing

@testable import Interchange

/// What is on a poster that hangs where everybody sees it, and what is not.
@Suite struct PosterPrivacyTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
        try school.hazard(school.assigned)
        try school.small.ledger.write { ledger in
            let grid = try #require(
                ledger.organisation(on: SmallSchool.now.day).grids.first { $0.code == "G02" })
            let person = try ledger.addPerson(
                name: "李四", staffNumber: nil, position: "", officePhone: "139 1234 5678",
                initials: "ls")
            try ledger.assign(
                GridAssignment(
                    grid: grid.id, person: person, role: .leader, starts: SmallSchool.now.day))
        }
    }

    private func sheets(_ layer: PosterLayer, isPublic: Bool) throws -> [String] {
        let source = try DocumentSource(ledger: school.small.ledger, now: SmallSchool.now)
        let poster = try Poster(
            source, PosterOptions(paper: .a3, layer: layer, isPublic: isPublic))
        return [poster.svg, poster.html, poster.document(picture: []).text(as: .text)]
    }

    @Test(arguments: PosterLayer.allCases)
    func publicSheetHasNobodysOwnPhone(_ layer: PosterLayer) throws {
        for sheet in try sheets(layer, isPublic: true) {
            #expect(!sheet.contains("139"))
        }
    }

    @Test(arguments: PosterLayer.allCases)
    func publicSheetHasNothingOfAnOpenHazard(_ layer: PosterLayer) throws {
        let hazard = try #require(
            school.small.ledger.hazards.rows(
                HazardQuery(scope: .everything), .first, limit: 1
            ).first)
        for sheet in try sheets(layer, isPublic: true) {
            #expect(!sheet.contains(hazard.number) && !sheet.contains("燃气软管老化"))
            #expect(!sheet.contains("●") && !sheet.contains("▲") && !sheet.contains("灶间"))
        }
    }

    @Test func publicSheetOfHazardsTellsTheYearInFigures() throws {
        let sheets = try sheets(.hazards, isPublic: true)
        #expect(sheets[0].contains("2026年排查登记隐患 1 处；本年整改销号 0 处"))
    }

    @Test func sheetOfTheOfficeMarksWhatIsOverdue() throws {
        func sheet(_ now: Moment) throws -> String {
            let source = try DocumentSource(ledger: school.small.ledger, now: now)
            return try Poster(source, PosterOptions(paper: .a3, layer: .hazards, isPublic: false))
                .document(picture: []).text(as: .text)
        }
        #expect(try !sheet(SmallSchool.now).contains("!SY-"))
        #expect(try sheet(SmallSchool.now.adding(seconds: 90 * 86_400)).contains("●!SY-"))
    }

    @Test func sheetOfTextTellsTheFillsOfItsColoursAndNoMarkThatItHasNot() throws {
        let source = try DocumentSource(ledger: school.small.ledger, now: SmallSchool.now)
        func sheet(_ layer: PosterLayer, _ picture: [String]) throws -> String {
            try Poster(source, PosterOptions(paper: .a3, layer: layer, isPublic: false))
                .document(picture: picture).text(as: .text)
        }
        for fill in ["▓ 红", "▒ 橙", "░ 黄", "∙ 蓝"] {
            #expect(try sheet(.risk, []).contains(fill))
        }
        #expect(try !sheet(.ownership, ["图书馆"]).contains("? 未划入网格"))
        #expect(try sheet(.ownership, ["图书馆 ?"]).contains("? 未划入网格"))
    }

    @Test func sheetOfTheOfficeListsWhatIsOpen() throws {
        for sheet in try sheets(.hazards, isPublic: false) {
            #expect(sheet.contains("燃气软管老化") && sheet.contains("●"))
        }
        #expect(try sheets(.ownership, isPublic: false)[0].contains("139"))
    }

    /// Two places of the school lie in no grid, and white alone would not say so.
    @Test(arguments: [true, false])
    func placesInNoGridAreExplained(isPublic: Bool) throws {
        for sheet in try sheets(.ownership, isPublic: isPublic) {
            #expect(sheet.contains("未划入网格"))
        }
        #expect(try !sheets(.risk, isPublic: isPublic)[0].contains("未划入网格"))
    }

    /// An older file holds it beside the number of the office, and in words.
    @Test(arguments: PosterLayer.allCases)
    func publicSheetHasNoMobileNumberInWhateverWords(_ layer: PosterLayer) throws {
        try school.small.ledger.write { ledger in
            let root = try #require(
                ledger.organisation(on: SmallSchool.now.day).grids.first { $0.code == "G01" })
            let grid = try ledger.addGrid(
                code: "G03", name: "后勤 159-1234-2222", parent: root.id)
            let person = try ledger.addPerson(
                name: "王五1390000 1111", staffNumber: nil, position: "",
                officePhone: "0855-8223456 13900001111", initials: "ww")
            try ledger.assign(
                GridAssignment(
                    grid: grid, person: person, role: .leader, starts: SmallSchool.now.day))
            try ledger.addGround(
                .label, name: "值班13900002222", shape: .point(PlanPoint(east: 0, north: 0)),
                importKey: nil)
        }
        for sheet in try sheets(layer, isPublic: true) {
            #expect(!sheet.contains("1390000") && !sheet.contains("1234-2222"))
        }
        if layer == .ownership {
            #expect(try sheets(layer, isPublic: true)[0].contains("0855-8223456"))
        }
    }
}
