import Domain
import Foundation
import Testing

/// Who keeps watch over a case in a holiday, one after another.
@Suite struct KeptDaysTests {
    private let yang = Person.ID(1)
    private let su = Person.ID(2)

    private func watch(_ keeper: Person.ID, _ starts: Int, _ ends: Int) throws -> HolidayWatch {
        HolidayWatch(
            starts: try #require(Day(year: 2027, month: 2, day: starts)),
            ends: try #require(Day(year: 2027, month: 2, day: ends)), keeper: keeper,
            phone: "1390000\(keeper.rawValue)")
    }

    @Test func whoComesLaterTakesTheOwnDaysAlone() throws {
        var kept = KeptDays([try watch(yang, 1, 20)])
        let next = try watch(su, 8, 12)
        #expect(try kept.givenUp(for: next) == [watch(yang, 8, 12)])
        kept.take(next)
        #expect(try kept.spans == [watch(yang, 1, 7), next, watch(yang, 13, 20)])
        let day = try #require(Day(year: 2027, month: 2, day: 12))
        #expect(kept.watch(on: day)?.keeper == su)
        #expect(kept.watch(on: day.adding(days: 1))?.keeper == yang)
        #expect(kept.watch(on: day.adding(days: 9)) == nil)
    }

    @Test func daysBesideThoseOfAnotherTakeNothing() throws {
        var kept = KeptDays([try watch(yang, 8, 12)])
        let before = try watch(su, 1, 7)
        #expect(kept.givenUp(for: before).isEmpty)
        kept.take(before)
        #expect(try kept.spans == [before, watch(yang, 8, 12)])
    }

    /// Entered once more, with fewer days or another phone.
    @Test func whoIsEnteredAgainKeepsTheNewDaysOnly() throws {
        var kept = KeptDays([try watch(yang, 1, 20), try watch(su, 21, 25)])
        let shorter = try watch(yang, 5, 10)
        #expect(try kept.givenUp(for: shorter) == [watch(yang, 1, 4), watch(yang, 11, 20)])
        kept.take(shorter)
        #expect(try kept.spans == [shorter, watch(su, 21, 25)])
        #expect(kept.givenUp(for: shorter).isEmpty)
    }

    @Test func whatAnOlderProgramWroteIsRead() throws {
        let one = try watch(yang, 1, 20)
        let old = try JSONEncoder().encode(one)
        #expect(try JSONDecoder().decode(KeptDays.self, from: old) == KeptDays([one]))
        #expect(try JSONDecoder().decode(HolidayWatch.self, from: encoded([one])) == one)
        let several = [one, try watch(su, 21, 25)]
        let read = try JSONDecoder().decode(KeptDays.self, from: encoded(several))
        #expect(read.spans == several)
        #expect(try JSONDecoder().decode(KeptDays.self, from: encoded([])).isEmpty)
    }

    /// There the last word stood alone, so that days were taken from a keeper on purpose.
    @Test func anEntryOfAnOlderProgramStandsAlone() throws {
        let json = try JSONEncoder().encode(
            HolidayWatch(
                starts: day("2027-02-10"), ends: day("2027-02-20"), keeper: su, phone: "1",
                besidesOthers: nil))
        let old = try JSONDecoder().decode(HolidayWatch.self, from: json)
        #expect(old.besidesOthers == nil)
        var kept = KeptDays([try watch(yang, 1, 20)])
        kept.take(old)
        // As its line says, which that program has sealed.
        #expect(kept == KeptDays([old]) && kept.spans.map(\.keeper) == [su])
        kept.take(try watch(yang, 19, 20))
        #expect(kept.spans.map(\.keeper) == [su, yang])
    }

    private func encoded(_ spans: [HolidayWatch]) throws -> Data {
        try JSONEncoder().encode(KeptDays(spans))
    }
}
