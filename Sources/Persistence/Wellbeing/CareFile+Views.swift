public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Shows who the pupil is, and writes it into the log in the same transaction.
    ///
    /// `approver` is the principal where whoever reads does not lead the case. `isForPaper`: it is written on a
    /// paper of the name `words`, and stands on no screen; the log says that the paper was written.
    public func reveal(
        _ id: CareCase.ID, reason: CareView.Reason, words: String, by key: UnlockedKey,
        approver: UnlockedKey? = nil, isForPaper: Bool = false, at moment: Moment
    ) throws -> PupilIdentity {
        let approving = try approver.map { try self.reader($0, on: moment.day) }
        if reason == .other, words.isEmpty { throw CareRefusal.reasonMissing }
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            let watch = try Self.fetch(id, boxes).watch
            let approval = approving.map {
                circle.offices(ofApprover: $0, askedBy: circle.own, owner: watch.owner)
            }
            if approval?.isEmpty == true { throw CareRefusal.notAcknowledged }
            if let approval, approving?.offices.contains(.principal) == true,
                !approval.contains(.principal)
            {
                throw CareRefusal.comparedOtherwise([.principal])
            }
            if let refusal = CareRules.refusalToReveal(
                watch, as: circle.own.standing(on: moment.day), approver: approval)
            {
                throw refusal
            }
            guard let pupil = try Self.identity(of: id, boxes) else {
                throw CareRefusal.notAReader
            }
            // The principal reads the reasons of every look, and not every case.
            if !isForPaper, pupil.isNamed(in: words) { throw CareRefusal.namesPupil() }
            let view = CareView(
                at: try lookTime(moment), viewer: key.person,
                subject: isForPaper ? .exported : .identity, code: watch.code, reason: reason,
                words: words, seconds: isForPaper ? 0 : CareView.revealSeconds,
                approver: approver?.person)
            try Self.note(view, owner: watch.owner, of: id, seconder: approver, circle, boxes)
            return pupil
        }
    }

    /// Writes into the log that something was looked at; of a case, for whoever leads it by now, whatever the
    /// line said when it was read.
    public func note(
        _ subject: CareView.Subject, of line: CaseLine? = nil, words: String = "",
        seconds: Int = 0, by key: UnlockedKey, at moment: Moment
    ) throws {
        let view = CareView(
            at: try lookTime(moment), viewer: key.person, subject: subject, code: line?.code,
            words: words,
            seconds: seconds)
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            let watch = try line.flatMap { try Self.fetchIfWhole($0.id, boxes)?.watch }
            try Self.note(
                view, owner: watch?.owner ?? line?.owner ?? key.person, of: line?.id, circle,
                boxes)
        }
    }

    /// Writes into the log that somebody has unlocked keys whom no office lets read any more, and whose keys
    /// open cases all the same until these are sealed anew. Of nobody else: the signature of a class teacher would
    /// tell whose class a pupil is in.
    public func noteFormerReader(by key: UnlockedKey, at moment: Moment) throws {
        let opensCases = try store.read { db in
            try db.value(
                """
                SELECT EXISTS (
                    SELECT 1 FROM care_wrap JOIN care_box ON care_box.id = box_id
                    WHERE kind = 'case' AND reader_id = ? AND key_id = ?)
                """, [key.person.rawValue, key.key.rawValue]) ?? false
        }
        guard opensCases else { return }
        do {
            try note(.list, by: key, at: moment)
        } catch is CareRefusal {
            // A line of a key that counts no longer would be nobody's.
            return
        }
    }

    /// Writes into the log that a name out of a queue or a list is masked again; `code` is its line.
    public func noteMasked(
        _ code: String, seconds: Int, by key: UnlockedKey, at moment: Moment
    ) throws {
        let view = CareView(
            at: try lookTime(moment), viewer: key.person, subject: .masked, code: code,
            seconds: seconds)
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            try Self.note(
                view, owner: key.person, of: nil, circle,
                try CareBoxes(db: db, key: key, circle: circle))
        }
    }

    /// So many looks are read at most; more than a school has in thirty days.
    public static let viewLimit = 2000

    /// Who looked since `day`, as far as the keys in hand open it, the newest first, from the first look on
    /// that was on that day or later: a clock that was set back afterwards hides nothing. What lies before
    /// two hundred looks in a row that are older is not opened.
    public func log(
        for key: UnlockedKey, since day: Day, limit: Int = viewLimit
    ) throws -> CareLog {
        try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            let ids = try Self.looks(openTo: key, limit: limit, db)
            var (log, older) = (CareLog(), [CareView]())
            for id in ids {
                do {
                    for view in try Self.looks(in: id, boxes).reversed() {
                        older.append(view)
                        guard view.at.day >= day else { continue }
                        log.views += older
                        older = []
                    }
                } catch is UnlockRefusal, is DamagedRow {
                    log.unproven += 1
                }
                if older.count >= Self.olderLooks { break }
            }
            log.isCut = ids.count >= limit && older.isEmpty
            return log
        }
    }

    private static let olderLooks = 200

    private static func looks(
        openTo key: UnlockedKey, limit: Int, _ db: Database
    ) throws -> [Int64] {
        try db.map(
            """
            SELECT box.id FROM care_wrap JOIN care_box AS box ON box.id = box_id
            WHERE reader_id = ? AND kind = 'view' ORDER BY box.id DESC LIMIT ?
            """, [key.person.rawValue, limit]
        ) { $0[0] }
    }

    /// The day of the newest proven look before `day`: the list was opened on it.
    func lastLook(before day: Day, by key: UnlockedKey) throws -> Day? {
        try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            for id in try Self.looks(openTo: key, limit: Self.viewLimit, db) {
                do {
                    let looked = try Self.looks(in: id, boxes).map(\.at.day)
                    if let last = looked.filter({ $0 < day }).max() { return last }
                } catch is UnlockRefusal, is DamagedRow {
                    continue
                }
            }
            return nil
        }
    }

    /// Nothing where the keys in hand do not open it; throws `UnlockRefusal.damaged` where it is not
    /// signed by whoever is said to have looked, and by whoever is said to have approved.
    private static func looks(in id: Int64, _ boxes: CareBoxes) throws -> [CareView] {
        guard let box = try boxes.open(id) else { return [] }
        return try CareEntryLog.entries(of: box, boxes.db).map { entry in
            let view: CareView = try CareContent.value(entry.bytes)
            guard boxes.signatories.hasSigned(view.viewer, entry),
                view.approver.map({ boxes.signatories.hasSeconded($0, entry) }) ?? true
            else { throw UnlockRefusal.damaged }
            return view.numbered(entry.id)
        }
    }

    /// Every line of the log is a box of its own: for whoever looked, for the owner of the case, and for
    /// the principal.
    static func note(
        _ view: CareView, owner: Person.ID, of care: CareCase.ID?,
        seconder: UnlockedKey? = nil, _ circle: CareCircle, _ boxes: CareBoxes
    ) throws {
        // Whoever looks does not hide it from the owner by trusting the owner's key no longer.
        let readers =
            circle.readers.filter {
                [owner, view.viewer].contains($0.person) || $0.offices.contains(.principal)
            } + circle.former.filter { $0.person == owner }
        let box = try boxes.make(.view, of: care, owner: owner, readers: readers)
        try CareEntryLog.append(
            try CareContent.bytes(view), to: box, by: boxes.key, seconder: seconder, boxes.db)
    }
}

/// Who looked, as it can be proven.
public struct CareLog: Hashable, Sendable {
    /// The newest first.
    public internal(set) var views: [CareView] = []
    /// Lines that are not signed by whoever is said to have looked, as far as the keys in hand can tell:
    /// nobody is shown what they say.
    public internal(set) var unproven = 0
    /// Whether there may be older looks that were not read.
    public internal(set) var isCut = false

    public init() {}
}
