public import Domain
public import Persistence
import Security

/// A sealed list of any size for measuring: open cases of one psychology teacher, with contacts behind
/// them, some of them overdue; nobody in it exists.
///
/// The first person of the school becomes its principal and administrator, the second its psychology
/// teacher; both sign in with the passphrase of the sample school.
public struct SyntheticCases: Sendable {
    public let count: Int
    /// Of a 普查 beside the cases; none without pupils.
    private let screening: SyntheticScreening
    private let seed: UInt64
    private let now: Moment

    public init(count: Int, pupils: Int = 0, seed: UInt64 = 1, now: Moment) {
        self.count = max(0, count)
        screening = SyntheticScreening(pupils: max(0, pupils), now: now)
        self.seed = seed
        self.now = now
    }

    /// Fills an empty sealed file beside a school without accounts; `progress` hears how many cases of
    /// how many are in.
    public func fill(
        _ care: CareFile, beside ledger: Ledger, progress: (Int, Int) -> Void
    ) throws {
        let people = try ledger.organisation.organisation(on: now.day).people
            .sorted { $0.id.rawValue < $1.id.rawValue }
        guard people.count > 1 else { return }
        let passphrase = Passphrase(SampleSchool.passphrase)
        let start = Moment(day: now.day.adding(days: -Self.days), hour: 8, minute: 0)
        let accounts = ledger.accounts.costing(atMost: .practice)
        // Its recovery key is thrown away: there is nothing here that anybody could lose.
        _ = try accounts.create(
            first: people[0].id, passphrase: passphrase, offices: [.principal], at: start)
        let principal = try accounts.signInNow(people[0].id, passphrase: passphrase, at: start).key
        defer { principal.lock() }
        try accounts.createNow(
            people[1].id, passphrase: passphrase, offices: [.psychologist],
            as: principal.signer, at: start)
        let key = try accounts.signInNow(people[1].id, passphrase: passphrase, at: start).key
        defer { key.lock() }
        _ = try care.setUp(
            by: key, naming: [people[0].id: principal.publicIdentity.fingerprint], at: start)
        var random = SeededGenerator(seed: seed)
        for number in 0..<count {
            try file(number, into: care, by: key, &random)
            if (number + 1) % 100 == 0 || number + 1 == count { progress(number + 1, count) }
        }
        try screening.fill(care, beside: ledger, by: key, &random)
        try care.publish(care.lines(for: key), by: key, at: now)
    }

    private static let days = 90

    private func file(
        _ number: Int, into care: CareFile, by key: UnlockedKey, _ random: inout SeededGenerator
    ) throws {
        let level = Self.levels[number % Self.levels.count]
        let band = "\(number % 12 + 1)(\(number % 40 + 1))"
        let tag = FocusTag.allCases[random.next(below: FocusTag.allCases.count)]
        let opening = CareEvent.Opening(
            code: "", classBand: band, source: .screening, tags: [tag], level: level,
            basis: .interview, reason: "访谈后评估，与班主任情况相符", guardianInformed: true,
            keepUntil: now.day.adding(days: 700))
        // The last contact lies a few days back, so that some are due today and some overdue.
        let last = random.next(below: level >= .medium ? 5 : 40)
        let first = last + 14
        let line = try care.open(
            opening, of: SamplePupils.draw(band, &random), by: key, at: moment(daysAgo: first))
        for days in [first - 5, last] {
            let isReview = level == .high && days == last
            let contact = CareContact(
                kind: isReview ? .review : .meeting, outcome: .steady, minutes: 10)
            try care.record(
                .contacted(contact), in: line.id, by: key, at: moment(daysAgo: days))
        }
    }

    /// One in twenty is 高, four are 中.
    private static let levels: [WatchLevel] =
        [.high] + Array(repeating: .medium, count: 4) + Array(repeating: .low, count: 9)
        + Array(repeating: .observation, count: 6)

    private func moment(daysAgo days: Int) -> Moment {
        days == 0
            ? now : Moment(day: now.day.adding(days: -days), hour: 10, minute: 0)
    }
}
