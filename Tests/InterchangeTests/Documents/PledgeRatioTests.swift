import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// 责任状签订情况: why somebody who has signed stands among those who have not.
@Suite struct PledgeRatioTests {
    private let school: StaffedSchool

    init() throws {
        school = try StaffedSchool()
    }

    private func unsigned() throws -> DocumentTable {
        let source = try DocumentSource(ledger: school.small.ledger, now: SmallSchool.now)
        let document = try Documents(source, reader: school.principal).document(
            DocumentRequest(.pledgeRatio))
        let tables = document.blocks.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        return try #require(tables.dropFirst().first)
    }

    @Test func whoHasNeverSignedNeedsNoRemark() throws {
        let table = try unsigned()
        #expect(!table.columns.map(\.title).contains("备注"))
        #expect(table.rows.contains { $0.contains("孙立民") })
    }

    @Test func whoSignedForAnotherGridIsToldWithTheDay() throws {
        let vice = school.vicePrincipal
        try school.small.ledger.write { ledger in
            let root = try ledger.grid(code: "G01")?.id
            let before = try ledger.addGrid(code: "G05", name: "图书馆", parent: root)
            let now = try ledger.addGrid(code: "G06", name: "校门", parent: root)
            try ledger.assign(
                GridAssignment(
                    grid: before, person: vice, role: .leader, starts: day("2026-09-01"),
                    ends: day("2026-10-07")))
            try ledger.assign(
                GridAssignment(
                    grid: now, person: vice, role: .leader, starts: day("2026-10-08")))
            let signed = Moment(day: day("2026-09-03"), hour: 16, minute: 20)
            let pledge = Pledge(
                id: Pledge.ID(0), layer: .principalLeader, schoolYear: 2026, person: vice,
                at: signed, signature: .onPaper(signed.day, archiveBox: "2026-3"), text: "")
            _ = try ledger.record(.signed(pledge), at: signed)
        }
        let table = try unsigned()
        #expect(table.columns.last?.title == "备注")
        let row = try #require(table.rows.first { $0.contains("王勤") })
        #expect(row.suffix(2) == ["G06", "2026-09-03 签的不是现任网格"])
    }
}
