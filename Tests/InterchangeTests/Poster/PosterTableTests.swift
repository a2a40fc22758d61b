import Testing

@testable import Interchange

@Suite struct PosterTableTests {
    /// Whatever the size of the text: with room for all of it no cell is broken.
    @Test(arguments: [3.4, 3.1, 2.9, 2.8, 2.7, 2.5, 2.3, 2])
    func whatHasRoomStandsInOneLine(_ size: Double) {
        let table = PosterTable(
            DocumentTable(
                [.init("网格"), .init("网格长"), .init("隐患", isCentred: true)],
                rows: [["G02", "王砚秋", "3"], ["G10", "沈墨林", "12"]]),
            width: 150, size: size)
        #expect(table.rows.joined().allSatisfy { $0.count == 1 }, "\(table.rows)")
        #expect(table.rows.map { $0[0] } == [["网格"], ["G02"], ["G10"]])
    }
}
