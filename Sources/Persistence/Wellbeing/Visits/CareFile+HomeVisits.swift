public import Domain
internal import GRDB
public import Security

/// The home visits of a semester: one sealed list, which every psychology teacher can open and nobody
/// else.
extension CareFile {
    /// Puts pupils into the list of the semester; returns how many that were.
    @discardableResult
    public func list(
        _ pupils: [HomeVisitList.Pupil], in semester: Semester,
        namesakes: Namesakes = .skipped, by key: UnlockedKey, at moment: Moment
    ) throws -> Int {
        try demandPresent(moment)
        let classes = try ledger.classes.classes()
        if let refusal = HomeVisitRules.refusal(toList: pupils, among: classes) { throw refusal }
        let staff = try ledger.organisation.organisation(on: moment.day)
        guard pupils.allSatisfy({ staff.person($0.visitor) != nil }) else {
            throw HomeVisitRefusal.noVisitor
        }
        return try store.write { db in
            let (circle, sealed) = try keeping(semester, by: key, at: moment, db)
            let list = HomeVisitList(try sealed.open().map(sealed.events) ?? [])
            if namesakes == .refused, let known = pupils.lazy.compactMap(list.number(of:)).first {
                throw HomeVisitRefusal.alreadyListed(HomeVisitList.code(of: known, in: semester))
            }
            let new = namesakes == .admitted ? pupils : list.new(among: pupils)
            guard !new.isEmpty else { return 0 }
            try Self.take(.listed(new), in: sealed.opened(for: circle), of: list, sealed)
            return new.count
        }
    }

    /// Takes a step on a line that is listed already.
    public func take(
        _ event: HomeVisitList.Event, in semester: Semester, by key: UnlockedKey,
        at moment: Moment
    ) throws {
        try demandPresent(moment)
        try store.write { db in
            let (_, sealed) = try keeping(semester, by: key, at: moment, db)
            guard let box = try sealed.open() else { throw HomeVisitRefusal.unknown }
            let list = HomeVisitList(try sealed.events(in: box))
            let refusal = HomeVisitRules.refusal(
                of: event, on: list, in: semester, on: moment.day)
            if let refusal { throw refusal }
            if case .notVisited(let index, let note) = event {
                try Self.demandUnnamed(note, list.lines[index].pupil.name)
            }
            try Self.take(event, in: box, of: list, sealed)
        }
    }

    /// Nil where nobody is listed; throws where the keys in hand do not open it.
    public func homeVisits(
        in semester: Semester, for key: UnlockedKey
    ) throws -> HomeVisitList? {
        try store.read { db in
            try Self.homeVisits(in: VisitedSemester(semester), CareBoxes(db: db, key: key))
        }
    }

    static func homeVisits(
        in semester: VisitedSemester, _ boxes: CareBoxes
    ) throws -> HomeVisitList? {
        let sealed = visits(in: semester, boxes)
        return try sealed.open().map { HomeVisitList(try sealed.events(in: $0)) }
    }

    /// Whether it has changed is seen from this without opening it.
    public func homeVisitState(
        in semester: Semester, for key: UnlockedKey
    ) throws -> SealedListState {
        try store.read { db in
            try SealedListState(
                of: Self.visits(in: VisitedSemester(semester), CareBoxes(db: db, key: key)))
        }
    }

    /// Who a line of the list is, written into the log of the looks in the same transaction.
    public func reveal(
        _ index: Int, in semester: Semester, words: String, by key: UnlockedKey,
        at moment: Moment
    ) throws -> HomeVisitList.Pupil {
        if let refusal = HomeVisitRules.refusal(toLookFor: words) { throw refusal }
        return try store.write { db in
            let (circle, sealed) = try keeping(semester, by: key, at: moment, db)
            let list = HomeVisitList(try sealed.open().map(sealed.events) ?? [])
            guard list.lines.indices.contains(index), !list.lines[index].isStruck,
                !list.lines[index].isErased
            else {
                throw HomeVisitRefusal.unknown
            }
            try Self.demandUnnamed(words, list.lines[index].pupil.name)
            let view = CareView(
                at: try lookTime(moment), viewer: key.person, subject: .identity,
                code: HomeVisitList.code(of: index, in: semester), reason: .other, words: words,
                seconds: CareView.revealSeconds)
            try Self.note(view, owner: key.person, of: nil, circle, sealed.boxes)
            return list.lines[index].pupil
        }
    }

    /// How many home visits the semester needs and has left, also for whoever holds no key; nil where
    /// nobody is listed.
    public func homeVisitCount(
        in semester: Semester, for key: UnlockedKey? = nil
    ) throws -> OutstandingSum? {
        let place = VisitedSemester(semester)
        return try store.read { db in
            let told = try ListSum.all(db).first {
                $0.kind == .homeVisits && $0.place == place.name
            }
            return try told.map { told in
                try exactly(told, for: key, db) { boxes in
                    try Self.homeVisits(in: place, boxes)?.count()
                }
            }
        }
    }

    private typealias Sealed = SealedList<HomeVisitList.Event>

    /// Throws where whoever holds these keys may not know the names.
    private func keeping(
        _ semester: Semester, by key: UnlockedKey, at moment: Moment, _ db: Database
    ) throws -> (CareCircle, Sealed) {
        let standing = try reader(key, on: moment.day).standing(on: moment.day)
        if let refusal = HomeVisitRules.refusal(toKeepBy: standing) { throw refusal }
        let circle = try interviewers(key, on: moment.day, db)
        let boxes = try CareBoxes(db: db, key: key, circle: circle)
        return (circle, Self.visits(in: VisitedSemester(semester), boxes))
    }

    static func visits(
        in semester: VisitedSemester, _ boxes: CareBoxes
    ) -> SealedList<HomeVisitList.Event> {
        SealedList(
            place: .init(
                kind: .homeVisits, table: "care_home_visit", column: "semester",
                value: semester.name.databaseValue), boxes: boxes)
    }

    private static func take(
        _ event: HomeVisitList.Event, in box: CareBox, of list: HomeVisitList, _ sealed: Sealed
    ) throws {
        var list = list
        list.take(event)
        try sealed.append(event, to: box, leaving: list.count())
    }
}

/// A semester as the sealed file names it, for example `2026-autumn`.
struct VisitedSemester {
    let schoolYear: Int
    let term: Semester.Term

    init(_ semester: Semester) {
        (schoolYear, term) = (semester.schoolYear, semester.term)
    }

    init?(name: String) {
        let parts = name.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]),
            let term = Semester.Term(rawValue: String(parts[1]))
        else { return nil }
        (schoolYear, self.term) = (year, term)
    }

    var name: String { "\(schoolYear)-\(term.rawValue)" }
}
