public import Domain
import Interchange
public import Observation
import Persistence
public import Security

/// Asks for a passphrase: one try at a time, and the seconds to wait after wrong ones.
@Observable
public final class SignInModel {
    public let session: SessionModel
    /// A key is being derived from what was typed.
    public private(set) var isWorking = false
    public private(set) var failure: AccountFailure?
    /// Until another try is taken; nil where none is due.
    public private(set) var secondsToWait: Int?

    @ObservationIgnored private var counting: Task<Void, Never>?

    public init(session: SessionModel) {
        self.session = session
    }

    /// Whether `person` has signed in now.
    public func signIn(_ person: Person.ID, passphrase: Passphrase) async -> Bool {
        await attempt(as: person) { [session] in
            try await session.signIn(person, passphrase: passphrase)
        }
    }

    /// Whether the keys of the person who signed in are back.
    public func unlock(passphrase: Passphrase) async -> Bool {
        guard let person = session.person else { return false }
        return await attempt(as: person) { [session] in
            try await session.unlock(passphrase: passphrase)
        }
    }

    /// Whether the own passphrase is another one now.
    public func change(from old: Passphrase, to new: Passphrase) async -> Bool {
        guard let person = session.person else { return false }
        return await attempt(as: person) { [session] in
            try await session.school.ledger.accounts.changePassphrase(
                of: person, from: old, to: new, at: session.school.clockTime)
        }
    }

    /// Whose the first account of a school is.
    public enum Newcomer: Hashable, Sendable {
        case known(Person.ID)
        /// Somebody who is not in the roster yet.
        case new(String)
    }

    /// Makes the first account and signs its owner in; the recovery key's text, nil where it failed.
    public func setUp(
        _ newcomer: Newcomer, passphrase: Passphrase, offices: [Office]
    ) async -> String? {
        var recovery: RecoveryKey?
        let isDone = await attempt(as: nil) { [session] in
            let school = session.school
            let person =
                switch newcomer {
                case .known(let person): person
                case .new(let name): try await Self.add(name.trimmed, to: school.ledger)
                }
            let moment = school.clockTime
            recovery = try await school.ledger.accounts.setUp(
                person, passphrase: passphrase, offices: offices, at: moment)
            school.refresh()
            session.refresh()
            try await session.signIn(person, passphrase: passphrase)
        }
        return isDone ? recovery?.text : nil
    }

    private nonisolated static func add(
        _ name: String, to ledger: Ledger
    ) async throws -> Person.ID {
        try await ledger.write { transaction in
            try transaction.addPerson(
                name: name, staffNumber: nil, position: "", officePhone: nil,
                initials: Pinyin.initials(ofPerson: name))
        }
    }

    /// What the accounts of a school to practise in have in common; nil for any other school.
    public var practicePassphrase: String? {
        do throws(LedgerError) {
            let isPractice = try session.school.ledger.accounts.areForPractice()
            return isPractice ? SampleSchool.passphrase : nil
        } catch {
            return nil
        }
    }

    /// A person is being asked about who may have to wait.
    public func look(at person: Person.ID?) {
        failure = nil
        count(for: person)
    }

    public func stop() {
        counting?.cancel()
        counting = nil
    }

    private func attempt(
        as person: Person.ID?, _ body: () async throws -> Void
    ) async -> Bool {
        guard !isWorking else { return false }
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            try await body()
            return true
        } catch {
            failure = AccountFailure(error)
            count(for: person)
            return false
        }
    }

    /// Shows the seconds as they pass.
    private func count(for person: Person.ID?) {
        stop()
        guard let person, isWaiting(person) else { return }
        counting = Task { [weak self] in
            while self?.isWaiting(person) == true {
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }

    private func isWaiting(_ person: Person.ID) -> Bool {
        let school = session.school
        do throws(LedgerError) {
            secondsToWait = try school.ledger.accounts.secondsToWait(
                person, at: school.clockTime)
        } catch {
            secondsToWait = nil
        }
        return secondsToWait != nil
    }
}
