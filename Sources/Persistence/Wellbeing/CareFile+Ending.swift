public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Makes a case unreadable for everybody, for good: all its keys are overwritten, those of the
    /// recovery key too. Only a closed case, and only from the day on until which it was to be kept.
    /// A backup made before still holds the keys. `namesakes`: whether others of that name on the lists of
    /// home visits are the same pupil; throws `CareRefusal.namesakeVisits` where that has to be said.
    public func destroy(
        _ id: CareCase.ID, namesakes: NamesakeVisits = .unknown, by key: UnlockedKey,
        at moment: Moment
    ) throws -> CareCertificate {
        try demandPresent(moment)
        let (calendar, clock) = (try ledger.calendar.calendar(), try clock())
        return try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let reader = circle.own
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            let watch = try Self.fetch(id, boxes).watch
            let standing = reader.standing(on: moment.day)
            if let refusal = CareRules.refusal(to: .destroy, on: watch, as: standing) {
                throw refusal
            }
            let end = watch.keepUntil
            guard try end <= settledDay(moment.day, by: key) else {
                throw CareRefusal.dayUnsettled(end)
            }
            let certificate = try Self.certify(watch, by: key, at: moment, db)
            try Self.keepSums(
                of: CaseLine(watch, clock: clock), on: moment.day,
                since: clock.semesterStart(on: moment.day), boxes)
            let teachers = circle.holding(.psychologist)
            try Self.eraseName(ledTo: watch.code, teachers: teachers, boxes)
            if let identity = try Self.identity(of: id, boxes) {
                let pupil = LeavingPupil(
                    name: identity.name, classNames: [identity.className, watch.classBand],
                    schoolYear: calendar.schoolYear(of: watch.classSetOn))
                try Self.eraseVisits(to: pupil, namesakes, teachers: teachers, boxes)
            }
            // Who looked stays readable: the log names the code alone.
            try db.run(
                """
                DELETE FROM care_wrap WHERE box_id IN (
                    SELECT id FROM care_box WHERE case_id = ? AND kind <> 'view')
                """, [id.rawValue])
            try db.run("UPDATE care_box SET snapshot = NULL WHERE case_id = ?", [id.rawValue])
            return certificate
        }
    }

    /// Nil where the keys in hand do not open the identity.
    static func identity(
        of id: CareCase.ID, _ boxes: CareBoxes
    ) throws -> PupilIdentity? {
        guard let box = try boxes.open(.identity, of: id),
            let content = try boxes.contents(of: box).last
        else { return nil }
        return try CareContent.value(content.bytes)
    }
}
