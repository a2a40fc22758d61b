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

    private func drawn(
        _ size: Size, _ numbered: Range<Int>, of count: Int, selected: Int
    ) throws -> [String] {
        let school = SchoolModel(ledger: try CrowdedSchool.ledger(), clock: { SmallSchool.now })
        let model = MapModel(school: school)
        let places = Array(model.campusPlaces.prefix(count))
        let canvas = Canvas(size: size)
        var rows = PlaceRows(
            places: places.enumerated().map { at, place in
                (numbered.contains(at) ? at + 1 : nil, place.id)
            },
            looks: PlaceLooks(model: model, strings: Language.chinese.strings),
            selected: places[selected].id, indent: 0)
        rows.pinned = numbered.count
        rows.draw(on: canvas.surface()) { _, _ in }
        return (0..<size.height).map { canvas.text(ofRow: $0) }
    }

    /// What the numbers stand for comes first, and what has no room is counted.
    @Test func whatIsLeftOutIsCounted() throws {
        let rows = try drawn(Size(width: 30, height: 8), 0..<20, of: 20, selected: 0)
        #expect(rows[0].hasPrefix(" 1 ") && rows[6].hasPrefix(" 7 "))
        #expect(rows[7] == "↓ 另 13 处  j")
        let middle = try drawn(Size(width: 30, height: 8), 0..<20, of: 20, selected: 10)
        #expect(middle[0] == "↑ 另 7 处  k")
        #expect(middle[7].hasPrefix("↓ 另 "))
        #expect(middle.contains { $0.hasPrefix("11 ") })
    }

    /// One that has no number is selected without the numbers' going out of sight.
    @Test func numbersStayExplainedWhileAnotherPlaceIsSelected() throws {
        let rows = try drawn(Size(width: 30, height: 12), 0..<6, of: 30, selected: 25)
        #expect((0..<6).allSatisfy { rows[$0].hasPrefix("\($0 + 1) ") })
        #expect(rows[6].hasPrefix("↑ 另 "))
        #expect(rows.count == 12 && !rows[11].isEmpty)
    }

    /// One hint up and one down: what the numbers leave out lies up from the others too.
    @Test func onlyTheFirstAndTheLastRowOfAStretchTellWhatIsLeftOut() throws {
        let rows = try drawn(Size(width: 30, height: 12), 0..<20, of: 40, selected: 30)
        #expect(rows.count { $0.hasPrefix("↑") } == 1 && rows.count { $0.hasPrefix("↓") } == 1)
        let up = try #require(rows.firstIndex { $0.hasPrefix("↑") })
        let (numbered, others) = (rows[..<up], rows[(up + 1)..<11])
        #expect(rows[11].hasPrefix("↓"))
        #expect(numbered.enumerated().allSatisfy { $1.hasPrefix(" \($0 + 1) ") })
        let below = try #require(rows[11].split(separator: " ").compactMap { Int($0) }.first)
        let above = try #require(rows[up].split(separator: " ").compactMap { Int($0) }.first)
        #expect(above + numbered.count + others.count + below == 40)
    }

    /// Where only places with work are listed, the numbers of others are told apart from them.
    @Test func headingStandsBeforeWhatIsListedForItsNumberOnly() throws {
        let school = SchoolModel(ledger: try CrowdedSchool.ledger(), clock: { SmallSchool.now })
        let model = MapModel(school: school)
        let places = Array(model.campusPlaces.prefix(4))
        model.listsOnlyWork = true
        let numbers = Dictionary(uniqueKeysWithValues: zip(places.map(\.id), 1...))
        let canvas = Canvas(size: Size(width: 30, height: 8))
        let list = PlaceList(
            model: model, looks: PlaceLooks(model: model, strings: Language.chinese.strings),
            places: places.map(\.id), numbers: numbers,
            selected: model.selection)
        #expect(list.drawNumbers(on: canvas.surface()) == places.map(\.id))
        #expect(canvas.text(ofRow: 0).contains("只列待办"))
        #expect(canvas.text(ofRow: 1).contains("图上其余编号"))
        for (at, place) in places.enumerated() {
            #expect(canvas.text(ofRow: at + 2).contains("\(at + 1) " + place.name))
        }
    }

    /// Wherever among them the selected one is.
    @Test func headingStaysInSightAboveWhatItIsOf() throws {
        let school = SchoolModel(ledger: try CrowdedSchool.ledger(), clock: { SmallSchool.now })
        let model = MapModel(school: school)
        let places = Array(model.campusPlaces.prefix(30))
        for selected in [3, 15, 29] {
            let canvas = Canvas(size: Size(width: 30, height: 8))
            var rows = PlaceRows(
                places: places.enumerated().map { ($0 + 1, $1.id) },
                looks: PlaceLooks(model: model, strings: Language.chinese.strings),
                selected: places[selected].id, indent: 0)
            rows.heading = (places[2].id, "图上其余编号")
            rows.draw(on: canvas.surface()) { _, _ in }
            let texts = (0..<8).map { canvas.text(ofRow: $0) }
            #expect(texts.count { $0 == "图上其余编号" } == 1, "\(texts)")
            #expect(texts.contains { $0.contains("\(selected + 1) " + places[selected].name) })
        }
    }

    /// A mark has a row of its own where the name fills the list: all that is well is told too.
    @Test func theMarkOfAnUntroubledPlaceHasARow() throws {
        let school = SchoolModel(ledger: try CrowdedSchool.ledger(), clock: { SmallSchool.now })
        let model = MapModel(school: school)
        let place = try #require(model.campusPlaces.first)
        let canvas = Canvas(size: Size(width: DisplayText.width(of: place.name), height: 3))
        PlaceRows(
            places: [(nil, place.id)],
            looks: PlaceLooks(model: model, strings: Language.chinese.strings), selected: nil,
            indent: 0
        ).draw(on: canvas.surface()) { _, _ in }
        #expect(canvas.text(ofRow: 0) == place.name)
        #expect(canvas.text(ofRow: 1).hasSuffix("✓"))
    }
}
