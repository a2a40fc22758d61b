import Domain
import TerminalUI
import Testing

@testable import Screens

/// Campuses as they are published, beside the list: on a 120 × 40 terminal zoomed to the whole screen, and on
/// an 80 × 24 one.
struct PublishedCampusTests {
    nonisolated private static let panes = [
        Size(width: 89, height: 31), Size(width: 60, height: 15),
    ]
    nonisolated private static let campuses: [(seed: UInt64, count: Int)] = [
        (1, 30), (2, 60), (3, 100), (4, 140),
    ]

    @Test(arguments: campuses, panes)
    func campusIsTrueAtEveryZoom(campus: (seed: UInt64, count: Int), pane: Size) {
        let sample = CampusSample.published(seed: campus.seed, count: campus.count)
        for zoom in 0...3 {
            let layout = sample.layout(pane.width, pane.height, zoom: zoom, hasList: true)
            let score = CampusScore(layout, of: sample)
            let what: Comment = "\(sample.items.count) on \(pane) at \(zoom)"
            #expect(score.overlaps == 0, what)
            #expect(score.order > 0.95, what)
            #expect(score.middles > 0.93, what)
            #expect(score.areas > 0.8, what)
            #expect(layout == sample.layout(pane.width, pane.height, zoom: zoom, hasList: true))
        }
    }

    /// From one step of `+` on most of the names that somebody gave.
    @Test(arguments: campuses, panes)
    func namesThatSomebodyGaveAreWritten(campus: (seed: UInt64, count: Int), pane: Size) {
        let sample = CampusSample.published(seed: campus.seed, count: campus.count)
        let layout = sample.layout(pane.width, pane.height, zoom: 1, hasList: true)
        let named = sample.items.filter { !$0.isUnnamed }
        let shown = named.count { layout.numbers[$0.id] == nil }
        #expect(shown * 2 > named.count, "\(shown) of \(named.count) on \(pane)")
    }

    /// A house in a courtyard stands next to the building around it, for boxes do not overlap.
    @Test(arguments: campuses, panes)
    func houseInACourtyardStandsNextToWhatIsAroundIt(campus: (seed: UInt64, count: Int), pane: Size)
        throws
    {
        let sample = CampusSample.published(seed: campus.seed, count: campus.count)
        for zoom in 0...3 {
            let layout = sample.layout(pane.width, pane.height, zoom: zoom, hasList: true)
            for (at, house) in sample.items.enumerated()
            where sample.names[house.id]?.hasPrefix("报告厅") ?? false {
                let own = try #require(layout[house.id])
                let around = try #require(layout[sample.items[at - 1].id])
                let reach = around.inset(dx: -8, dy: -3)
                #expect(
                    !own.intersection(reach).isEmpty,
                    "\(sample.items.count) on \(pane) at \(zoom): \(own) \(around)")
            }
        }
    }
}
