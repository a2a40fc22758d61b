public import Domain
internal import GRDB
public import Security

extension CareFile {
    /// Throws `CareRefusal.namesPupil` where something of what is written into a case says whose case it is,
    /// whoever writes it: names stand in the identity alone, which is shown for a minute and for a reason, and
    /// what leaves the seal is a code and a sentence.
    ///
    /// The name is opened in memory alone, and is no look for the log: nobody is shown anything, and whoever may
    /// write such a sentence leads the case. Where their keys do not open the identity nothing is compared; whoever
    /// cannot open a name does not know it from here.
    static func demandUnnamed(
        _ kind: CareEvent.Kind, of care: CareCase.ID, _ boxes: CareBoxes
    ) throws {
        guard !kind.texts.isEmpty, let pupil = try ifWhole({ try identity(of: care, boxes) })
        else { return }
        try demandUnnamed(kind, pupil)
    }

    static func demandUnnamed(_ kind: CareEvent.Kind, _ pupil: PupilIdentity) throws {
        if let text = kind.texts.first(where: { pupil.isNamed(in: $0.words) }) {
            throw CareRefusal.namesPupil(in: text.place)
        }
    }

    /// The same of the reason for which a name out of a queue or a list is shown: the principal reads it in the
    /// log, and opens neither.
    static func demandUnnamed(_ words: String, _ name: String) throws {
        if PupilIdentity(nameAlone: name).isNamed(in: words) { throw CareRefusal.namesPupil() }
    }

    /// Throws `CareRefusal.namesPupil` where one of the texts, which are to be kept in clear, names a pupil of a
    /// case, a queue of second interviews or a list of home visits that these keys open, or whoever is reached at
    /// home. What is the name of one of `staff` as well is taken for that one. Nobody is shown anything, so
    /// that nothing is written into the log either.
    public func demandNobodyNamed(
        in texts: [String], besides staff: [Person], by key: UnlockedKey
    ) throws {
        let known = staff.map(\.name).filter { name in
            !name.isEmpty && texts.contains { $0.contains(name) }
        }
        guard texts.contains(where: { !$0.isEmpty }) else { return }
        try store.read { db in
            let boxes = try CareBoxes(db: db, key: key)
            let isNamed = { @Sendable (pupil: PupilIdentity) in
                texts.contains { pupil.isNamed(inPassing: $0, beside: known) }
            }
            let cases = try SealedPupil.read(Self.cases(ledBy: key.person, db), boxes)
            let listed = try Self.listedNames(boxes).map(PupilIdentity.init(nameAlone:))
            if cases.contains(where: isNamed, for: key) || listed.contains(where: isNamed) {
                throw CareRefusal.namesPupil()
            }
        }
    }

    /// Of everybody in a queue or on a list which these keys open.
    private static func listedNames(_ boxes: CareBoxes) throws -> [String] {
        let queues = try screenedBatches(boxes.db).compactMap { batch in
            try ifWhole { try queue(of: batch, boxes) }
        }
        let visits = try visitedSemesters(boxes.db).compactMap { semester in
            try ifWhole { try homeVisits(in: semester, boxes) }
        }
        return queues.flatMap { $0.lines.map(\.pupil.name) }
            + visits.flatMap { $0.lines.map(\.pupil.name) }
    }
}

extension PupilIdentity {
    /// Of whom nothing else is known.
    init(nameAlone name: String) {
        self.init(name: name, className: "", guardian: "", emergencyContact: "")
    }
}
