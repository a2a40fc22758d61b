/// 工作量 as it stands before somebody. Whoever may not read the cases does not learn that somebody else had
/// one 危机 or a few 家访: with a class teacher it would tell of one class.
public struct SeenWorkload: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// Nil for the sums.
        public let person: Person.ID?
        public let amounts: [WorkloadKind: PublicCount]
        /// Tenths of a lesson, of what is told alone.
        public let tenths: Int

        /// Whether nothing is left out.
        public var isWhole: Bool { amounts.values.allSatisfy(\.isTold) }

        fileprivate init(
            _ person: Person.ID?, _ amounts: [WorkloadKind: PublicCount], _ settings: RuleSettings
        ) {
            self.person = person
            self.amounts = amounts
            tenths = amounts.map { kind, count in
                if case .exact(let number) = count { number * settings.tenths(of: kind) } else { 0 }
            }.reduce(0, +)
        }
    }

    /// Who sees it.
    public enum Reader: Hashable, Sendable {
        /// All of it: the psychology teacher.
        case everything
        /// The own numbers, and of others what gives no small number away; nil for a paper, which each of
        /// them may read who knows the own ones.
        case others(but: Person.ID?)
    }

    public let rows: [Row]
    public let sums: Row

    /// `isSemester`: of a month nothing is told of what others did of these kinds, for together with the
    /// semester the months would give small numbers away.
    public init(
        _ tally: WorkloadTally, for reader: Reader, isSemester: Bool, by settings: RuleSettings
    ) {
        let kinds = WorkloadKind.telling
        let others: [WorkloadTally.Row] =
            switch reader {
            case .everything: []
            case .others(let own): tally.rows.filter { $0.person != own }
            }
        let isPaper = reader == .others(but: nil)
        let table =
            isSemester
            ? PublicTable(others.map { $0.amounts(of: kinds) }, isOwned: isPaper) : nil
        func told(_ place: Int, _ part: Int) -> PublicCount {
            table?.rows[place].parts[part] ?? .hidden
        }
        rows = tally.rows.map { row in
            var amounts = row.exactly
            if let place = others.firstIndex(of: row) {
                for (part, kind) in kinds.enumerated() { amounts[kind] = told(place, part) }
            }
            return Row(row.person, amounts, settings)
        }
        var sums: [WorkloadKind: PublicCount] = [:]
        for kind in WorkloadKind.allCases {
            let sum = tally.amount(of: kind)
            sums[kind] = .exact(sum)
            guard let part = kinds.firstIndex(of: kind), !others.isEmpty else { continue }
            let hasSums = table?.keepsSecretsBesideSums ?? false
            let seen = hasSums ? table?.sums.parts[part] ?? .hidden : .hidden
            let isAll = sum == others.map { $0.amounts[kind] ?? 0 }.reduce(0, +)
            if !seen.isTold { sums[kind] = isAll ? seen : .hidden }
            // None in all tells of everybody that they had none.
            if sum == 0, rows.contains(where: { $0.amounts[kind]?.isTold == false }) {
                sums[kind] = .hidden
            }
        }
        self.sums = Row(nil, sums, settings)
    }
}

extension WorkloadKind {
    /// What is done for one pupil, because of a case: a small number of it tells of a class.
    public static let telling: [WorkloadKind] = [.homeVisit, .crisis]
}

extension WorkloadTally.Row {
    fileprivate func amounts(of kinds: [WorkloadKind]) -> [Int] { kinds.map { amounts[$0] ?? 0 } }

    fileprivate var exactly: [WorkloadKind: PublicCount] {
        Dictionary(
            uniqueKeysWithValues: WorkloadKind.allCases.map { ($0, .exact(amounts[$0] ?? 0)) })
    }
}
