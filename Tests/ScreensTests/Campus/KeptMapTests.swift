import Domain
import Localisation
import Persistence
import TerminalUI
import TestSupport
import Testing

@testable import Screens
@testable import ViewModels

/// A map that remembers what it has drawn shows what one shows that is drawn for the first time.
@Suite struct KeptMapTests {
    private let small: SmallSchool
    private let model: MapModel
    private let pane: MapPane

    init() throws {
        small = try SmallSchool(in: CrowdedSchool.ledger())
        model = MapModel(school: SchoolModel(ledger: small.ledger, clock: { SmallSchool.now }))
        pane = MapPane(model: model)
    }

    private func cells(of pane: MapPane) -> [[Cell]] {
        let canvas = Canvas(size: Size(width: 110, height: 34))
        pane.draw(
            on: canvas.surface(), strings: Language.chinese.strings, hasFocus: true,
            isZoomed: true)
        return (0..<canvas.size.height).map { Array(canvas.row($0)) }
    }

    /// On each layer, magnified and whole.
    private func expectTheSame(after change: String) {
        let anew = MapPane(model: model)
        for layer in MapModel.Layer.allCases {
            model.layer = layer
            for step in [1, -1] {
                model.magnify(by: step)
                let isSame = cells(of: pane) == cells(of: anew)
                #expect(isSame, "\(change): \(layer) +\(model.zoom)")
            }
        }
    }

    @Test func whatIsKeptIsNeverThatOfAnotherMap() throws {
        let (ledger, library) = (small.ledger, small.library)
        expectTheSame(after: "nothing")
        try small.file("书架松动", at: library)
        model.school.refresh()
        expectTheSame(after: "a hazard")
        model.select(library)
        expectTheSame(after: "a step")
        model.toggleMark()
        expectTheSame(after: "a mark")
        model.marksReviews = false
        expectTheSame(after: "what a public sheet leaves out")
        try ledger.write {
            try $0.change(library, on: SmallSchool.now.day) { $0.name = "图书馆与档案馆" }
        }
        model.school.refresh()
        expectTheSame(after: "a name")
        let then = Moment(day: day("2026-11-15"), hour: 14, minute: 5)
        model.past.show(
            try MapScene(
                of: then, isAhead: false, tables: model.school.riskRules.tables, from: ledger))
        expectTheSame(after: "another day")
        model.past.showToday()
        expectTheSame(after: "today")
    }

    /// Nothing of a map is kept while something else is on the screen.
    @Test func hiddenMapIsForgotten() async {
        let before = cells(of: pane)
        pane.forget()
        await pane.frames.settle()
        #expect(pane.frames.places.isEmpty)
        let isSame = cells(of: pane) == before
        #expect(isSame)
    }

    /// Going through the layers back to the first one costs no new drawing, and changes nothing.
    @Test func layerThatIsComeBackToLooksAsItDid() {
        let before = cells(of: pane)
        for _ in MapModel.Layer.allCases {
            model.changeLayer(by: 1)
            _ = cells(of: pane)
        }
        let isSame = cells(of: pane) == before
        #expect(isSame)
    }

    /// From week to week and back, with a mark made on the way.
    @Test func daysThatWereDrawnAheadLookAsIfDrawnThen() async throws {
        try small.file("书架松动", at: small.library)
        model.school.refresh()
        for (number, step) in [-1, -1, -1, 1, 1, -1].enumerated() {
            try model.past.step(by: step)
            while model.past.isReading { await Task.yield() }
            if number == 3 { model.toggleMark() }
            let isSame = cells(of: pane) == cells(of: MapPane(model: model))
            #expect(isSame, "step \(number)")
            await pane.frames.settle()
        }
    }

    /// What was drawn ahead of an arrow, before and after something else has changed, is what is drawn
    /// when the arrow comes.
    @Test func stepsThatWereDrawnAheadLookAsIfDrawnThen() async {
        for change in ["nothing", "a mark", "true scale"] {
            if change == "true scale" { model.switchView() }
            for direction in CampusNavigation.Direction.allCases {
                _ = cells(of: pane)
                await pane.frames.settle()
                let ahead = CampusNavigation.Direction.allCases.compactMap(pane.nearest)
                #expect(Set(pane.frames.places).isSuperset(of: ahead))
                if change == "a mark" { model.toggleMark() }
                guard let next = pane.nearest(direction) else { continue }
                model.select(next)
                let isSame = cells(of: pane) == cells(of: MapPane(model: model))
                #expect(isSame, "\(change): \(direction)")
                #expect(pane.readingOrder.contains(next))
                #expect(Set(pane.listed).contains(next))
            }
        }
    }
}
