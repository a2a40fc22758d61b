import Domain
import Persistence
import TestSupport
import Testing

@Suite struct HazardNumberingTests {
    @Test func numbersCountThroughAllCategoriesOfTheYearTheHazardWasFoundIn() throws {
        let school = try SampleSchool()
        func number(_ category: String, _ foundOn: String) throws -> String {
            try school.file(
                school.report(
                    category: category, foundAt: Moment(day: day(foundOn), hour: 8, minute: 0))
            ).number
        }
        #expect(try number("XF", "2026-03-01") == "SY-2026-XF-0001")
        #expect(try number("YD", "2026-03-02") == "SY-2026-YD-0002")
        #expect(try number("YD", "2025-12-31") == "SY-2025-YD-0001")
        #expect(try number("XF", "2026-01-01") == "SY-2026-XF-0003")
    }

    @Test func numberOfAVoidHazardIsNotGivenAgain() throws {
        let school = try SampleSchool()
        try school.file(nil, [.voided(reason: "重复")])
        #expect(try school.file().number == "SY-2026-XS-0002")
    }

    @Test func newSchoolCodeLeavesOldNumbersAlone() throws {
        let school = try SampleSchool()
        let old = try school.file()
        try school.ledger.write { try $0.setSchool(name: "第二实验中学", code: "ER") }
        #expect(try school.file().number == "ER-2026-XS-0002")
        #expect(try school.ledger.hazards.hazard(old.id)?.number == "SY-2026-XS-0001")
    }

    @Test func hazardIsFoundByItsNumberOrItsLastPart() throws {
        let school = try SampleSchool()
        let before = try school.file(
            school.report(foundAt: Moment(day: day("2025-05-01"), hour: 8, minute: 0)))
        let newer = try school.file()
        let hazards = school.ledger.hazards
        #expect(try hazards.hazard(numbered: "SY-2025-XS-0001")?.id == before.id)
        #expect(try hazards.hazard(numbered: "sy-2025-xs-0001")?.id == before.id)
        #expect(try hazards.hazard(numbered: "0001")?.id == newer.id)
        #expect(try hazards.hazard(numbered: "1")?.id == newer.id)
        for wrong in ["", "SY-2024-XS-0001", "0002", "-1", "一", "'; --", "99999999999999999999"] {
            #expect(try hazards.hazard(numbered: wrong) == nil)
        }
    }

    @Test func hazardNeedsASchool() throws {
        let ledger = try Ledger.inMemory()
        #expect(throws: LedgerError.noSchool(":memory:")) {
            try ledger.write { ledger in
                let place = try ledger.addPlace(
                    name: "大门", kind: .gate, parent: nil, initials: "dm", importKey: nil)
                try ledger.addHazard(
                    HazardReport(
                        place: place, category: "XF", text: "锁坏", foundAt: SampleSchool.now,
                        finder: nil),
                    reportedAt: SampleSchool.now, actor: nil, events: [], importKey: nil)
            }
        }
    }

    @Test func twoWritersAtOnceNeverGiveTheSameNumber() async throws {
        let directory = try TemporaryDirectory()
        let first = try SampleSchool(in: try Ledger.open(in: directory.data, access: .create))
        let ledgers = [first.ledger, try Ledger.open(in: directory.data, access: .existing)]
        let report = first.report()

        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for index in 0..<60 {
                group.addTask {
                    try await ledgers[index % 2].hazards
                        .report(report, at: SampleSchool.now, actor: nil).number
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        let expected = (1...60).map {
            HazardNumber(schoolCode: "SY", year: 2026, category: "XS", serial: $0).text
        }
        #expect(numbers.sorted() == expected)
    }
}
