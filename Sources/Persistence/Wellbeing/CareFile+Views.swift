public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Shows who the pupil is, and writes it into the log in the same transaction.
    ///
    /// `approver` is the principal where whoever reads does not lead the case.
    public func reveal(
        _ id: CareCase.ID, reason: CareView.Reason, words: String, by key: UnlockedKey,
        approver: UnlockedKey? = nil, at moment: Moment
    ) throws -> PupilIdentity {
        let reader = try reader(key, on: moment.day)
        let approving = try approver.map { try self.reader($0, on: moment.day) }
        if reason == .other, words.isEmpty { throw CareRefusal.reasonMissing }
        return try store.write { db in
            let boxes = CareBoxes(db: db, key: key)
            let watch = try Self.fetch(id, boxes).watch
            if let refusal = CareRules.refusalToReveal(
                watch, as: reader.standing(on: moment.day), approver: approving?.offices)
            {
                throw refusal
            }
            guard let box = try boxes.open(.identity, of: id),
                let content = try CareEntryLog.contents(of: box, db).last
            else { throw CareRefusal.notAReader }
            let view = CareView(
                at: moment, viewer: key.person, subject: .identity, code: watch.code,
                reason: reason, words: words, seconds: CareView.revealSeconds)
            try note(view, owner: watch.owner, of: id, seconder: approver, boxes)
            return try CareContent.value(content.bytes)
        }
    }

    /// Writes into the log that something was looked at.
    public func note(
        _ subject: CareView.Subject, of line: CaseLine? = nil, words: String = "",
        seconds: Int = 0, by key: UnlockedKey, at moment: Moment
    ) throws {
        _ = try reader(key, on: moment.day)
        let view = CareView(
            at: moment, viewer: key.person, subject: subject, code: line?.code, words: words,
            seconds: seconds)
        try store.write { db in
            try note(
                view, owner: line?.owner ?? key.person, of: line?.id,
                CareBoxes(db: db, key: key))
        }
    }

    /// What the keys in hand open of the log, the newest first.
    public func views(for key: UnlockedKey, since day: Day, limit: Int = 500) throws -> [CareView] {
        try store.read { db in
            let boxes = CareBoxes(db: db, key: key)
            let ids = try db.map(
                """
                SELECT box.id FROM care_wrap JOIN care_box AS box ON box.id = box_id
                WHERE reader_id = ? AND kind = 'view' ORDER BY box.id DESC LIMIT ?
                """, [key.person.rawValue, limit]
            ) { $0[0] as Int64 }
            var views: [CareView] = []
            for id in ids {
                guard let box = try boxes.open(id) else { continue }
                for entry in try CareEntryLog.contents(of: box, db) {
                    let view: CareView = try CareContent.value(entry.bytes)
                    guard view.at.day >= day else { return views }
                    views.append(view.numbered(entry.id))
                }
            }
            return views
        }
    }

    /// Every line of the log is a box of its own, for the owner of the case and the principal.
    func note(
        _ view: CareView, owner: Person.ID, of care: CareCase.ID?,
        seconder: UnlockedKey? = nil, _ boxes: CareBoxes
    ) throws {
        let readers = try ledger.accounts.careReaders(on: view.at.day).filter {
            $0.person == owner || $0.offices.contains(.principal)
        }
        let box = try boxes.make(.view, of: care, owner: owner, readers: readers)
        try CareEntryLog.append(
            try CareContent.bytes(view), to: box, by: boxes.key, seconder: seconder, boxes.db)
    }
}
