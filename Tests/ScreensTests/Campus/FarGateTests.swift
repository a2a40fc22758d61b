import Domain
import Localisation
import TerminalUI
import Testing

@testable import Screens

/// A gate so far from the buildings that the map has no room where it lies: at the edge, with the distance.
struct FarGateTests {
    private func sample(gate: String = "远东门", east: Double) -> CampusSample {
        var sample = CampusSample()
        sample.building("教学楼", west: 0, north: 80, 70, 20)
        sample.building("实验楼", west: 90, north: 80, 60, 20)
        sample.building("食堂", west: 0, north: 30, 50, 30)
        sample.building("图书馆", west: 90, north: 30, 60, 30)
        sample.ground(.gate, gate, .point(PlanPoint(east: east, north: 40)))
        return sample
    }

    @Test func farGateTellsHowFarFromTheBuildingsItLies() throws {
        let sample = sample(east: 1_003)
        for layout in [sample.layout(80, 20), sample.trueScale(80, 20)] {
            let label = try #require(layout.ground.labels.first { $0.kind == .gate })
            #expect(label.name == "远东门")
            #expect(label.metres == 850)
            #expect(label.columns == 12)
            #expect(!layout.ground.lostWords)
        }
    }

    @Test func gateBesideTheBuildingsIsOnlyNamed() throws {
        let sample = sample(east: 175)
        for layout in [sample.layout(80, 20), sample.trueScale(80, 20)] {
            let label = try #require(layout.ground.labels.first { $0.kind == .gate })
            #expect(label.name == "远东门")
            #expect(label.metres == nil)
        }
    }

    @Test func gateWithoutANameTellsItToo() throws {
        let labels = sample(gate: "", east: 1_003).layout(80, 20).ground.labels
        let label = try #require(labels.first { $0.kind == .gate })
        #expect(label.text(Language.english.strings.canvas.distance) == "850 m")
    }

    /// In every language it takes the columns that were kept free for it.
    @Test(arguments: [(Language.chinese, "远东门 850米"), (.english, "远东门 850 m")])
    func distanceIsDrawnWhole(language: Language, text: String) throws {
        let distance = language.strings.canvas.distance
        let label = CampusGround.Label(
            name: "远东门", kind: .gate, place: Point(x: 2, y: 0), metres: 850)
        #expect(label.text(distance) == text)
        #expect(DisplayText.width(of: text) == label.columns)
        for metres in [210, 4_000, 12_340] {
            var other = label
            other.metres = metres
            #expect(DisplayText.width(of: other.text(distance)) == other.columns)
        }
        var ground = CampusGround(size: Size(width: 20, height: 1))
        ground.add(label)
        let canvas = Canvas(size: ground.size)
        GroundPainter(ground: ground, seen: SeenMap(size: canvas.size), distance: distance).draw(
            on: canvas.surface(), in: Rect(size: canvas.size), origin: .zero)
        #expect(canvas.text == "  " + text + "\n")
    }
}
