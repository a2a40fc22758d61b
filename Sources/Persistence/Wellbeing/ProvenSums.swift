import Domain
internal import GRDB
import Security
import Synchronization

/// What was found of the sums beside the sealed lists, as long as nothing that it rests on is another: a look
/// at the same files checks no signature again.
final class ProvenSums: Sendable {
    struct Question: Hashable {
        let kind: CareBoxes.Kind
        /// Of which semester; nil for all lists of the kind.
        let place: String?
        /// By which key somebody asks whose signatures count; nil without one.
        let asker: [UInt8]?
    }

    /// All that an answer follows from.
    struct Ground: Equatable {
        let revision: CareRevision
        /// Those that the ledger knows, by their numbers.
        let keys: [Int64: PublicIdentity]
    }

    private struct Answer {
        let ground: Ground
        let proof: SumProof
    }

    /// A list as it was when its newest entry was written, and who opened it.
    struct List: Hashable {
        let box, entry: Int64
        let reader: [UInt8]
    }

    private let answers = Mutex<[Question: Answer]>([:])
    private let counts = Mutex<[List: OutstandingCount]>([:])

    /// The same list is opened once to be counted.
    func count(
        of list: List, counting: () throws -> OutstandingCount?
    ) rethrows -> OutstandingCount? {
        if let known = counts.withLock({ $0[list] }) { return known }
        let count = try counting()
        counts.withLock { known in
            known = known.filter { $0.key.box != list.box || $0.key.reader != list.reader }
            known[list] = count
        }
        return count
    }

    func proof(
        of question: Question, on ground: Ground, checking check: () throws -> SumProof
    ) rethrows -> SumProof {
        let answer = answers.withLock { $0[question] }
        if let answer, answer.ground == ground { return answer.proof }
        let proof = try check()
        answers.withLock { $0[question] = Answer(ground: ground, proof: proof) }
        return proof
    }
}

/// What a connection sees of the sealed file: another one after each commit that has changed something, of its own
/// and of others.
struct CareRevision: Equatable {
    private let ofOthers: DataVersion
    private let ownChanges: Int

    /// Nothing may be uncommitted.
    init(_ db: Database) throws {
        ofOthers = try DataVersion(db)
        ownChanges = db.totalChangesCount
    }
}
