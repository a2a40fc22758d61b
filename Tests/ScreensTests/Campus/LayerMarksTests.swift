import Domain
import TerminalUI
import Testing

@testable import Screens

/// What colours say is said in glyphs, too.
struct LayerMarksTests {
    private let ground: Set<String> = Set(
        [Symbol.path, .water, .green, .sports, .wall, .roadHorizontal, .roadVertical].map {
            Symbols.standard[$0]
        })

    @Test func fourColoursAreFourFills() {
        let fills = RiskColour.allCases.map { Symbols.standard[PlaceFill(risk: $0).symbol] }
        #expect(Set(fills).count == RiskColour.allCases.count)
        #expect(ground.isDisjoint(with: fills))
    }

    @Test func twelveGridsAreTwelveFills() {
        let fills = (0..<12).map { Symbols.standard[PlaceFill(grid: $0).symbol] }
        #expect(Set(fills).count == 12)
        #expect(ground.isDisjoint(with: fills))
    }

    /// A legend gives up no more of its words than it must.
    @Test(arguments: [
        (44, ["重 ▲ 重大", "一 ● 一般", "逾 ! 逾期", "✓ 无隐患"]),
        (40, ["重 ▲ 重大", "一 ● 一般", "逾 !", "✓ 无隐患"]),
        (30, ["重 ▲ 重大", "一 ●", "逾 !", "✓ 无隐患"]),
        (26, ["重 ▲", "一 ●", "逾 !", "✓ 无隐患"]),
        (18, ["重 ▲", "一 ●", "逾 !", "✓"]),
    ])
    func legendGivesUpWordsOneByOne(columns: Int, shown: [String]) {
        let entries = [
            ("重 ▲", "重大"), ("一 ●", "一般"), ("逾 !", "逾期"), ("✓", "无隐患"),
        ].map { LayerLegend.Entry(mark: $0, meaning: $1, role: .text) }
        let fitted = LayerLegend.fitted(entries, columns: columns)
        #expect(
            fitted.map { $0.meaning.isEmpty ? $0.mark : $0.mark + " " + $0.meaning } == shown)
    }
}
