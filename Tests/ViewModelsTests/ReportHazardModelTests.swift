import Domain
import Persistence
import TestSupport
import Testing

@testable import ViewModels

@Suite struct ReportHazardModelTests {
    private let school: SmallSchool

    init() throws {
        school = try SmallSchool()
    }

    private func model(place: Place.ID? = nil) -> ReportHazardModel {
        ReportHazardModel(school: school.school(), place: place, finder: school.cook)
    }

    private func filledIn() -> ReportHazardModel {
        let model = model(place: school.kitchen)
        model.category = "XF"
        model.text = " 燃气软管老化 "
        return model
    }

    private func filed() throws -> Int {
        try school.ledger.hazards.count(HazardQuery(scope: .everything), atMost: 10)
    }

    @Test func theFormBeginsWithNow() {
        #expect(model().foundAtText == "2026-11-23 14:05")
        #expect(model().foundAt?.text == "2026-11-23 14:05:00")
    }

    @Test func aReportIsFiledWithWhatWasTyped() async throws {
        let model = filledIn()
        model.foundAtText = "7:40"
        model.immediateMeasure = "已停用"
        model.source = .tip
        let hazard = try #require(await model.submit())
        #expect(hazard.text == "燃气软管老化")
        #expect(hazard.foundAt.text == "2026-11-23 07:40:00")
        #expect(hazard.immediateMeasure == "已停用")
        #expect(hazard.source == .tip)
        #expect(hazard.number == "SY-2026-XF-0001")
        #expect(try school.ledger.hazards.hazard(hazard.id) == hazard)
        #expect(model.refusals == [])
    }

    @Test func anEmptyFormIsToldEverythingThatIsMissing() async throws {
        let model = model()
        model.foundAtText = "昨天"
        #expect(await model.submit() == nil)
        #expect(model.refusals == [.noPlace, .noCategory, .report(.noText), .badTime])
        #expect(try filed() == 0)
    }

    @Test func blanksAreNoText() async throws {
        let model = filledIn()
        model.text = " \n "
        #expect(await model.submit() == nil)
        #expect(model.refusals == [.report(.noText)])
    }

    @Test func nothingIsFoundTomorrow() async throws {
        let model = filledIn()
        model.foundAtText = "2026-11-24 08:00"
        #expect(await model.submit() == nil)
        let tomorrow = Moment(day: day("2026-11-24"), hour: 8, minute: 0)
        #expect(model.refusals == [.report(.foundInTheFuture(tomorrow))])
        #expect(model.text == " 燃气软管老化 ")
    }

    @Test func tooLongATextIsCounted() async throws {
        let model = filledIn()
        model.text = String(repeating: "字", count: HazardReport.longestText + 1)
        #expect(await model.submit() == nil)
        #expect(model.refusals == [.report(.textTooLong(HazardReport.longestText + 1))])
    }

    @Test func aPlaceThatIsGoneMeanwhileIsRefusedByTheLedger() async throws {
        let model = model(place: school.gate)
        model.category = "XF"
        model.text = "门锁损坏"
        try await school.ledger.write { try $0.drop([school.gate], on: SmallSchool.now.day) }
        #expect(await model.submit() == nil)
        #expect(model.refusals == [.report(.unknownPlace)])
        #expect(!model.isCommitting)
        #expect(try filed() == 0)
    }

    @Test func openHazardsAtThePlaceAndOfTheCategoryAreShown() throws {
        try school.file("软管老化")
        try school.file("书架松动", at: school.library)
        try school.file("早已改好", SmallSchool.closing)
        try school.file("电线裸露", category: "YD")
        let model = model(place: school.canteen)
        #expect(model.similar.isEmpty)
        model.category = "XF"
        #expect(model.similar.map(\.text) == ["软管老化"])
        model.place = nil
        #expect(model.similar.isEmpty)
    }

    @Test func theSecondOfTwoQuickSubmissionsFilesNothing() async throws {
        let model = filledIn()
        // Each runs up to its first wait at once, so the second comes while the first is filing.
        let first = Task.immediate { await model.submit() }
        let second = Task.immediate { await model.submit() }
        let answers = [await first.value, await second.value]
        #expect(answers.compactMap(\.self).count == 1)
        #expect(try filed() == 1)
    }
}
