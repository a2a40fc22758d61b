import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

struct MapPictureTests {
    /// The list beside the map has as many rows as the map; a sheet has more.
    @Test func sheetOfACrowdedCampusNamesEveryPlace() throws {
        let ledger = try CrowdedSchool.ledger()
        let school = SchoolModel(ledger: ledger, clock: { SmallSchool.now })
        let lines = MapPicture(school: school, strings: Language.chinese.strings)
            .lines(.ownership, in: Size(width: 64, height: 18))
        let words = Set(
            lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })

        #expect(lines.count > 18)
        #expect(lines.allSatisfy { DisplayText.width(of: $0) <= 64 })
        for number in 1...100 { #expect(words.contains("楼\(number)"), "楼\(number)") }
    }

    /// Whatever the sheet's size: no number is listed that does not stand on the map, and nothing
    /// tells of a part that is not shown.
    @Test(arguments: [Size(width: 120, height: 44), Size(width: 72, height: 14)])
    func sheetHoldsTheWholeCampus(size: Size) throws {
        let ledger = try CrowdedSchool.ledger()
        let school = SchoolModel(ledger: ledger, clock: { SmallSchool.now })
        let lines = MapPicture(school: school, strings: Language.chinese.strings)
            .lines(.ownership, in: size)
        let words = lines.flatMap {
            $0.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }

        #expect(lines.allSatisfy { DisplayText.width(of: $0) <= size.width })
        #expect(!lines.joined().contains { "←→↑↓▸".contains($0) })
        for number in 1...100 {
            #expect(words.count { $0 == "楼\(number)" } == 1)
            #expect([0, 2].contains(words.count { $0 == "\(number)" }), "\(number)")
        }
    }

    @Test func publicSheetSaysNothingOfOverdueReviews() async throws {
        let staffed = try StaffedSchool()
        _ = try await staffed.identifyRisk(at: staffed.small.library)
        let later = Moment(day: SmallSchool.now.day.adding(days: 40), secondOfDay: 0)
        let school = SchoolModel(ledger: staffed.small.ledger, clock: { later })
        let picture = MapPicture(school: school, strings: Language.chinese.strings)
        let size = Size(width: 100, height: 24)
        func text(isPublic: Bool) -> String {
            picture.lines(.risk, in: size, isPublic: isPublic).joined(separator: "\n")
        }

        #expect(text(isPublic: false).contains("!1"))
        #expect(!text(isPublic: true).contains("!1"))
        #expect(text(isPublic: true).contains("图书馆"))
    }

    @Test func publicSheetHasNobodysOwnNumberInItsNames() throws {
        let small = try SmallSchool()
        try small.ledger.write { ledger in
            try ledger.addGround(
                .label, name: "值班13900002222", shape: .point(PlanPoint(east: 40, north: 40)),
                importKey: nil)
            _ = try ledger.addPlace(
                name: "门卫室 139 0000 1111", kind: .otherBuilding, parent: nil, initials: "mws",
                importKey: nil)
        }
        let school = SchoolModel(ledger: small.ledger, clock: { SmallSchool.now })
        let picture = MapPicture(school: school, strings: Language.chinese.strings)
        func text(isPublic: Bool) -> String {
            picture.lines(.ownership, in: Size(width: 120, height: 44), isPublic: isPublic)
                .joined(separator: "\n")
        }

        #expect(text(isPublic: false).contains("1111"))
        #expect(!text(isPublic: true).contains("1111"))
        #expect(!text(isPublic: true).contains("2222"))
    }
}
