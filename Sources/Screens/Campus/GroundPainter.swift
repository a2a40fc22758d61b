import Domain
import TerminalUI

/// Draws the ground between the boxes: roads by the sides they go on to, areas by their fill.
struct GroundPainter {
    let ground: CampusGround
    let seen: SeenMap
    /// What lies over it.
    var covered: Rect?
    /// Metres in words.
    var distance: (Int) -> String = { "\($0) m" }

    /// `origin` is the campus cell in the surface's top left corner; only what lies in `area` is drawn.
    func draw(on surface: Surface, in area: Rect, origin: Point) {
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX {
                guard let cell = ground[Point(x: x + origin.x, y: y + origin.y)] else { continue }
                surface.write(symbol(of: cell), x: x, y: y, role: role(of: cell.kind))
            }
        }
        for label in ground.labels {
            let (x, y) = (label.place.x - origin.x, label.place.y - origin.y)
            guard area.y <= y, y < area.maxY else { continue }
            let columns = seen.columns(in: y)
            // A name is whole or it is not there.
            let area = Rect(x: x, y: y, width: label.columns, height: 1)
            guard columns.lowerBound <= x, area.maxX <= columns.upperBound,
                covered?.intersection(area).isEmpty ?? true
            else { continue }
            surface.write(label.text(distance), x: x, y: y, role: role(of: label.kind))
        }
    }

    private func symbol(of cell: CampusGround.Cell) -> Symbol {
        switch cell.kind {
        case .road: roadSymbol(cell.links)
        case .path: .path
        case .water: .water
        case .green: .green
        case .field: .sports
        case .gate: .gate
        case .wall: .wall
        case .label: .bullet
        }
    }

    /// A road that ends here goes as the side that it came from.
    private func roadSymbol(_ links: CampusGround.Links) -> Symbol {
        switch links {
        case [.down, .right]: .roadTopLeft
        case [.down, .left]: .roadTopRight
        case [.up, .right]: .roadBottomLeft
        case [.up, .left]: .roadBottomRight
        case [.down, .left, .right]: .roadTeeDown
        case [.up, .left, .right]: .roadTeeUp
        case [.up, .down, .left]: .roadTeeLeft
        case [.up, .down, .right]: .roadTeeRight
        case [.up, .down, .left, .right]: .roadCross
        case .up, .down, [.up, .down]: .roadVertical
        default: .roadHorizontal
        }
    }

    private func role(of kind: GroundFeature.Kind) -> Role {
        switch kind {
        case .road: .road
        case .path: .path
        case .water: .water
        case .green: .green
        case .field: .sports
        case .gate: .gate
        case .wall: .wall
        case .label: .muted
        }
    }
}
