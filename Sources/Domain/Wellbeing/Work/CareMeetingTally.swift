/// 连片指导 and 培训 of some days by who took part: how often, and for how long. Computed from the lines,
/// never stored.
public struct CareMeetingTally: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let who: TalentMember.Who
        public var visits = 0
        public var visitTenths = 0
        public var trainings = 0
        public var trainingTenths = 0
    }

    /// Staff first, in the order of their numbers, then those from outside by name.
    public let rows: [Row]
    /// 连片指导 and 培训 that took place, with or without details.
    public let visits, trainings: Int

    public init(_ works: [CareWork], among pool: TalentPool, in days: ClosedRange<Day>) {
        let held = works.meetings(in: days).filter(\.isHeld)
        var rows: [TalentMember.Who: Row] = [:]
        for work in held {
            guard let meeting = work.meeting else { continue }
            for who in Set(meeting.participants.compactMap({ pool.who($0) })) {
                rows[who, default: Row(who: who)].add(meeting, of: work.entry.kind)
            }
        }
        self.rows = rows.values.sorted { $0.who.order < $1.who.order }
        visits = held.count { $0.entry.kind == .clusterVisit }
        trainings = held.count { $0.entry.kind == .training }
    }
}

extension CareMeetingTally.Row {
    fileprivate mutating func add(_ meeting: CareMeeting, of kind: CareWorkKind) {
        if kind == .clusterVisit {
            visits += 1
            visitTenths += meeting.tenthsOfHours
        } else {
            trainings += 1
            trainingTenths += meeting.tenthsOfHours
        }
    }
}

extension TalentMember.Who {
    fileprivate var order: (Int64, String, String) {
        switch self {
        case .staff(let person): (person.rawValue, "", "")
        case .outsider(let name, let school): (.max, name, school)
        }
    }
}

extension TalentPool {
    /// Who somebody is that took part; whoever comes back to the pool is the same.
    public func who(_ participant: CareParticipant) -> TalentMember.Who? {
        switch participant {
        case .staff(let person): .staff(person)
        case .outsider(let member): self[member]?.who
        }
    }
}

extension [CareWork] {
    /// 连片指导 and 培训 that count, planned or held, in the order of their days.
    public func meetings(in days: ClosedRange<Day>) -> [CareWork] {
        filter {
            $0.counts && days.contains($0.entry.day)
                && ($0.entry.kind == .clusterVisit || $0.entry.kind == .training)
        }
    }
}
