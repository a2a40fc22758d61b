public import Domain
internal import GRDB
public import Security

/// The sums that whoever opens no list is told.
extension CareFile {
    /// Whether the sum of that semester's home visits is the one that a psychology teacher has signed after
    /// the list was written into last. Without a key nobody's signature counts; one that does not fit the
    /// numbers is found all the same.
    public func homeVisitSumProof(
        in semester: Semester, for key: UnlockedKey?
    ) throws -> SumProof {
        try proof(of: .homeVisits, at: VisitedSemester(semester).name, for: key)
    }

    /// The same of all queues of second interviews.
    public func interviewSumsProof(for key: UnlockedKey?) throws -> SumProof {
        try proof(of: .screening, at: nil, for: key)
    }

    /// What is told in clear or, where that leaves numbers out, what the list itself says to keys that open it.
    func exactly(
        _ told: ListSum, for key: UnlockedKey?, _ db: Database,
        counting count: (CareBoxes) throws -> OutstandingCount?
    ) throws -> OutstandingSum {
        let sum = told.told.sum
        guard sum.exact == nil, let key else { return sum }
        let list = ProvenSums.List(
            box: told.box, entry: told.entry, reader: key.publicIdentity.signing)
        do {
            let exact = try sums.count(of: list) { try count(CareBoxes(db: db, key: key)) }
            return exact.map { .exact($0) } ?? sum
        } catch is CareRefusal, is UnlockRefusal, is DamagedRow {
            // Whoever opens the list is told why it does not open.
            return sum
        } catch is KeyLocked {
            return sum
        }
    }

    /// `place`: of one list; nil for all of that kind.
    private func proof(
        of kind: CareBoxes.Kind, at place: String?, for key: UnlockedKey?
    ) throws -> SumProof {
        let asker = key?.publicIdentity.signing
        let keys = try ledger.accounts.publicKeys()
        return try store.read { db in
            try sums.proof(
                of: .init(kind: kind, place: place, asker: asker),
                on: .init(revision: CareRevision(db), keys: keys)
            ) {
                let known = try asker.flatMap { try CareTrust.read(db).signatories(from: $0) }
                func isAsked(_ sum: ListSum) -> Bool {
                    sum.kind == kind && (place == nil || sum.place == place)
                }
                let proofs = try ListSum.all(db).filter(isAsked)
                    .map { $0.proof(by: keys, known) }
                if proofs.contains(.changed) { return .changed }
                if try ListSum.untold(db, by: keys, known).contains(where: isAsked) {
                    return proofs.isEmpty ? .changed : .unsigned
                }
                return proofs.isEmpty || proofs.contains(.unsigned) ? .unsigned : .proven
            }
        }
    }

    /// Signs what is not signed since a list was written into last, or otherwise than it stands there, or does
    /// not stand there any more: as the list itself says, whatever stands beside it, and nothing beside none.
    /// A list that the keys in hand do not open is passed over. Where none is left, the file promises from then
    /// on that a signed sum stands beside each.
    func signSums(by key: UnlockedKey, at moment: Moment) throws {
        let keys = try ledger.accounts.publicKeys()
        func owed(_ db: Database) throws -> (sums: [ListSum], isPromised: Bool) {
            let trust = try CareTrust.read(db)
            let known = trust.signatories(from: key.publicIdentity.signing)
            let told = try ListSum.all(db)
            let untold = try ListSum.untold(db, by: keys, known)
                .filter { !told.contains(where: $0.isOfSameList) }
            let amiss = told.filter { sum in
                switch sum.proof(by: keys, known) {
                case .proven: false
                case .changed: true
                // Nobody's key counts more than the own one.
                case .unsigned: !sum.isCurrent || sum.signed?.key != key.key.rawValue
                }
            }
            return (untold + amiss, trust.promisesSums(to: known))
        }
        let before = try store.read(owed)
        guard !before.sums.isEmpty || !before.isPromised else { return }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            for sum in try owed(db).sums {
                do {
                    try Self.sign(sum, boxes)
                } catch CareRefusal.notAReader {
                    continue
                } catch is UnlockRefusal, is DamagedRow {
                    // A list that was changed is not signed for; whoever opens it is told.
                    continue
                }
            }
            let left = try owed(db)
            if left.sums.isEmpty, !left.isPromised, circle.own.offices.contains(.psychologist) {
                try CareTrust.promiseSums(by: key, at: moment, db)
            }
        }
    }

    private static func sign(_ sum: ListSum, _ boxes: CareBoxes) throws {
        if sum.kind == .screening, let number = Int64(sum.place) {
            let sealed = queues(of: ScreeningBatch.ID(number), boxes)
            guard let box = try sealed.open() else { return try sum.takeAway(boxes.db) }
            let queue = ScreeningQueue(try sealed.events(in: box))
            try sealed.tell(queue.outstanding, beside: box)
        } else if sum.kind == .homeVisits, let semester = VisitedSemester(name: sum.place) {
            let sealed = visits(in: semester, boxes)
            guard let box = try sealed.open() else { return try sum.takeAway(boxes.db) }
            let list = HomeVisitList(try sealed.events(in: box))
            try sealed.tell(list.count(), beside: box)
        } else {
            try sum.takeAway(boxes.db)
        }
    }
}
