import Domain
import Interchange
import Persistence
import Testing

struct ImportHazardHistoryTests {
    private func hazard(_ row: String) throws -> Hazard {
        let school = try ImportSchool()
        let report = try school.importHazards(hazardLedger(row))
        #expect(report.outcome == .written, "\(report.issues)")
        return try #require(try school.hazards().first)
    }

    @Test func bareFindingIsReportedAndNothingMore() throws {
        let hazard = try hazard("1,2025-3-8 8:30,张三,食堂,灭火器失效,消防,,,,,,")

        #expect(hazard.stage == .reported)
        #expect(hazard.foundAt.text == "2025-03-08 08:30:00")
        #expect(hazard.lastEventAt == hazard.foundAt)
        #expect(hazard.category == "XF")
        #expect(hazard.grade == nil)
        #expect(hazard.source == .imported)
        #expect(hazard.finder != nil)
    }

    @Test(arguments: [
        ("一般", HazardGrade.general), ("较大", .general), ("B级", .general), ("重大", .major),
        ("重大隐患", .major), ("非重大", .general),
    ])
    func gradeLeadsToGraded(text: String, grade: HazardGrade) throws {
        let hazard = try hazard("1,2025-3-8,张三,食堂,灭火器失效,消防,\(text),,,,,")

        #expect(hazard.stage == .graded)
        #expect(hazard.grade == grade)
    }

    @Test func responsiblePersonLeadsToAssignedWithTheDefaultDeadline() throws {
        let hazard = try hazard("1,2025-3-8,张三,食堂,灭火器失效,消防,一般,更换,,李四,,否")

        #expect(hazard.stage == .assigned)
        #expect(hazard.due?.text == "2025-03-15")
        #expect(hazard.measures == "更换")
        #expect(hazard.responsible != nil)
    }

    @Test func givenDeadlineIsKept() throws {
        let hazard = try hazard("1,2025-12-28,张三,食堂,灭火器失效,消防,一般,,1月5日,,,")

        #expect(hazard.stage == .assigned)
        #expect(hazard.originalDue?.text == "2026-01-05")
    }

    @Test func completionLeadsToReview() throws {
        let hazard = try hazard("1,2025-3-8,张三,食堂,灭火器失效,消防,一般,,,李四,2025-3-10,部分销号")

        #expect(hazard.stage == .awaitingReview)
        #expect(hazard.lastEventAt.day.text == "2025-03-10")
    }

    @Test(arguments: ["已销号", "√", "2025.3.12", "3月12日"])
    func signOffClosesOnItsDay(status: String) throws {
        let hazard = try hazard("1,2025-3-8,张三,食堂,灭火器失效,消防,一般,,,李四,2025-3-10,\(status)")

        #expect(hazard.stage == .closed)
        #expect(hazard.closedOn?.day == (status.contains("12") ? 12 : 10))
    }

