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
}
