public import Domain
public import Observation
public import Persistence
public import Security

/// Reporting a hazard: the form's content, what stands against it, and the same that is known.
@Observable
public final class ReportHazardModel {
    public var place: Place.ID? {
        didSet { findSimilar() }
    }
    public var category: HazardCategory.ID? {
        didSet { findSimilar() }
    }
    public var text = ""
    public var immediateMeasure = ""
    public var finder: Person.ID?
    public var source = HazardSource.selfCheck
    /// As typed: a time of today (`7:40`), or day and time (`11-22 16:30`, `2026-11-22 16:30`).
    public var foundAtText: String

    /// Open hazards at the same place and of the same category: perhaps this one is known.
    public private(set) var similar: [HazardRow] = []
    public private(set) var isCommitting = false
    /// What kept the last attempt from being filed; the form keeps everything that was typed.
    public private(set) var refusals: [Refusal] = []
    public private(set) var failure: LedgerError?
    /// Why whoever sits here may not report.
    public private(set) var accountFailure: AccountFailure?

    public enum Refusal: Hashable, Sendable {
        case noPlace, noCategory, badTime
        case report(HazardReportRefusal)
    }

    @ObservationIgnored public let school: SchoolModel
    /// The closed hazard that has come back; it keeps its number.
    @ObservationIgnored public let earlier: Hazard?

    /// What files the report in place of the ledger's own way; nil from it means that somebody else
    /// says why not.
    @ObservationIgnored private let filing: ((HazardReport, Signer) async -> Hazard?)?

    public init(
        school: SchoolModel, place: Place.ID?, finder: Person.ID?,
        filing: ((HazardReport, Signer) async -> Hazard?)? = nil
    ) {
        self.school = school
        earlier = nil
        self.filing = filing
        self.place = place
        self.finder = finder
        foundAtText = String(school.now.text.prefix(16))
    }

    /// The same hazard once more, where it was and of its kind.
    public init(school: SchoolModel, again earlier: Hazard, finder: Person.ID?) {
        self.school = school
        self.earlier = earlier
        filing = nil
        place = earlier.place
        category = earlier.category
        text = earlier.text
        self.finder = finder
        foundAtText = String(school.now.text.prefix(16))
        findSimilar()
    }

    /// The report as it stands; nil while place, category or time is missing.
    public var report: HazardReport? {
        guard let place, let category, let foundAt else { return nil }
        return HazardReport(
            place: place, category: category, text: text.trimmed, source: source,
            immediateMeasure: immediateMeasure.trimmed, foundAt: foundAt, finder: finder)
    }

    public var foundAt: Moment? {
        TypedMoment.read(foundAtText, now: school.now)
    }

    /// Files the report; returns the hazard, or nil with `refusals` or `failure` saying why not.
    ///
    /// `signer` may be nil only while the school has no accounts.
    public func submit(as signer: Signer? = nil) async -> Hazard? {
        guard !isCommitting else { return nil }
        refusals = missing
        failure = nil
        accountFailure = nil
        guard refusals.isEmpty, let report else { return nil }
        isCommitting = true
        defer { isCommitting = false }
        if let filing, let signer { return await filing(report, signer) }
        do {
            return try await school.ledger.hazards.report(
                report, returnOf: earlier?.id, at: school.now, actor: finder, as: signer)
        } catch let refusal as HazardReportRefusal {
            refusals = [.report(refusal)]
        } catch let error as LedgerError {
            failure = error
        } catch {
            accountFailure = AccountFailure(error)
        }
        return nil
    }

    private var missing: [Refusal] {
        var missing: [Refusal] = []
        if place == nil { missing.append(.noPlace) }
        if category == nil { missing.append(.noCategory) }
        if text.trimmed.isEmpty { missing.append(.report(.noText)) }
        if foundAt == nil { missing.append(.badTime) }
        if missing.isEmpty, let report {
            missing = report.refusals(at: school.now).map(Refusal.report)
        }
        return missing
    }

    private func findSimilar() {
        guard let place, let category else {
            similar = []
            return
        }
        do throws(LedgerError) {
            similar = try school.ledger.hazards.openHazards(at: place, category: category)
        } catch {
            similar = []
            failure = error
        }
    }
}

extension String {
    /// Without blanks and line breaks at both ends.
    nonisolated var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
