/// 一生一策: what is done for one pupil, by whom, until when. A new version replaces none.
public struct CarePlan: Codable, Hashable, Sendable {
    /// The parts of a plan that are words; there is none for a diagnosis or a method.
    public enum Part: String, CaseIterable, Codable, Sendable {
        /// 事实, 家庭支持, 风险因素, 保护因素, 目标.
        case facts, support, risks, protections, goals
        /// 跟进频次, 转介条件, 结案条件.
        case frequency, referral, closing

        /// Without these a plan is none; at 高 none of the parts may be missing.
        public static let required: [Part] = [.facts, .risks, .protections, .goals]
    }

    /// What a plan still lacks.
    public enum Gap: Hashable, Sendable {
        case part(Part)
        /// 高: what is done, by whom.
        case measures
        /// 高: the day of the next review.
        case review
    }

    public struct Measure: Codable, Hashable, Sendable {
        public var who: Responsible
        public var text: String

        public init(who: Responsible, text: String) {
            self.who = who
            self.text = text
        }
    }

    public enum Responsible: String, CaseIterable, Codable, Sendable {
        /// 心理教师, 班主任, 学科教师, 宿管, 家长.
        case psychologist, homeroomTeacher, subjectTeacher, dormitory, guardian
    }

    public var parts: [Part: String]
    public var measures: [Measure]
    public var reviewOn: Day?
    public var guardianInformed: Bool
    public var safetyAgreement: Bool

    public init(
        parts: [Part: String] = [:], measures: [Measure] = [], reviewOn: Day? = nil,
        guardianInformed: Bool = false, safetyAgreement: Bool = false
    ) {
        self.parts = parts
        self.measures = measures
        self.reviewOn = reviewOn
        self.guardianInformed = guardianInformed
        self.safetyAgreement = safetyAgreement
    }

    public subscript(part: Part) -> String {
        get { parts[part] ?? "" }
        set { parts[part] = newValue.isEmpty ? nil : newValue }
    }

    /// What is missing for a case of this level. Whether the guardian knows and the safety agreement is
    /// signed is not asked: both may have to wait for the guardian, and the case shows them as open.
    public func gaps(at level: WatchLevel) -> [Gap] {
        let parts = level == .high ? Part.allCases : Part.required
        var gaps = parts.filter { self[$0].isEmpty }.map(Gap.part)
        guard level == .high else { return gaps }
        if measures.isEmpty { gaps.append(.measures) }
        if reviewOn == nil { gaps.append(.review) }
        return gaps
    }

    private enum CodingKeys: String, CodingKey {
        case parts, measures, reviewOn, guardianInformed, safetyAgreement
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let words = try values.decode([String: String].self, forKey: .parts)
        parts = Dictionary(
            uniqueKeysWithValues: words.compactMap { name, text in
                Part(rawValue: name).map { ($0, text) }
            })
        measures = try values.decode([Measure].self, forKey: .measures)
        reviewOn = try values.decodeIfPresent(Day.self, forKey: .reviewOn)
        guardianInformed = try values.decode(Bool.self, forKey: .guardianInformed)
        safetyAgreement = try values.decode(Bool.self, forKey: .safetyAgreement)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        let words = Dictionary(uniqueKeysWithValues: parts.map { ($0.key.rawValue, $0.value) })
        try values.encode(words, forKey: .parts)
        try values.encode(measures, forKey: .measures)
        try values.encodeIfPresent(reviewOn, forKey: .reviewOn)
        try values.encode(guardianInformed, forKey: .guardianInformed)
        try values.encode(safetyAgreement, forKey: .safetyAgreement)
    }
}

/// One version of a plan, and which of its measures are ticked off.
public struct CarePlanVersion: Hashable, Sendable {
    /// That a measure was done on a day.
    public struct Tick: Hashable, Sendable {
        public let on: Day
        /// Who ticked it off, where that was not whoever leads the case.
        public let by: Person.ID?
    }

    public let plan: CarePlan
    public let at: Moment
    public let by: Person.ID
    /// Of each measure one for each day on which it was done, the earliest first.
    public internal(set) var ticks: [Int: [Tick]] = [:]

    /// The last day on which each measure was done.
    public var done: [Int: Day] { ticks.compactMapValues { $0.last?.on } }
    /// Who ticked it off then, where that was not whoever leads the case.
    public var doneBy: [Int: Person.ID] { ticks.compactMapValues { $0.last?.by } }

    /// The measures that may be ticked off that day, those that were never done first: 每天 and 每周 are done anew on
    /// a later day, and nothing twice on one.
    public func measuresToTick(on day: Day) -> [Int] {
        let (all, done) = (plan.measures.indices, done)
        return all.filter { done[$0] == nil } + all.filter { done[$0].map { $0 < day } ?? false }
    }

    /// The first tick of a day counts.
    mutating func take(_ tick: Tick, of measure: Int) {
        let before = ticks[measure] ?? []
        guard !before.contains(where: { $0.on == tick.on }) else { return }
        ticks[measure] = (before + [tick]).sorted { $0.on < $1.on }
    }

    mutating func remove(_ tick: Tick, of measure: Int) {
        let left = ticks[measure]?.filter { $0 != tick } ?? []
        ticks[measure] = left.isEmpty ? nil : left
    }
}
