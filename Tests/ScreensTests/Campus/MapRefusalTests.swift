import Domain
import Localisation
import TerminalUI
import Testing

@testable import Screens

/// Why something stays on the map, told whole on the smallest screen.
struct MapRefusalTests {
    /// Of sixty columns one is free on either side, and two are the mark's.
    private nonisolated static let columns = 56
    /// Twelve columns.
    private nonisolated static let name = "学生活动中心"

    @Test(arguments: [Language.chinese, .english])
    func everyRefusalToDropHasRoomInSixtyColumns(language: Language) {
        for count in [1, 12] {
            for refusal in [
                CampusRefusal.hasOpenHazards(Self.name, count),
                .hasOpenRiskPoints(Self.name, count), .hasPosts(Self.name, count),
                .hasPlacesInside(Self.name, count), .crossesItself(Self.name),
            ] {
                let sentence = language.strings.sentence(for: refusal) { _ in nil }
                #expect(DisplayText.width(of: sentence) <= Self.columns, "\(sentence)")
                #expect(sentence.contains(Self.name))
            }
        }
    }

    @Test func refusalsCountInEnglish() {
        let strings = Language.english.strings
        #expect(
            strings.sentence(for: .hasOpenHazards("Canteen", 1)) { _ in nil }
                == "“Canteen”: close or void its 1 open hazard first")
        #expect(
            strings.sentence(for: .hasPosts("Canteen", 3)) { _ in nil }
                == "“Canteen”: end its 3 posts first (roster or slots)")
    }
}
