import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// What is kept of a campus that was laid out is never that of another one.
@Suite struct DrawnCampusTests {
    private let small: SmallSchool
    private let school: SchoolModel
    private let model: MapModel
    private let kept: DrawnCampus

    /// Three buildings in a row; the cook leads the grid of the canteen.
    init() throws {
        let small = try SmallSchool()
        self.small = small
        let lastWeek = SmallSchool.now.day.adding(days: -7)
        try small.ledger.write { ledger in
            for (at, place) in [small.canteen, small.library, small.gate].enumerated() {
                try ledger.setFootprint(Self.square(east: Double(at * 40)), of: place)
            }
            let grid = try ledger.addGrid(code: "G01", name: "食堂", parent: nil)
            try ledger.giveToGrid(small.canteen, grid, from: lastWeek)
            try ledger.assign(
                GridAssignment(grid: grid, person: small.cook, role: .leader, starts: lastWeek))
        }
        school = SchoolModel(ledger: small.ledger, clock: { SmallSchool.now })
        model = MapModel(school: school)
        kept = DrawnCampus(model: model, looks: KnownLooks(model: model))
        _ = layout(of: kept)
    }

    private nonisolated static func square(east: Double) -> Footprint {
        let corners = [(0.0, 0.0), (20, 0), (20, 10), (0, 10)].map {
            PlanPoint(east: east + $0.0, north: $0.1)
        }
        return Footprint(outlines: [Outline(ring: corners)])
    }

    private func layout(
        of drawn: DrawnCampus, _ language: Language = .chinese
    ) -> CampusLayout {
        drawn.layout(
            in: Size(width: 70, height: 24), strings: language.strings, hasList: true)
    }

    /// The layout after a change of the ledger: the same that whoever comes now is shown.
    private func layoutAfter(
        _ change: (LedgerTransaction) throws -> Void
    ) throws -> CampusLayout {
        try small.ledger.write(change)
        school.refresh()
        let anew = DrawnCampus(model: model, looks: KnownLooks(model: model))
        let laidOut = layout(of: kept)
        #expect(laidOut == layout(of: anew))
        return laidOut
    }

    @Test func everyChangeOfAPlaceIsLaidOut() throws {
        let (canteen, library, gate) = (small.canteen, small.library, small.gate)
        let today = SmallSchool.now.day
        _ = try layoutAfter {
            try $0.change(canteen, on: today) { $0.name = "第二学生食堂与教职工餐厅" }
        }
        var seen = [layout(of: kept)]
        seen.append(
            try layoutAfter { try $0.setFootprint(Self.square(east: 300), of: library) })
        seen.append(try layoutAfter { try $0.drop([gate], on: today) })
        seen.append(
            try layoutAfter {
                _ = try $0.addPlace(
                    name: "体育馆", kind: .otherBuilding, parent: nil, initials: "tyg",
                    importKey: nil)
            })
        for (at, one) in seen.enumerated() {
            #expect(!seen.dropFirst(at + 1).contains(one), "\(at)")
        }
    }

    /// Who answers for a place stands in its box.
    @Test func everyChangeOfAnOwnerIsLaidOut() throws {
        let grid = try #require(school.organisation.grids.first)
        #expect(school.organisation.leader(of: grid.id)?.id == small.cook)
        let teacher = small.teacher
        _ = try layoutAfter {
            try $0.assign(
                GridAssignment(
                    grid: grid.id, person: teacher, role: .leader, starts: SmallSchool.now.day))
        }
        #expect(school.organisation.leader(of: grid.id)?.id == teacher)
    }

    @Test func anotherLanguageIsLaidOutAnew() {
        let anew = DrawnCampus(model: model, looks: KnownLooks(model: model))
        #expect(layout(of: kept, .english) == layout(of: anew, .english))
        #expect(layout(of: kept) == layout(of: anew))
    }

    /// Refreshing without a change costs no new layout.
    @Test func whatHasNotChangedIsNotLaidOutAnew() throws {
        let number = kept.number
        try small.file("燃气软管老化")
        school.refresh()
        _ = layout(of: kept)
        #expect(kept.number == number)
    }
}
