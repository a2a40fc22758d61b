import Domain
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
            try file.open(
                CareSchool.opening(), of: CareSchool.pupil(1), from: place, by: key,
                at: CareSchool.now)
        }
        let deputy = school.staffed.vicePrincipal
        try file.record(
            .corrected(event: 0, note: "立错学生", withdrawal: .mistaken, seconder: deputy),
            in: open().id, by: key, seconder: school.key(of: deputy), at: CareSchool.now)
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
}
