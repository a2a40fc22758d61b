import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

@testable import Screens

/// The list beside the map that says what its numbers stand for.
struct PlaceRowsTests {
    /// A narrow list is no reason to cut a name: it takes a second row, and its marks stay with it.
    @Test func nameIsWholeInANarrowList() throws {
        let school = SchoolModel(ledger: try CrowdedSchool.ledger(), clock: { SmallSchool.now })
        let model = MapModel(school: school)
        let places = Array(model.campusPlaces.prefix(30))
        let canvas = Canvas(size: Size(width: 9, height: 12))
        let last = try #require(places.last)
        PlaceRows(
            places: places.enumerated().map { ($0 + 101, $1.id) },
            looks: PlaceLooks(model: model, strings: Language.chinese.strings),
            selected: last.id, indent: 0
        ).draw(on: canvas.surface()) { _, _ in }
        let text = canvas.text
        #expect(!text.contains("…"))
        #expect(text.contains("130 "))
        let rows = text.split(separator: "\n").map { $0.dropFirst(4) }
        #expect(rows.joined().contains(last.name))
    }
}