    @Test(arguments: [
        ("已整改,2025-3-12", HazardStage.closed), (",2025-3-12", .closed),
        ("未整改,2025-3-12", .reported),
        ("已整改,", .awaitingReview), ("已整改并销号,", .closed), ("更换了,2025-3-12", .closed),
    ])
    func dayOfSignOffClosesWhatNoWordKeepsOpen(cells: String, stage: HazardStage) throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            "检查时间,检查部位,问题描述,整改情况,销号时间\n2025-3-8,食堂,灭火器失效,\(cells)\n")

        #expect(report.issues.isEmpty)
        #expect(try school.hazards().map(\.stage) == [stage])
    }

    @Test func unknownWordsUnderStatusAreToldAndCloseNothing() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            hazardLedger("1,2025-3-8,张三,食堂,灭火器失效,消防,一般,,,,,见附件"))

        #expect(report.issues.map(\.reason) == [.unknownStatus])
        #expect(try school.hazards().map(\.stage) == [.graded])
    }

    @Test func eventsOfOneDayKeepTheirOrder() throws {
        let school = try ImportSchool()
        _ = try school.importHazards(
            hazardLedger("1,2025-3-8 23:50,张三,食堂,灭火器失效,消防,一般,换,2025-3-8,李四,2025-3-8,已销号"))
        let hazard = try #require(try school.hazards().first)

        let events = try school.ledger.hazards.events(of: hazard.id)

        #expect(events.count == 7)
        #expect(events.map(\.at) == events.map(\.at).sorted())
        #expect(events.allSatisfy { $0.at.day.text == "2025-03-08" })
        #expect(events.first?.actor == hazard.finder)
    }

    @Test func rectifiedOnTheSpotNeedsNoDeadline() throws {
        let hazard = try hazard("1,2025-3-8,张三,食堂,灭火器失效,消防,,当场整改,,李四,2025-3-8,是")

        #expect(hazard.stage == .closed)
        #expect(hazard.fixedOnTheSpot)
        #expect(hazard.due == nil)
        #expect(hazard.responsible != nil)
    }

    @Test func whatARowLeavesOutIsCountedAsAssumed() throws {
        let school = try ImportSchool()

        let report = try school.importHazards(
            hazardLedger(
                "1,3月8日,张三,食堂,灭火器失效,,,,,李四,,已销号", "2,2025-3-9,张三,食堂,灭火器丢失,消防,一般,,,,,"),
            fileName: "2025年台账.csv")

        #expect(
            report.assumptions == [
                .year: 1, .category: 1, .generalGrade: 1, .deadline: 1, .closingDay: 1,
            ])
        #expect(try school.hazards().map { $0.closedOn?.text } == ["2025-03-08", nil])
    }

    @Test func namesThatTheRosterLacksStayInTheNotes() throws {
        let school = try ImportSchool()
        let header = "检查时间,排查人员,检查部位,问题描述,隐患类型,整改要求,整改责任人,整改情况,销号情况,复查人\n"
        let rows = [
            "2025-3-8,赵六,食堂,灭火器失效,消防,更换,钱七,已更换,已销号,孙八",
            "2025-3-9,赵六,食堂,插座烧黑,用电,,,,,孙八",
            "2025-3-10,张三、赵六,食堂,地面湿滑,,,钱七,当场整改,,",
            "2025-3-11,张三,食堂,扶手松动,,,李四,已加固,已销号,李四",
            "2025-3-12,张三,食堂,玻璃破损,,,王伟,,,李四",
        ]
        _ = try school.importHazards(header + rows.joined(separator: "\n"))

        let hazards = try school.hazards()
        let texts = try hazards.map { hazard in
            [hazard.text] + (try school.ledger.hazards.events(of: hazard.id)).compactMap(\.text)
        }
        #expect(texts[0] == ["灭火器失效", "排查人员 赵六", "更换；整改责任人 钱七", "已更换", "已销号；复查人 孙八"])
        #expect(texts[1] == ["插座烧黑", "排查人员 赵六；复查人 孙八"])
        #expect(texts[2] == ["地面湿滑", "当场整改；整改责任人 钱七；排查人员 张三、赵六"])
        #expect(texts[3] == ["扶手松动", "已加固", "已销号"])
        #expect(texts[4] == ["玻璃破损", "复查人 李四", "整改责任人 王伟"])
        #expect(hazards.map(\.stage) == [.closed, .reported, .awaitingReview, .closed, .assigned])
        #expect(hazards.map { $0.finder == nil } == [true, true, false, false, false])
    }

    @Test func aFileIsKnownAgainWhenTheRosterHasGrown() throws {
        let school = try ImportSchool()
        let file = hazardLedger("1,2025-3-8,赵六,食堂,灭火器失效,消防,,,,,,")
        _ = try school.importHazards(file)
        _ = try school.importPeople("姓名\n赵六\n")

        let report = try school.importHazards(file)

        #expect(report.added == 0)
        #expect(report.alreadyThere == 1)
    }
}

extension HazardEvent {
    /// The note, measures or opinion; nil for none.
    fileprivate var text: String? {
        let text =
            switch kind {
            case .verified(let note), .submitted(let note), .fixedOnTheSpot(let note),
                .remarked(let note):
                note
            case .assigned(_, _, _, let measures, _): measures
            case .accepted(let opinion): opinion
            default: ""
            }
        return text.isEmpty ? nil : text
    }
}
