public import Domain
import Persistence

extension SchoolModel {
    /// The offices that a person holds today; none where the ledger cannot be read.
    public func offices(of person: Person.ID) -> Set<Office> {
        do throws(LedgerError) {
            let offices = try ledger.accounts.offices(on: now.day)
            return Set(offices.filter { $0.person == person }.map(\.office))
        } catch {
            return []
        }
    }
}
