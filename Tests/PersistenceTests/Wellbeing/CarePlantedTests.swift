import Domain
import Foundation
import GRDB
import Security
import TestSupport
import Testing

@testable import Persistence

/// What somebody without a key has put behind a case as a measure keeps nobody from going on with it.
@Suite struct CarePlantedTests {
    private let directory: TemporaryDirectory
    private let school: CareSchool
    private let owner: UnlockedKey
    private let line: CaseLine

    init() throws {
        directory = try TemporaryDirectory()
        school = try CareSchool(in: directory.data)
        owner = try school.key(of: school.psychologist)
        line = try school.open(.high, by: owner)
        try record(.planned(CareSchool.plan()))
        let assignment = CareAssignment(
            measure: 0, version: 0, to: school.classTeacher, text: "换到第二排")
        try record(.assigned(assignment))
    }

    private func record(_ kind: CareEvent.Kind) throws {
        try school.file.record(kind, in: line.id, by: owner, at: CareSchool.now)
    }

    /// A box that looks like a measure of the case, with these bytes as the key of whoever leads it.
    private func plantBox(_ wrapped: (Int64) throws -> [UInt8]) throws {
        let queue = try DatabaseQueue(path: directory.data.path + "/care.db")
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO care_box (case_id, owner_id, kind) VALUES (?, ?, 'measure')",
                arguments: [line.id.rawValue, owner.person.rawValue])
            let box = db.lastInsertedRowID
            try db.execute(
                sql: """
                    INSERT INTO care_wrap (box_id, generation, reader_id, key_id, wrapped)
                    VALUES (?, 1, ?, ?, ?)
                    """,
                arguments: [
                    box, owner.person.rawValue, owner.key.rawValue, Data(try wrapped(box)),
                ])
        }
    }

    /// The open measure is taken back by a plan without it.
    private func goOn() throws {
        var plan = CareSchool.plan("每周见面")
        plan.measures = [.init(who: .psychologist, text: "每周见面")]
        try record(.planned(plan))
        let watch = try school.file.watchCase(line.id, for: owner)
        #expect(watch.plans.count == 2)
        let teacher = try school.key(of: school.classTeacher)
        #expect(try school.file.told(to: teacher).openTasks.isEmpty)
    }

    @Test func aKeyThatOpensNothingShutsNoCase() throws {
        try plantBox { _ in [UInt8](repeating: 9, count: 80) }
        try goOn()
    }

    @Test func aStrangeFirstEntryShutsNoCase() throws {
        try plantBox { box in
            try BoxKey.generate().wrapped(
                for: owner.publicIdentity.reading,
                context: CareBox.wrapContext(box, 1, reader: owner.person.rawValue))
        }
        try plantEntry(inMeasure: 1, of: directory)
        try goOn()
    }

    /// A number that is none is read as another one, under which nothing opens.
    @Test func aGenerationThatIsNoNumberShutsNoCase() throws {
        try plantEntry(inMeasure: 0, of: directory, generation: "seven")
        #expect(try school.file.verify().fault != nil)
        let lines = try school.file.lines(for: owner)
        #expect(lines.map(\.id) == [line.id])
        try goOn()
    }
}
