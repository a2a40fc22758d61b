import TerminalUI
import Testing

@testable import Screens

struct CampusArrowsTests {
    @Test(arguments: [0, 9, 18, 27], [0, 4, 8])
    func arrowsStandOnNoNameBesideAShape(x: Int, y: Int) {
        let layout = CampusSample.generated(seed: 4, count: 60).trueScale(60, 20, zoom: 2)
        let canvas = Canvas(size: Size(width: 60, height: 20))
        let origin = Point(x: x, y: y)
        let shapes =
            layout.drawing?.named(in: SeenMap(size: canvas.size, origin: origin), hasNumbers: true)
            ?? [:]
        #expect(!shapes.isEmpty)
        CampusArrows(layout: layout, origin: origin, shapes: shapes).draw(on: canvas.surface())
        for row in 0..<20 {
            for (column, cell) in canvas.row(row).enumerated() where cell.glyph != .blank {
                let place = Point(x: column + x, y: row + y)
                #expect(!shapes.values.contains { $0.label.covers(place) })
            }
        }
    }

    /// Wherever the viewport stands on a campus that goes on beyond it.
    @Test(arguments: [0, 3, 6, 12], [0, 2, 5])
    func arrowsStandOnNoBoxAndNoName(x: Int, y: Int) throws {
        var sample = CampusSample.school
        for row in 0..<8 {
            for column in 0..<10 {
                sample.building(
                    "实训楼\(row)\(column)", west: Double(column) * 30, north: Double(row) * -25,
                    24, 18)
            }
        }
        let layout = sample.layout(40, 12, zoom: 1)
        let size = Size(width: 40, height: 12)
        let origin = Point(
            x: min(x, layout.canvas.width - size.width),
            y: min(y, layout.canvas.height - size.height))
        let canvas = Canvas(size: size)
        CampusArrows(layout: layout, origin: origin).draw(on: canvas.surface())

        let arrows = (0..<size.height).flatMap { y in
            (0..<size.width).map { Point(x: $0, y: y) }
        }.filter { Array(canvas.row($0.y))[$0.x].glyph != .blank }
        try #require(!arrows.isEmpty)
        for arrow in arrows {
            let cell = Point(x: arrow.x + origin.x, y: arrow.y + origin.y)
            #expect(layout.place(at: cell) == nil)
            #expect(!layout.ground.isLabelled(cell))
        }
    }
}
