import Domain
import Testing

/// Whatever is printed together, no number under five follows from the rest of it.
@Suite struct PublicShareTests {
    /// What is printed, and the true numbers behind it that nobody is to find out.
    private struct Sheet {
        let printed: AnyHashable
        let numbers: [Int]
    }

    /// For each thing that can be printed, each small number behind it could be another one as well.
    private func expectNothingFollows(
        _ sheets: [Sheet], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (_, alike) in Dictionary(grouping: sheets, by: \.printed) {
            for place in alike[0].numbers.indices {
                let values = Set(alike.map { $0.numbers[place] })
                guard let only = values.first, values.count == 1 else { continue }
                #expect(
                    !(1..<PublicCount.threshold).contains(only), "\(alike[0])",
                    sourceLocation: sourceLocation)
            }
        }
    }

    @Test func followUpsInTimeAndLate() {
        var sheets: [Sheet] = []
        for timely in 0...60 {
            for late in 0...60 {
                let share = PublicShare(part: timely, rest: late)
                sheets.append(Sheet(printed: share, numbers: [timely, late, timely + late]))
            }
        }
        expectNothingFollows(sheets)
    }

    @Test func registeredCasesAndPlansTogether() {
        var sheets: [Sheet] = []
        for high in 0...12 {
            for planned in 0...high {
                for medium in 0...7 {
                    for low in 0...7 {
                        let rows = [
                            WatchCounts.Row(registered: high, planned: planned),
                            .init(registered: medium), .init(registered: low),
                            .init(registered: 0),
                        ]
                        let counts = PublicWatchCounts(
                            WatchCounts(on: day("2026-11-23"), rows: rows))
                        sheets.append(
                            Sheet(
                                printed: counts,
                                numbers: [high, planned, high - planned, medium, low]))
                    }
                }
            }
        }
        expectNothingFollows(sheets)
    }

    @Test func followUpsBesideTheCounts() {
        var sheets: [Sheet] = []
        for high in 0...8 {
            for late in 0...high {
                for timely in 0...20 {
                    let counts = WatchCounts(
                        on: day("2026-11-23"),
                        rows: [.init(registered: high, overdue: late)],
                        since: day("2026-09-01"),
                        followUps: FollowUpRecord(timely: timely, all: timely + late))
                    sheets.append(
                        Sheet(
                            printed: PublicWatchCounts(counts), numbers: [high, late, timely]))
                }
            }
        }
        expectNothingFollows(sheets)
    }

    @Test func whatIsPlainIsTold() {
        let many = PublicShare(part: 90, rest: 10)
        #expect(many.part == .exact(90) && many.rest == .exact(10) && many.rate == .exact(900))
        let all = PublicShare(part: 3, rest: 0)
        #expect(all.part == .few && all.rate == .exact(1000))
        let few = PublicShare(part: 120, rest: 3)
        #expect(few.part == .hidden && few.rest == .few && few.rate == .mostly)
        #expect(PublicShare(part: 4, rest: 1).rate == nil)
        #expect(PublicShare(part: 0, rest: 0).rate == nil)
        let planned = PublicShare(part: 6, of: 6, told: .exact(6))
        #expect(planned.part == .exact(6) && planned.rest == .exact(0))
        #expect(PublicShare(part: 4, of: 6, told: .exact(6)).part == .hidden)
    }

    /// Neither that a few lack a plan is told, nor anything of a few of them.
    @Test(
        arguments: [
            (0, 0, true), (6, 6, true), (11, 6, false), (6, 0, false), (6, 5, nil), (6, 1, nil),
            (4, 4, nil), (4, 3, nil), (4, 0, nil),
        ] as [(Int, Int, Bool?)])
    func whetherPlansAreMissingIsToldOfManyAlone(high: Int, planned: Int, expected: Bool?) {
        let counts = PublicWatchCounts(
            WatchCounts(
                on: day("2026-11-23"), rows: [.init(registered: high, planned: planned)]))
        #expect(counts.isPlanComplete == expected)
        // What the legend says of it is what everybody could conclude, and no more.
        #expect(counts.isPartlyPlanned == (expected == nil && high >= PublicCount.threshold))
        #expect(!counts.isPartlyPlanned || (1..<high).contains(planned))
    }
}
