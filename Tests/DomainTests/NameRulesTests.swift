import Domain
import Testing

/// A mobile number is no part of a new name, whether of a place, of ground or of a grid.
@Suite struct NameRulesTests {
    private let school = DutySchool()
    private static let number = "值班室 139 0000 1111"

    @Test func noNewNameOfAPlaceHoldsAMobileNumber() {
        #expect(CampusRules.refusalToName(Self.number) == .privateInName(.mobile))
        #expect(CampusRules.refusalToName("值班室 8231") == nil)
        #expect(CampusRules.refusalToName(place("值班室", Self.number)) == .privateInName(.mobile))
        #expect(CampusRules.refusalToName(place(Self.number, "值班室")) == nil)
    }

    /// What stood there before there was the rule is moved and taken off like anything else.
    @Test func anOldNameMayStay() {
        #expect(CampusRules.refusalToName(place(Self.number, Self.number)) == nil)
        let dropped = place(Self.number, Self.number, .standing, .dropped)
        #expect(CampusRules.refusalToName(dropped) == nil)
        #expect(CampusRules.refusalToName(dropped.reversed) == nil)
        let new = place(Self.number, Self.number, .never, .standing)
        #expect(CampusRules.refusalToName(new) == .privateInName(.mobile))
    }

    @Test func noNewNameOfGroundHoldsAMobileNumber() {
        func step(_ from: String, _ to: String) -> CampusStep {
            let (before, after) = (ground(from), ground(to))
            return .ground(GroundFeature.ID(1), from: before, to: after)
        }
        #expect(CampusRules.refusalToName(step("", Self.number)) == .privateInName(.mobile))
        #expect(CampusRules.refusalToName(step(Self.number, Self.number)) == nil)
    }

    @Test func noNewNameOfAGridHoldsAMobileNumber() {
        let rules = GridRules(
            organisation: school.organisation(on: DutySchool.today), book: school.book)
        func opened(_ code: String, _ name: String) -> DutyRefusal? {
            let grid = Grid(id: Grid.ID(90), code: code, name: name, parent: DutySchool.root)
            return rules.refusal(of: .opened(grid, from: DutySchool.today))
        }
        #expect(opened("G90", "北区") == nil)
        #expect(opened("G90", Self.number) == .roll(.privateInName(.mobile)))
        #expect(opened("13900001111", "北区") == .roll(.privateInName(.mobile)))
        #expect(opened("", "北区") == .gridWithoutName)
        #expect(
            rules.refusal(of: .renamed(DutySchool.root, to: Self.number))
                == .roll(.privateInName(.mobile)))
    }

    private func place(
        _ from: String, _ to: String, _ before: Presence = .standing, _ after: Presence = .standing
    ) -> CampusStep {
        .place(
            Place.ID(1), from: drawing(from, before), to: drawing(to, after))
    }

    private func drawing(_ name: String, _ presence: Presence) -> PlaceDrawing {
        PlaceDrawing(name: name, kind: .office, initials: "", presence: presence)
    }

    private func ground(_ name: String) -> GroundDrawing {
        GroundDrawing(kind: .label, name: name, shape: .point(PlanPoint(east: 0, north: 0)))
    }
}
