import Domain
import GRDB
import Persistence
import Security
import TestSupport
import Testing

/// Nobody is lost from a queue of second interviews because the case that came of it was opened by mistake.
@Suite struct CareVoidedQueueTests {
    @Test func whoeverACaseWasOpenedForByMistakeWaitsAgain() async throws {
        let school = try CareSchool()
        let (file, key) = (school.file, try school.key(of: school.psychologist))
        let batch = try await school.ledger.screening.take(
            [.begun(.init(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20")))], on: nil,
            as: key.signer, at: CareSchool.now)
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 37))], on: batch,
            as: key.signer, at: CareSchool.now)
        let pupils = ["学生甲一号", "学生甲二号", "学生甲三号"].map {
            ScreeningQueue.Pupil(name: $0, className: "八(1)")
        }
        try file.list(pupils, of: batch, by: key, at: CareSchool.now)
        try file.hold(0, of: batch, by: key, at: CareSchool.now)
        let place = ScreeningQueue.Place(batch: batch, number: 1)
        func open() throws -> CaseLine {
            var opening = CareSchool.opening()
            opening.source = try #require(WatchSource.allCases.first { $0 != .screening })
            return try file.open(
                opening, of: CareSchool.pupil(1), from: place, by: key, at: CareSchool.now)
        }
        let deputy = school.staffed.vicePrincipal
        let mistaken = try open()
        #expect(try file.watchCase(mistaken.id, for: key).opening.source == .screening)
        try file.record(
            .corrected(event: 0, note: "立错学生", withdrawal: .mistaken, seconder: deputy),
            in: mistaken.id, by: key, seconder: school.key(of: deputy), at: CareSchool.now)
        let queue = try #require(try file.queue(of: batch, for: key))
        #expect(queue.lines.map(\.isHeld) == [true, false, false])
        #expect(queue.lines.map(\.code) == [nil, nil, nil])
        #expect(
            try file.interviewCounts(for: key)[batch]?.exact
                == OutstandingCount(needed: 3, waiting: 2))
        #expect(try file.verify().fault == nil)
        // The interview leads to the right case after all.
        let again = try open()
        #expect(
            try file.queue(of: batch, for: key)?.lines.map(\.code) == [nil, again.code, nil])
    }

    private static let closed = "DELETE FROM care_wrap WHERE reader_id = ? AND "
    private static let changed =
        "UPDATE care_wrap SET wrapped = randomblob(80) WHERE reader_id = ? AND "

    /// A 普查 whose queue does not open any more with the keys of the psychology teacher.
    private func shut(
        _ sql: String, in directory: TemporaryDirectory, of school: CareSchool
    ) async throws -> ScreeningBatch.ID {
        let key = try school.key(of: school.psychologist)
        let batch = try await school.ledger.screening.take(
            [.begun(.init(instrument: "MHT", cutOff: "总分 ≥65", day: day("2026-11-20")))], on: nil,
            as: key.signer, at: CareSchool.now)
        try await school.ledger.screening.take(
            [.counted(ScreeningClass(name: "八(1)", due: 40, tested: 37))], on: batch,
            as: key.signer, at: CareSchool.now)
        try school.file.list(
            [.init(name: "学生甲九号", className: "八(1)")], of: batch, by: key, at: CareSchool.now)
        try await DatabaseQueue(path: directory.data.carePath).write { db in
            try db.execute(
                sql: sql + "box_id IN (SELECT id FROM care_box WHERE kind = 'screening')",
                arguments: [key.person.rawValue])
        }
        return batch
    }

    private func void(_ source: WatchSource, in school: CareSchool) throws -> WatchCase {
        let key = try school.key(of: school.psychologist)
        var opening = CareSchool.opening()
        opening.source = source
        let line = try school.file.open(
            opening, of: CareSchool.pupil(1), by: key, at: CareSchool.now)
        let deputy = school.staffed.vicePrincipal
        return try school.file.record(
            .corrected(event: 0, note: "立错学生", withdrawal: .mistaken, seconder: deputy),
            in: line.id, by: key, seconder: school.key(of: deputy), at: CareSchool.now)
    }

    /// Somebody could be lost from it only where the case came of a 普查, and of one that counts.
    @Test(arguments: [closed, changed])
    func aQueueThatDoesNotOpenHindersOnlyWhatCameOfOne(sql: String) async throws {
        let directory = try TemporaryDirectory()
        let school = try CareSchool(in: directory.data)
        let batch = try await shut(sql, in: directory, of: school)
        for source in WatchSource.allCases where source != .screening {
            #expect(try void(source, in: school).isVoid)
        }
        #expect(throws: CareRefusal.queueClosed) { try void(.screening, in: school) }
        try await school.ledger.screening.take(
            [.withdrawn(reason: "记错")], on: batch,
            as: school.key(of: school.psychologist).signer, at: CareSchool.now)
        #expect(try void(.screening, in: school).isVoid)
    }
}
