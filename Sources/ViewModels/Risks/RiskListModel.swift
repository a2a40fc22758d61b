public import Domain
public import Observation
import Persistence
public import Security

/// 风险点: the list with its filters, and what is done to the point in hand.
@Observable
public final class RiskListModel {
    public let session: SessionModel
    /// Only the points of this place and of what is inside it; nil for the whole school.
    public var place: Place.ID?
    /// Shows the closed ones too.
    public var showsClosed = false
    private let attempts = Attempts { RiskFailure($0) }

    /// `place` narrows the list at first.
    public init(session: SessionModel, place: Place.ID? = nil) {
        self.session = session
        self.place = place
    }

    public var school: SchoolModel { session.school }

    public var rules: RiskRules { school.riskRules }

    public func colour(of point: RiskPoint) -> RiskColour {
        rules.tables.colour(of: point.entry.score)
    }

    /// The gravest first; of one colour those first that should have been looked at long ago.
    public var points: [RiskPoint] {
        let inside = place.map { Set(school.organisation.subtree(of: $0)) }
        let shown = school.risks.filter { point in
            (showsClosed || point.isOpen) && inside?.contains(point.entry.place) ?? true
        }
        return shown.sorted { left, right in
            let (first, second) = (colour(of: left), colour(of: right))
            if left.isOpen != right.isOpen { return left.isOpen }
            return (second, left.entry.reviewDue, left.id)
                < (first, right.entry.reviewDue, right.id)
        }
    }

    /// How many of the points are open, by colour.
    public var counts: [RiskColour: Int] {
        points.filter(\.isOpen).reduce(into: [:]) { $0[colour(of: $1), default: 0] += 1 }
    }

    public var overdueReviews: Int {
        points.count { $0.isReviewOverdue(on: school.now.day) }
    }

    /// The oldest line first; empty where it cannot be read.
    public func history(of point: RiskPoint) -> [RiskHistoryLine] {
        do throws(LedgerError) {
            return try school.ledger.risks.history(of: point.id)
        } catch {
            attempts.fail(error)
            return []
        }
    }

    /// Why whoever sits here may not act upon `point`; with nil, file a new one anywhere.
    public func refusal(of action: RiskAction, on point: RiskPoint?) -> RiskRefusal? {
        if session.state != .noAccounts, session.standing == nil { return .notSignedIn }
        guard let point else { return nil }
        let entry = point.entry
        return rules.refusal(
            of: action, at: entry.place, level: entry.level, by: session.standing,
            in: school.organisation)
            ?? ((action == .reopen) == point.isOpen ? (point.isOpen ? .open : .closed) : nil)
    }

    /// What a form begins with.
    public func draft(of point: RiskPoint?) -> RiskDraft {
        RiskDraft(point: point, place: place, school: school)
    }

    /// Takes a step; returns whether it was taken. `failure` says why not.
    public func take(_ step: RiskStep, on point: RiskPoint?, as signer: Signer?) async -> Bool {
        await attempts.take {
            _ = try await school.ledger.risks.take(
                step, on: point?.id, seen: point, as: signer, at: school.clockTime)
            school.refresh()
        }
    }

    public var failure: RiskFailure? { attempts.failure }

    public func forgetFailure() { attempts.forget() }
}
