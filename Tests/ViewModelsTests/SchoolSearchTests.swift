import Domain
import Interchange
import Persistence
import Security
import TestSupport
import Testing

@testable import ViewModels

@Suite struct SchoolSearchTests {
    private static let sample = Result {
        let ledger = try Ledger.inMemory(cost: .forTests)
        try SampleSchool(seed: 1, now: SmallSchool.now).fill(ledger)
        return SchoolModel(ledger: ledger, clock: { SmallSchool.now })
    }

    private let school: SchoolModel

    init() throws {
        school = try Self.sample.get()
    }

    private func paths(_ query: String, limit: Int = 5) -> [String] {
        school.places(matching: query, limit: limit).map { school.path(of: $0.id) }
    }

    @Test(arguments: [
        ("stzj", "食堂 一层 灶间"), ("食堂灶间", "食堂 一层 灶间"), ("灶间", "食堂 一层 灶间"),
        ("STZJ", "食堂 一层 灶间"), ("食堂 灶间", "食堂 一层 灶间"), ("st", "食堂"), ("食堂", "食堂"),
        ("jxla", "教学楼A"), ("教学楼a", "教学楼A"), ("tsg", "图书馆"), ("jxlb2cyyjs", ""),
        ("教学楼B二层走廊", "教学楼B 二层 走廊"),
    ])
    func theClosestPlaceStandsFirst(_ query: String, _ first: String) {
        #expect(paths(query).first ?? "" == first)
    }

    @Test func aWholeNameStandsBeforeThoseThatBeginLikeIt() throws {
        let small = try SmallSchool()
        try small.ledger.write { ledger in
            for (name, initials) in [("体育馆(附楼)", "tygfl"), ("体育馆", "tyg")] {
                _ = try ledger.addPlace(
                    name: name, kind: .publicArea, parent: nil, initials: initials, importKey: nil)
            }
        }
        let school = SchoolModel(ledger: small.ledger, clock: { SmallSchool.now })

        #expect(
            school.places(matching: "tyg", limit: 5).map(\.name) == ["体育馆", "体育馆(附楼)"])
    }

    @Test func roomsOfTheSameNameFollowTheBuildingThatWasNamed() {
        let corridors = paths("教学楼B走廊", limit: 9)
        #expect(corridors.count == 3)
        #expect(corridors.allSatisfy { $0.hasPrefix("教学楼B") })
    }

    @Test func nothingTypedOffersTheFirstPlaces() {
        #expect(paths("", limit: 3).count == 3)
        #expect(paths("  ", limit: 3).count == 3)
    }

    @Test(arguments: ["xyzxyz", "不存在的地方", "%", "'", "stzjx"])
    func whatNamesNoPlaceFindsNone(_ query: String) {
        #expect(paths(query) == [])
    }

    @Test(arguments: [
        ("XF", "XF"), ("xf", "XF"), ("消防", "XF"), ("Fire", "XF"), ("fire", "XF"), ("rqsn", "RQ"),
        ("燃气", "RQ"), ("Gas", "RQ"),
    ])
    func aCategoryIsFoundByCodeNameAndInitials(_ query: String, _ first: String) {
        #expect(school.categories(matching: query).first?.code == first)
    }

    @Test func aHazardIsFoundByItsRunningNumber() throws {
        let row = try #require(
            try school.ledger.hazards.rows(HazardQuery(scope: .everything), .first, limit: 1).first)
        let serial = try #require(row.number.split(separator: "-").last)
        #expect(school.hazard(numbered: row.number)?.id == row.id)
        #expect(school.hazard(numbered: String(serial)) != nil)
        #expect(school.hazard(numbered: "没有") == nil)
    }
}
