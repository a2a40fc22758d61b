import Domain
import TestSupport

@testable import Interchange

/// Campuses made up for posters: the same seed, the same campus.
struct PosterCampus {
    private(set) var content = PosterContent(
        school: "思源实验学校", title: "校园安全网格示意图", leadership: "", subtitle: "2026年11月23日",
        places: [], ground: [], legend: [],
        table: DocumentTable([.init("网格"), .init("网格员")], rows: []), rowFills: [], shortRows: [],
        note: "", signatures: [Signature("校长", hasSeal: true)])

    private static let names = [
        "教学楼", "学生宿舍", "实验楼", "门卫室", "配电房", "第二综合教学楼东侧附属用房", "Hall", "国际交流中心暨图书信息大楼",
    ]

    /// Buildings of very different sizes and shapes, some side by side, some without a footprint.
    init(seed: UInt64, buildings: Int, grids: Int = 12) {
        var dice = SeededDice(seed: seed)
        let side = (Double(buildings) * 3000).squareRoot()
        for index in 0..<buildings {
            let width = 6 + Double(dice.roll(70))
            let height = 6 + Double(dice.roll(40))
            let west = Double(dice.roll(Int(side * 1.4)))
            let south = Double(dice.roll(Int(side)))
            let grid = dice.roll(grids)
            let name = Self.names[dice.roll(Self.names.count)] + "\(index + 1)"
            let footprint =
                dice.roll(20) == 0
                ? nil : Self.footprint(dice.roll(3), west, south, width, height)
            content.places.append(
                PosterPlace(
                    name: name, code: "G\(grid)", mark: "", fill: .grid(grid),
                    isOpenAir: dice.roll(9) == 0, footprint: footprint))
        }
        let people = Array(repeating: "欧阳明月", count: 14).joined(separator: "、")
        content.table.rows = (0..<grids).map { ["G\($0)", people] }
        content.shortRows = (0..<grids).map { ["G\($0)", "14人"] }
        content.rowFills = (0..<grids).map { .grid($0) }
    }

    /// A rectangle, an L, or a ring.
    private static func footprint(
        _ shape: Int, _ west: Double, _ south: Double, _ width: Double, _ height: Double
    ) -> Footprint {
        func points(_ corners: [(Double, Double)]) -> [PlanPoint] {
            corners.map { PlanPoint(east: west + $0.0 * width, north: south + $0.1 * height) }
        }
        let square = points([(0, 0), (1, 0), (1, 1), (0, 1)])
        let outline =
            switch shape {
            case 0: Outline(ring: square)
            case 1: Outline(ring: points([(0, 0), (1, 0), (1, 0.4), (0.3, 0.4), (0.3, 1), (0, 1)]))
            default:
                Outline(
                    ring: square,
                    holes: [points([(0.3, 0.3), (0.7, 0.3), (0.7, 0.7), (0.3, 0.7)])])
            }
        return Footprint(outlines: [outline])
    }
}
