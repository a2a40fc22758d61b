/// 工作量 of some days by person: how much of each kind, and how many lessons it stands for by the
/// school's factors. Computed from the lines, never stored.
public struct WorkloadTally: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let person: Person.ID
        public var amounts: [WorkloadKind: Int] = [:]
        /// Tenths of a lesson.
        public var tenths = 0
    }

    /// By person, in the order of their numbers.
    public let rows: [Row]

    public init(
        _ lines: [Workload], in days: ClosedRange<Day>, by settings: RuleSettings
    ) {
        var rows: [Person.ID: Row] = [:]
        for line in lines where line.counts && days.contains(line.entry.day) {
            let entry = line.entry
            var row = rows[entry.person] ?? Row(person: entry.person)
            row.amounts[entry.kind, default: 0] += entry.amount
            row.tenths += entry.amount * settings.tenths(of: entry.kind)
            rows[entry.person] = row
        }
        self.rows = rows.values.sorted { $0.person.rawValue < $1.person.rawValue }
    }

    public var tenths: Int { rows.map(\.tenths).reduce(0, +) }

    public func amount(of kind: WorkloadKind) -> Int {
        rows.map { $0.amounts[kind] ?? 0 }.reduce(0, +)
    }
}

extension RuleSettings {
    /// How many tenths of a lesson one of the kind stands for.
    public func tenths(of kind: WorkloadKind) -> Int {
        Tenths.read(text(kind.rule)) ?? 10
    }
}

extension RuleName {
    /// Whose factor it is; nil for the other rules.
    public var workloadKind: WorkloadKind? { WorkloadKind.allCases.first { $0.rule == self } }

    /// Why a factor cannot have this value; nil where it can.
    func factorRefusal(of value: String) -> RuleRefusal? {
        guard let tenths = Tenths.read(value), (1...200).contains(tenths) else {
            return .notAFactor
        }
        return nil
    }
}
