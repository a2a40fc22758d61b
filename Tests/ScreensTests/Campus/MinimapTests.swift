import Domain
import TerminalUI
import Testing
import ViewModels

@testable import Screens

/// The whole campus in a corner of the magnified map.
struct MinimapTests {
    /// Its glyphs alone tell what is shown from what is not, and the selected place from others.
    @Test func smallMapReadsInMonochrome() throws {
        let layout = CampusSample.generated(seed: 4, count: 60).trueScale(60, 20, zoom: 3)
        let size = Size(width: 60, height: 20)
        let minimaps = stride(from: 0, through: layout.canvas.width - 60, by: 2).compactMap {
            x -> Minimap? in
            let origin = Point(x: x, y: 5)
            let middle = Rect(x: origin.x + 15, y: origin.y + 4, width: 30, height: 12)
            let selected = layout.places.map(\.rect).first { middle.covers($0) }
            return selected.map { Minimap(layout: layout, origin: origin, selected: $0) }
        }
        let minimap = try #require(minimaps.first { $0.corner(of: size)?.width ?? 0 > 10 })
        let corner = try #require(minimap.corner(of: size))
        let canvas = Canvas(size: size)
        minimap.draw(on: canvas.surface(), in: corner)
        let inner = corner.inset(dx: 1, dy: 1)
        let glyphs = (inner.y..<inner.maxY).flatMap { y in
            (inner.x..<inner.maxX).map { x in
                (cell: Point(x: x, y: y), glyph: canvas.glyph(at: Point(x: x, y: y)))
            }
        }
        func cells(_ symbols: Symbol...) -> [Point] {
            let texts = symbols.map { Symbols.standard[$0] }
            return glyphs.filter { texts.contains($0.glyph) }.map(\.cell)
        }
        let shown = cells(.fill3, .bullet, .pointer)
        let others = cells(.fill1)
        #expect(!cells(.fill3).isEmpty && !others.isEmpty)
        #expect(!cells(.pointer).isEmpty)
        let area = try #require(Self.area(of: shown))
        #expect(shown.count == area.width * area.height)
        #expect(others.allSatisfy { !area.contains($0) })
    }

    /// Nobody could move a gate or a name on the ground out from under it.
    @Test(arguments: 0...6)
    func smallMapHidesNoGateAndNoName(zoom: Int) {
        let layout = CampusSample.school.layout(64, 17, zoom: zoom)
        let size = Size(width: 64, height: 17)
        for x in stride(from: 0, through: max(0, layout.canvas.width - 64), by: 5) {
            for y in stride(from: 0, through: max(0, layout.canvas.height - 17), by: 3) {
                let origin = Point(x: x, y: y)
                let minimap = Minimap(layout: layout, origin: origin, selected: nil)
                guard let corner = minimap.corner(of: size) else { continue }
                let area = corner.moved(by: Point(x: -x, y: -y))
                #expect(!layout.ground.hasWords(in: area))
            }
        }
    }

    /// On a full sheet it is not drawn; wherever some place at the left or right edge is free, it is.
    @Test(arguments: 1...5)
    func smallMapHidesNoPartOfAPlace(zoom: Int) {
        let layout = CampusSample.school.layout(64, 17, zoom: zoom)
        let size = Size(width: 64, height: 17)
        func isFree(_ area: Rect) -> Bool {
            !layout.ground.hasWords(in: area)
                && layout.extents.allSatisfy { $0.intersection(area).isEmpty }
        }
        // The first step of enlargement alone may still have room for all of it.
        #expect(zoom == 1 || !layout.canvas.fits(size))
        guard !layout.canvas.fits(size) else { return }
        var drawn = 0
        for x in stride(from: 0, through: max(0, layout.canvas.width - 64), by: 3) {
            for y in stride(from: 0, through: max(0, layout.canvas.height - 17), by: 2) {
                let minimap = Minimap(
                    layout: layout, origin: Point(x: x, y: y), selected: nil)
                if let corner = minimap.corner(of: size) {
                    drawn += 1
                    #expect(corner.x == 0 || corner.maxX == size.width)
                    #expect(isFree(corner.moved(by: Point(x: -x, y: -y))))
                } else {
                    for top in 0...(size.height - 4) {
                        for left in [0, size.width - 10] {
                            let other = Rect(x: left + x, y: top + y, width: 10, height: 4)
                            #expect(!isFree(other), "\(x) \(y): \(other)")
                        }
                    }
                }
            }
        }
        #expect(drawn > 0)
    }

    /// A building that takes all of the map leaves a corner below or beside its words.
    @Test func smallMapStandsOverWhatIsBlankInABox() {
        let canvas = Size(width: 120, height: 40)
        let box = Rect(size: canvas)
        let layout = CampusLayout(
            detail: .full, canvas: canvas, places: [.init(id: Place.ID(1), rect: box)],
            ground: CampusGround(size: canvas), drawing: nil)
        let minimap = Minimap(layout: layout, origin: .zero, selected: nil)
        let size = Size(width: 60, height: 20)
        func corner(_ words: Rect...) -> Rect? { minimap.corner(of: size, sparing: words) }
        #expect(minimap.corner(of: size) == nil)
        #expect(
            corner(Rect(x: 1, y: 1, width: 20, height: 3))
                == Rect(x: 38, y: 13, width: 22, height: 7))
        #expect(
            corner(
                Rect(x: 1, y: 1, width: 20, height: 3), Rect(x: 40, y: 15, width: 10, height: 2))
                == Rect(x: 0, y: 13, width: 22, height: 7))
        #expect(corner(box) == nil)
    }

    /// Wherever the cursor is.
    @Test(arguments: [WorkbenchSitting.small, WorkbenchSitting.usual])
    func smallMapIsThereOnTheMagnifiedMap(_ size: Size) throws {
        let sitting = try WorkbenchSitting(size)
        let map = sitting.model.map
        sitting.type("z")
        for zoom in 1...2 {
            sitting.type("+")
            for place in map.campusPlaces {
                map.select(place.id)
                let isDrawn = [Symbol.fill1, .fill3].contains {
                    sitting.shows(Symbols.standard[$0])
                }
                #expect(isDrawn, "+\(zoom) \(place.name)\n\(sitting.picture)")
                sitting.expect(place.name)
            }
        }
    }

    private static func area(of cells: [Point]) -> Rect? {
        guard let left = cells.map(\.x).min(), let right = cells.map(\.x).max(),
            let top = cells.map(\.y).min(), let bottom = cells.map(\.y).max()
        else { return nil }
        return Rect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }
}

extension Canvas {
    fileprivate func glyph(at cell: Point) -> String {
        String(String.UnicodeScalarView(Array(row(cell.y))[cell.x].glyph.scalars))
    }
}
