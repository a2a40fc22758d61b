import Domain
import Persistence
import Security
import TestSupport
import Testing

/// A sentence that leaves a case holds no name, and comparing shows nobody one.
@Suite struct CareSentenceTests {
    private let school: CareSchool
    private let owner, teacher: UnlockedKey
    private let line: CaseLine

    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        teacher = try school.key(of: school.classTeacher)
        line = try school.open(.high, by: owner)
        try record(.planned(CareSchool.plan()))
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    private func looks() throws -> Int {
        try school.file.log(for: owner, since: CareSchool.now.day.adding(days: -30)).views.count
    }

    @Test(arguments: ["请与学生甲1号谈一谈", "请与学生甲 1号谈一谈", "缺课当天联系监护人乙1号"])
    func aSentenceOrAMeasureWithANameIsRefused(text: String) throws {
        let before = try looks()
        #expect(throws: CareRefusal.namesPupil()) {
            try record(.instructed(school.classTeacher, text: text))
        }
        #expect(throws: CareRefusal.namesPupil()) {
            try record(
                .assigned(
                    CareAssignment(
                        measure: 0, version: 0, to: school.classTeacher, text: text)))
        }
        #expect(try school.file.told(to: teacher).isEmpty)
        #expect(try school.file.watchCase(line.id, for: owner).instruction == nil)
        // Nobody was shown anything.
        #expect(try looks() == before)
    }

    @Test func theNameOfAnotherPupilIsNoNameOfThisCase() throws {
        try record(.instructed(school.classTeacher, text: "请与学生甲2号同桌"))
        #expect(try school.file.told(to: teacher).instructions.map(\.text) == ["请与学生甲2号同桌"])
    }

    @Test func anAmendedNameIsTheOneThatIsComparedWith() throws {
        try school.file.amend(
            line.id,
            pupil: PupilIdentity(
                name: "学生甲7号", className: "", guardian: "", emergencyContact: ""),
            CareEvent.Amendment(), by: owner, at: CareSchool.now)
        #expect(throws: CareRefusal.namesPupil()) {
            try record(.instructed(school.classTeacher, text: "请与学生甲7号谈一谈"))
        }
    }

    /// The principal reads the reasons of all looks, and opens no case that they are not let into.
    @Test func theReasonOfALookHoldsNoNameEither() throws {
        let before = try looks()
        #expect(throws: CareRefusal.namesPupil()) {
            try school.file.reveal(
                line.id, reason: .other, words: "学生甲1号的家长来电", by: owner, at: CareSchool.now)
        }
        #expect(try looks() == before)
        _ = try school.file.reveal(
            line.id, reason: .other, words: "家长来电", by: owner, at: CareSchool.now)
        #expect(try looks() == before + 1)
    }
}
