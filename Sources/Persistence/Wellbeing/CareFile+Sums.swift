public import Domain
internal import GRDB
public import Security

/// The sums that whoever opens no list is told.
extension CareFile {
    /// Whether the sum of that semester's home visits is the one that a psychology teacher has signed after
    /// the list was written into last; false where there is no list.
    public func isHomeVisitSumProven(
        in semester: Semester, for key: UnlockedKey
    ) throws -> Bool {
        let name = VisitedSemester(semester).name
        return try areProven(for: key) { $0.kind == .homeVisits && $0.place == name }
    }

    /// The same of all queues of second interviews.
    public func areInterviewSumsProven(for key: UnlockedKey) throws -> Bool {
        try areProven(for: key) { $0.kind == .screening }
    }

    private func areProven(
        for key: UnlockedKey, where isMeant: (ListSum) -> Bool
    ) throws -> Bool {
        let keys = try ledger.accounts.publicKeys()
        return try store.read { db in
            let known = try CareTrust.read(db).signatories(from: key.publicIdentity.signing)
            let sums = try ListSum.all(db).filter(isMeant)
            guard try !sums.isEmpty && ListSum.untold(db) == nil else { return false }
            return sums.allSatisfy { $0.isCurrent && $0.isSigned(by: keys, known) }
        }
    }

    /// Signs what is not signed since a list was written into last: as the list itself says, whatever stands
    /// beside it. A list that the keys in hand do not open is passed over.
    func signSums(by key: UnlockedKey, at moment: Moment) throws {
        guard try store.read({ db in try ListSum.all(db).contains { !$0.isCurrent } }) else {
            return
        }
        try store.write { db in
            let circle = try circle(of: key, on: moment.day, db)
            let boxes = try CareBoxes(db: db, key: key, circle: circle)
            for sum in try ListSum.all(db) where !sum.isCurrent {
                do {
                    try Self.sign(sum, boxes)
                } catch CareRefusal.notAReader {
                    continue
                } catch  where error is UnlockRefusal || error is DamagedRow {
                    // A list that was changed is not signed for; whoever opens it is told.
                    continue
                }
            }
        }
    }

    private static func sign(_ sum: ListSum, _ boxes: CareBoxes) throws {
        if sum.kind == .screening, let number = Int64(sum.place) {
            let sealed = queues(of: ScreeningBatch.ID(number), boxes)
            guard let box = try sealed.open() else { return }
            let queue = ScreeningQueue(try sealed.events(in: box))
            try sealed.tell(queue.outstanding, beside: box)
        } else if let semester = VisitedSemester(name: sum.place) {
            let sealed = visits(in: semester, boxes)
            guard let box = try sealed.open() else { return }
            let list = HomeVisitList(try sealed.events(in: box))
            try sealed.tell(list.count(), beside: box)
        }
    }
}
