import Domain
import TestSupport
import ViewModels

extension SmallSchool {
    func school(now: Moment = now) -> SchoolModel {
        SchoolModel(ledger: ledger, clock: { now })
    }
}
