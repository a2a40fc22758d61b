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
            try changing(batch, boxes) { sealed in
                try erase(in: sealed, readers: teachers) { $0.code == code }
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

    /// Erases the pupil from all lists of home visits: where name and class are the same and nobody else on
    /// the list has both, and of all others of that name those of whom `namesakes` says that it is the
    /// pupil. Throws `CareRefusal.namesakeVisits` with all of whom that was not said, on whatever list, and
    /// `.queueClosed` where a list does not open; nothing is erased then.
    static func eraseVisits(
        to pupil: LeavingPupil, _ namesakes: NamesakeVisits, teachers: [CareReader],
        _ boxes: CareBoxes
    ) throws {
        do {
            let semesters = try visitedSemesters(boxes.db)
            let found = try semesters.map { try Self.visits(to: pupil, in: $0, boxes) }
            let doubtful = found.flatMap(\.doubtful.keys)
            guard namesakes.settles(doubtful) else {
                throw CareRefusal.namesakeVisits(
                    doubtful.sorted { CodeOrder($0) < CodeOrder($1) })
            }
            for (semester, found) in zip(semesters, found) {
                let same = found.doubtful.filter { namesakes.isSame($0.key) }.values
                let over = found.certain.union(same)
                guard !over.isEmpty else { continue }
                try erase(in: visits(in: semester, boxes), readers: teachers) { index, _ in
                    over.contains(index)
                }
            }
        } catch CareRefusal.notAReader {
            throw CareRefusal.queueClosed
        }
    }

    /// Who on the list of a semester has that name: the lines that are certainly the pupil's, and the others
    /// by their codes.
    private static func visits(
        to pupil: LeavingPupil, in semester: VisitedSemester, _ boxes: CareBoxes
    ) throws -> (certain: Set<Int>, doubtful: [String: Int]) {
        let sealed = visits(in: semester, boxes)
        guard let box = try sealed.open() else { return ([], [:]) }
        let lines = HomeVisitList(try sealed.events(in: box)).lines
        let named = lines.indices.filter {
            !lines[$0].isErased && lines[$0].pupil.name == pupil.name
        }
        var certain = Set(named.filter { pupil.isCertainly(lines[$0], in: semester.schoolYear) })
        if certain.count > 1 { certain = [] }
        let doubtful = named.filter { !certain.contains($0) }.map { index in
            (HomeVisitList.code(of: index, semester.schoolYear, semester.term), index)
        }
        return (certain, Dictionary(uniqueKeysWithValues: doubtful))
    }

    /// Erases what its day has come for, the queues of batches that were withdrawn, and whoever was struck
    /// off a list of home visits.
    func eraseOldNames(by key: UnlockedKey, at moment: Moment) throws {
        let (batches, day) = (try ledger.screening.batches(), try settledDay(moment.day, by: key))
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
                            screenedOn: batch.entry.day,
                            waitingIn: line.isHeld ? nil : line.pupil.className, on: day)
                }
            }
            isDue = isErased || isDue
        }
        for semester in try visitedSemesters(boxes.db) {
            let isErased = try passingOver {
                try erase(in: visits(in: semester, boxes), readers: readers) { _, line in
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
        } catch is UnlockRefusal {
            // A list that was changed keeps no name in another.
            return false
        }
    }

    static func screenedBatches(_ db: Database) throws -> [ScreeningBatch.ID] {
        try db.map("SELECT batch_id FROM care_screening WHERE typeof(batch_id) = 'integer'") {
            $0.id(0)
        }
    }

    static func visitedSemesters(_ db: Database) throws -> [VisitedSemester] {
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
        where isOver: (Int, HomeVisitList.Line) -> Bool
    ) throws -> Bool {
        guard let box = try sealed.open() else { return false }
        let list = HomeVisitList(try sealed.events(in: box))
        let isDue = list.lines.enumerated().contains { !$1.isErased && isOver($0, $1) }
        guard isDue else { return false }
        guard let readers else { return true }
        let events = list.erased(where: isOver)
        try sealed.replace(
            box, with: events, readers: readers, leaving: HomeVisitList(events).count())
        return true
    }
}
