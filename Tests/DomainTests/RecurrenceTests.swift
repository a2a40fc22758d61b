import Domain
import Testing

/// 复发: what may be called the return of what.
@Suite struct RecurrenceTests {
    let rules = RuleSchool().rules

    @Test func onlyWhatWasClosedComesBack() throws {
        let back = try hazard(foundAfterDays: 0)
        #expect(rules.refusal(ofLinking: back, to: try HazardStory.closed().hazard) == nil)
        #expect(
            rules.refusal(ofLinking: back, to: try HazardStory.accepted().hazard)
                == HazardRefusalReason.earlierNotClosed(.accepted))
        let void = try HazardStory.verified().adding(.voided(reason: "重复"), by: .safetyOffice)
        #expect(
            rules.refusal(ofLinking: back, to: void.hazard)
                == HazardRefusalReason.earlierNotClosed(.void))
    }

    @Test func nothingIsTheReturnOfWhatWasClosedAfterItWasFound() throws {
        let closed = try HazardStory.closed().hazard
        let closing = try #require(closed.closedOn)
        #expect(
            rules.refusal(ofLinking: try hazard(foundAfterDays: -30), to: closed)
                == .earlierClosedLater(closing))
    }

    @Test func aHazardIsNotItsOwnReturn() throws {
        let closed = try HazardStory.closed().hazard
        #expect(rules.refusal(ofLinking: closed, to: closed) == .linksToItself)
    }

    private func hazard(foundAfterDays days: Int) throws -> Hazard {
        let found = RuleSchool.now.adding(seconds: days * 86_400)
        return Hazard(
            id: Hazard.ID(2), number: "SY-2026-XS-0002",
            report: HazardReport(
                place: RuleSchool().room, category: "XS", text: "楼梯护栏又松动", foundAt: found,
                finder: RuleSchool.Who.finder.id),
            reportedAt: found)
    }

    @Test func samePlaceAndCategoryWithinTheWindowComesBackNewestFirst() {
        let found = day("2026-11-23")
        func closed(_ id: Int64, _ place: Int64, _ category: String, _ days: Int) -> ClosedHazard {
            ClosedHazard(
                id: Hazard.ID(id), place: Place.ID(place), category: category,
                closedOn: found.adding(days: -days))
        }
        let recurrence = Recurrence(foundOn: found, settings: RuleSettings())
        let candidates = recurrence.candidates(
            for: Place.ID(1), "XF",
            among: [
                closed(1, 1, "XF", 90), closed(2, 1, "XF", 91), closed(3, 1, "YD", 5),
                closed(4, 2, "XF", 5), closed(5, 1, "XF", 0),
            ])
        #expect(candidates.map(\.id.rawValue) == [5, 1])
    }

    @Test func voidHazardWasNeverFixedSoItCannotComeBack() throws {
        let void = try HazardStory.verified().adding(.voided(reason: "重复"), by: .safetyOffice)
        #expect(ClosedHazard(void.hazard) == nil)
        #expect(ClosedHazard(try HazardStory.closed().hazard) != nil)
    }
}
