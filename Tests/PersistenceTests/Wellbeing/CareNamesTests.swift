import Domain
import Persistence
import Security
import TestSupport
import Testing

/// Names stand in the sealed identity: neither in what is written into a case, which more people read than see
/// the name, nor in what is kept in clear.
@Suite struct CareNamesTests {
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine

    init() throws {
        school = try CareSchool()
        owner = try school.key(of: school.psychologist)
        line = try school.open(.medium, by: owner)
        try school.beginSemester()
    }

    private static let named = "学生甲1号与监护人已谈"

    private static func plan(_ change: (inout CarePlan) -> Void) -> CareEvent.Kind {
        var plan = CareSchool.plan()
        change(&plan)
        return .planned(plan)
    }

    @Test(
        arguments: [
            (
                CareEvent.Kind.contacted(
                    .init(kind: .meeting, outcome: .steady, minutes: 9, note: named)),
                CareText.words
            ),
            (plan { $0[.facts] = named }, .part(.facts)),
            (plan { $0[.closing] = named }, .part(.closing)),
            (plan { $0.measures[1].text = named }, .measures),
            (.raised(.init(level: .high, basis: .interview, reason: named)), .words),
            (.referred(.init(to: "县医院", reason: named, guardianSigned: false)), .words),
            (.left(reason: named, kind: .suspended, from: CareSchool.now.day), .words),
            (.corrected(event: 0, note: named), .words),
        ])
    func noEntryOfACaseNamesThePupil(kind: CareEvent.Kind, place: CareText) throws {
        let before = try school.file.watchCase(line.id, for: owner).events.count
        #expect(throws: CareRefusal.namesPupil(in: place)) {
            try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
        }
        #expect(try school.file.watchCase(line.id, for: owner).events.count == before)
    }

    @Test func noCaseIsOpenedForAReasonWithTheName() throws {
        #expect(throws: CareRefusal.namesPupil()) {
            try school.file.open(
                CareSchool.opening(reason: "学生甲2号自述失眠"), of: CareSchool.pupil(2), by: owner,
                at: CareSchool.now)
        }
        #expect(try school.file.lines(for: owner).map(\.id) == [line.id])
    }

    private func isRefused(_ texts: String..., by key: UnlockedKey) throws -> Bool {
        let staff = try school.ledger.organisation.organisation(on: CareSchool.now.day).people
        do {
            try school.file.demandNobodyNamed(in: texts, besides: staff, by: key)
            return false
        } catch CareRefusal.namesPupil {
            return true
        }
    }

    @Test func whatIsKeptInClearNamesNobodyOfACaseAQueueOrAList() async throws {
        try school.listHomeVisits(by: owner)
        let entry = ScreeningEntry(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20"))
        let batch = try await school.ledger.screening.take(
            [.begun(entry)], on: nil, as: owner.signer, at: CareSchool.now)
        try school.file.list(
            [.init(name: "学生丁9号", className: "八(1)")], of: batch, by: owner, at: CareSchool.now)
        for text in ["学生甲1号家访", "监护人乙1号来校", "学 生甲 1号", "学生甲8号的家长会", "与学生丁9号面谈"] {
            #expect(try isRefused("心理健康周", text, by: owner), "\(text)")
        }
        #expect(try !isRefused("心理健康周", "", "学生甲30号", by: owner))
        // Another teacher knows those of the lists, and not whose case it is.
        let second = try school.key(of: school.second)
        #expect(try isRefused("学生丁9号", by: second))
        #expect(try !isRefused("监护人乙1号来校", by: second))
        let clerk = try school.key(of: school.staffed.office)
        #expect(try !isRefused("学生甲1号家访", by: clerk))
        #expect(try school.file.log(for: owner, since: CareSchool.now.day).views.isEmpty)
    }

    /// 白杨 teaches here, and a pupil is called so as well.
    @Test func whoeverSharesANameWithOneOfTheStaffIsTakenForThatOne() throws {
        for name in ["白杨", "陆白杨"] {
            try school.file.open(
                CareSchool.opening(),
                of: PupilIdentity(
                    name: name, className: "八(3)", guardian: "", emergencyContact: ""),
                by: owner, at: CareSchool.now)
        }
        #expect(try !isRefused("白杨主讲", by: owner))
        #expect(try isRefused("陆白杨来访", by: owner))
    }
}
