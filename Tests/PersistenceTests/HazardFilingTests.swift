import Domain
import Persistence
import Testing

@Suite struct HazardFilingTests {
    @Test func hazardComesBackAsItsEventsLeaveIt() throws {
        let school = try SampleSchool()
        let filed = try school.file(
            nil,
            school.assigned(due: day("2026-12-01"), grade: .major) + [
                .controlled(
                    TemporaryControl(
                        text: "警戒线", validUntil: SampleSchool.now.adding(seconds: 3600))),
                .extended(due: day("2026-12-09"), reason: "等配件"),
                .supervised(orderNumber: "督〔2026〕3号"),
            ])

        let read = try #require(try school.ledger.hazards.hazard(filed.id))

        #expect(read == filed)
        #expect(read.stage == .assigned)
        #expect(read.originalDue == day("2026-12-01"))
        #expect(read.due == day("2026-12-09"))
        #expect(read.extensions == 1)
        #expect(read.clause == "2.1")
        #expect(read.isSupervised)
        #expect(read.control?.text == "警戒线")
        #expect(try school.ledger.hazards.events(of: filed.id).map(\.kind).first == .reported)
        #expect(try school.ledger.hazards.events(of: filed.id).count == 7)
    }
}
