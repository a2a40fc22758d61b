import Domain
internal import GRDB
import Security

/// Names in queues of second interviews and in lists of home visits that are not to be kept: the list is
/// sealed anew without them, and the keys of the old one are destroyed.
extension CareFile {
    /// Erases the name that led to the case with this code; throws `CareRefusal.queueClosed` where a queue
    /// does not open with the keys in hand, because the name would stay in it.
    static func eraseName(
        ledTo code: String, teachers: [CareReader], _ boxes: CareBoxes
    ) throws {
        for batch in try screenedBatches(boxes.db) {
            let sealed = queues(of: batch, boxes)
            do {
                try erase(in: sealed, readers: teachers) { $0.code == code }
            } catch CareRefusal.notAReader {
                throw CareRefusal.queueClosed
            }
        }
    }

    /// Somebody whose name is to go, and in which class of which school year that is certain.
    struct LeavingPupil {
        let name: String
        let classNames: [String]
        let schoolYear: Int

        fileprivate func isCertainly(_ line: HomeVisitList.Line, in year: Int) -> Bool {
            year == schoolYear
                && classNames.contains { SchoolClass.isSame($0, line.pupil.className) }
        }
    }

    /// Erases the pupil from all lists of home visits, where name and class are the same; of others of
    /// that name `visits` says whether it is the same pupil. Throws `CareRefusal.namesakeVisits` where
    /// that was not said, and `.queueClosed` where a list does not open.
    static func eraseVisits(
        to pupil: LeavingPupil, _ namesakes: NamesakeVisits, teachers: [CareReader],
        _ boxes: CareBoxes
    ) throws {
        for semester in try visitedSemesters(boxes.db) {
            let sealed = visits(in: semester, boxes)
            func isSame(_ line: HomeVisitList.Line) -> Bool {
                line.pupil.name == pupil.name
                    && (namesakes == .same
                        || pupil.isCertainly(line, in: semester.schoolYear))
            }
            do {
                guard let box = try sealed.open() else { continue }
                let lines = HomeVisitList(try sealed.events(in: box)).lines
                let doubtful = lines.indices.filter {
                    lines[$0].pupil.name == pupil.name && !isSame(lines[$0])
                }
                if namesakes == .unknown, !doubtful.isEmpty {
                    throw CareRefusal.namesakeVisits(
                        doubtful.map {
                            HomeVisitList.code(of: $0, semester.schoolYear, semester.term)
                        })
                }
                try erase(in: sealed, readers: teachers, where: isSame)
            } catch CareRefusal.notAReader {
                throw CareRefusal.queueClosed
            }
        }
    }

    /// Erases what its day has come for, the queues of batches that were withdrawn, and whoever was struck
    /// off a list of home visits.
    func eraseOldNames(by key: UnlockedKey, at moment: Moment) throws {
        let (batches, day) = (try ledger.screening.batches(), try settledDay(moment.day))
        let isDue = try store.read { db in
            try Self.eraseOldNames(
                batches, on: day, CareBoxes(db: db, key: key), readers: nil)
        }
        guard isDue else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            _ = try Self.eraseOldNames(
                batches, on: day, CareBoxes(db: db, key: key, circle: circle),
                readers: circle.holding(.psychologist))
        }
    }

    /// Whether there was anything to erase; without `readers` nothing is erased. A list that the keys in
    /// hand do not open is passed over.
    private static func eraseOldNames(
        _ batches: [ScreeningBatch], on day: Day, _ boxes: CareBoxes, readers: [CareReader]?
    ) throws -> Bool {
        var isDue = false
        for id in try screenedBatches(boxes.db) {
            guard let batch = batches.first(where: { $0.id == id }) else { continue }
            let isErased = try passingOver {
                try erase(in: queues(of: id, boxes), readers: readers) { line in
                    !batch.counts
                        || !ScreeningRules.keepsName(
                            screenedOn: batch.entry.day, isHeld: line.isHeld, on: day)
                }
            }
            isDue = isErased || isDue
        }
        for semester in try visitedSemesters(boxes.db) {
            let isErased = try passingOver {
                try erase(in: visits(in: semester, boxes), readers: readers) { line in
                    !HomeVisitRules.keepsName(
                        of: line, schoolYear: semester.schoolYear, on: day)
                }
            }
            isDue = isErased || isDue
        }
        return isDue
    }

    private static func passingOver(_ body: () throws -> Bool) throws -> Bool {
        do {
            return try body()
        } catch CareRefusal.notAReader {
            return false
        }
    }

    private static func screenedBatches(_ db: Database) throws -> [ScreeningBatch.ID] {
        try db.map("SELECT batch_id FROM care_screening") { $0.id(0) }
    }

    private static func visitedSemesters(_ db: Database) throws -> [VisitedSemester] {
        try db.map("SELECT semester FROM care_home_visit") { VisitedSemester(name: $0[0]) }
            .compactMap(\.self)
    }

    @discardableResult
    private static func erase(
        in sealed: SealedList<ScreeningQueue.Event>, readers: [CareReader]?,
        where isOver: (ScreeningQueue.Line) -> Bool
    ) throws -> Bool {
        guard let box = try sealed.open() else { return false }
        let queue = ScreeningQueue(try sealed.events(in: box))
        guard queue.lines.contains(where: { !$0.isErased && isOver($0) }) else { return false }
        guard let readers else { return true }
        let events = queue.erased(where: isOver)
        try sealed.replace(
            box, with: events, readers: readers, leaving: ScreeningQueue(events).outstanding)
        return true
    }

    @discardableResult
    private static func erase(
        in sealed: SealedList<HomeVisitList.Event>, readers: [CareReader]?,
        where isOver: (HomeVisitList.Line) -> Bool
    ) throws -> Bool {
        guard let box = try sealed.open() else { return false }
        let list = HomeVisitList(try sealed.events(in: box))
        guard list.lines.contains(where: { !$0.isErased && isOver($0) }) else { return false }
        guard let readers else { return true }
        let events = list.erased(where: isOver)
        try sealed.replace(
            box, with: events, readers: readers, leaving: HomeVisitList(events).count())
        return true
    }
}
