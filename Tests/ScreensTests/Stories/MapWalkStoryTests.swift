import Domain
import TerminalUI
import Testing

@testable import ViewModels

/// Going over the map and the list beside it.
@Suite struct MapWalkStoryTests {
    @Test func tabGoesToWorkOnceTheMapIsMagnifiedOrAPlaceIsEntered() throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.small)
        let map = sitting.model.map
        sitting.type("+")
        sitting.press(.tab)
        let place = try #require(map.selection)
        #expect(map.scene.hasWork(place, on: .hazards))
        #expect(sitting.model.focus == .map)
        sitting.type("2")
        #expect(sitting.model.focus == .board)

        sitting.type("1-")
        map.select(try sitting.place("食堂"))
        sitting.press(.enter, .tab)
        #expect(sitting.model.focus == .map && !map.path.isEmpty)
        sitting.press(.backspace, .tab)
        #expect(sitting.model.focus == .board)
    }

    @Test func finderSaysWhatCanBeTypedBeforeAnythingIs() throws {
        let sitting = try WorkbenchSitting()
        sitting.type("/")
        sitting.expect("可输入场所、网格")
        sitting.expect(not: "没有符合的场所")
        sitting.type("ßß")
        sitting.expect("没有符合的场所")
    }

    @Test func wheelOverTheListBesideTheMapWalksThroughItAsTheKeysDo() throws {
        let sitting = try WorkbenchSitting()
        let map = sitting.model.map
        sitting.type("zg")
        let first = map.selection
        sitting.type("j")
        let second = map.selection
        #expect(first != second)
        for y in [6, 30] {
            sitting.type("g")
            let at = Point(x: 105, y: y)
            sitting.handle(.mouse(MouseEvent(kind: .wheelDown, at: at)))
            #expect(map.selection == second)
            sitting.handle(.mouse(MouseEvent(kind: .wheelUp, at: at)))
            #expect(map.selection == first)
        }
    }
}
