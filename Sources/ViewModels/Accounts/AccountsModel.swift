public import Domain
public import Observation
import Persistence
public import Security

/// Everybody with an account, and what the administrator does with them.
@Observable
public final class AccountsModel {
    /// One person with an account, as the list shows it.
    public struct Line: Hashable, Sendable, Identifiable {
        public let account: Account
        public let person: Person
        public let standing: Standing
        /// Offices given that begin on a later day.
        public let coming: [OfficeAssignment]

        public var id: Person.ID { account.person }
    }

    public let session: SessionModel
    public private(set) var lines: [Line] = []
    private let attempts = Attempts { AccountFailure($0) }

    /// Called after `lines` have changed.
    @ObservationIgnored public var didChange: () -> Void = {}
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        reload()
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    /// With what tells the person from others of the name.
    public func name(of line: Line) -> String {
        session.school.organisation.distinctName(of: line.person)
    }

    public var failure: AccountFailure? { attempts.failure }
    public var isWorking: Bool { attempts.isWorking }

    /// Why whoever signed in may not; nil where the person may. Asks nothing while nobody has.
    public func refusal(of action: AccountAction) -> AccountRefusal? {
        guard let standing = session.standing else { return .notSignedIn }
        return action.refusal(holding: standing.offices)
    }

    public func create(
        _ person: Person.ID, passphrase: Passphrase, offices: [Office], as signer: Signer
    ) async -> Bool {
        await attempt { accounts, moment in
            try await accounts.create(
                person, passphrase: passphrase, offices: offices, as: signer, at: moment)
        }
    }

    public func reissueKey(
        of person: Person.ID, passphrase: Passphrase, as signer: Signer
    ) async -> Bool {
        await attempt { accounts, moment in
            try await accounts.reissueKey(
                of: person, passphrase: passphrase, as: signer, at: moment)
        }
    }

    public func setDisabled(
        _ isDisabled: Bool, _ person: Person.ID, as signer: Signer
    ) async -> Bool {
        await attempt { accounts, moment in
            try await accounts.setDisabled(isDisabled, person, as: signer, at: moment)
        }
    }

    public func setOffice(
        _ office: Office, of person: Person.ID, isHeld: Bool, from day: Day, as signer: Signer
    ) async -> Bool {
        await attempt { accounts, moment in
            try await accounts.setOffice(
                office, of: person, isHeld: isHeld, from: day, as: signer, at: moment)
        }
    }

    private func attempt(
        _ body: (AccountRepository, Moment) async throws -> Void
    ) async -> Bool {
        await attempts.take {
            try await body(session.school.ledger.accounts, session.school.clockTime)
            session.refresh()
            reload()
        }
    }

    private func reload() {
        let school = session.school
        let today = school.now.day
        do throws(LedgerError) {
            let history = try school.ledger.accounts.officeHistory()
            let lines = try school.ledger.accounts.accounts().compactMap { account -> Line? in
                guard let person = school.organisation.person(account.person) else { return nil }
                return Line(
                    account: account, person: person,
                    standing: school.organisation.standing(of: person.id, offices: history),
                    coming: history.filter { $0.person == person.id && $0.starts > today })
            }
            guard lines != self.lines else { return }
            self.lines = lines
            didChange()
        } catch {
            attempts.fail(error)
        }
    }
}
