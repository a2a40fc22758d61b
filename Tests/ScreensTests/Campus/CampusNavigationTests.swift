import Domain
import TerminalUI
import Testing

@testable import Screens

struct CampusNavigationTests {
    private func reachable(from start: Place.ID, _ navigation: CampusNavigation) -> Set<Place.ID> {
        var reached: Set<Place.ID> = [start]
        var open = [start]
        while let place = open.popLast() {
            for direction in CampusNavigation.Direction.allCases {
                guard let next = navigation.nearest(from: place, direction: direction),
                    reached.insert(next).inserted
                else { continue }
                open.append(next)
            }
        }
        return reached
    }

    @Test(arguments: [(1, 12), (2, 30), (3, 60), (4, 120)])
    func arrowsReachEveryPlaceFromEveryOther(seed: UInt64, count: Int) throws {
        let sample = CampusSample.generated(seed: seed, count: count)
        for (columns, rows) in [(118, 36), (78, 16)] {
            let layout = sample.layout(columns, rows)
            let navigation = CampusNavigation(layout)
            let all = Set(layout.places.map(\.id))
            for place in layout.places where place.id.rawValue % 7 == 1 {
                #expect(reachable(from: place.id, navigation) == all)
            }
        }
    }

    @Test func arrowLeadsToTheNeighbourInThatDirection() throws {
        let sample = CampusSample.school
        let navigation = CampusNavigation(sample.layout(62, 20))
        func step(_ name: String, _ direction: CampusNavigation.Direction) -> String? {
            sample.names.first { $0.value == name }
                .flatMap { navigation.nearest(from: $0.key, direction: direction) }
                .flatMap { sample.names[$0] }
        }
        #expect(step("教学楼A", .right) == "教学楼B")
        #expect(step("教学楼B", .right) == "实验楼")
        #expect(step("教学楼A", .down) == "办公楼")
        #expect(step("图书馆", .up) == "教学楼B")
        #expect(step("食堂", .down) == "宿舍1号楼")
        #expect(step("宿舍2号楼", .left) == "门卫")
        #expect(step("教学楼A", .up) == nil)
    }
}
