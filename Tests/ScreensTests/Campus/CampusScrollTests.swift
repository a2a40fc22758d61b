import Domain
import TerminalUI
import Testing
import ViewModels

@testable import Screens

/// The part of a magnified campus that is shown.
struct CampusScrollTests {
    private nonisolated static let canvas = Size(width: 200, height: 70)

    @Test(arguments: [Size(width: 78, height: 16), Size(width: 41, height: 31)])
    func whatHasRoomIsSeenWholeAndNothingBeyondTheCampusIs(_ room: Size) {
        let scroll = CampusScroll(canvas: Self.canvas, room: room)
        for x in stride(from: 0, to: 180, by: 7) {
            for y in stride(from: 0, to: 60, by: 3) {
                let place = Rect(x: x, y: y, width: 20, height: 8)
                let origin = scroll.origin(showing: place)
                let view = Rect(
                    x: origin.x, y: origin.y, width: room.width, height: room.height)
                #expect(view.covers(place), "\(place) \(view)")
                #expect(Rect(size: Self.canvas).covers(view))
            }
        }
    }

    @Test func whatHasNoRoomIsSeenFromItsBeginning() {
        let scroll = CampusScroll(canvas: Self.canvas, room: Size(width: 40, height: 20))
        let origin = scroll.origin(showing: Rect(x: 30, y: 10, width: 100, height: 40))
        #expect(origin == Point(x: 29, y: 9))
    }

    @Test func wholeCampusStandsInTheMiddle() {
        let scroll = CampusScroll(canvas: Self.canvas, room: Size(width: 220, height: 80))
        #expect(scroll.origin(showing: nil) == Point(x: -10, y: -5))
    }

    /// By whichever way the cursor and the terminal came there.
    @Test(arguments: ["z+++", "zx+", "zx++"])
    func samePlaceAtTheSameSizeGivesTheSamePicture(_ keys: String) throws {
        let sitting = try WorkbenchSitting()
        sitting.type(keys)
        sitting.press(.right, .down, .down, .left, .up, .right)
        let place = try #require(sitting.model.map.selection)
        let walked = sitting.picture
        sitting.resize(to: Size(width: 121, height: 40))
        sitting.resize(to: WorkbenchSitting.usual)
        #expect(sitting.picture == walked)
        let other = try WorkbenchSitting()
        other.model.map.select(place)
        other.type(keys)
        #expect(other.picture == walked)
    }
}
