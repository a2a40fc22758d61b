import Domain

/// Reads the rows of a list of risk points.
struct RiskDraftReader: RowReader {
    /// The columns of the table that hold a factor each.
    private let factors: [RiskColumn]

    init(heading: TableHeading<RiskColumn>, fileName: String, options: ImportOptions) {
        factors = [.likelihood, .exposure, .severity].filter {
            heading.columns.position(of: $0) != nil
        }
    }

    func read(_ row: TableRow<RiskColumn>, notes: inout ImportNotes) -> RiskDraft? {
        for column in RiskColumn.required where row.filled(column).isEmpty {
            notes.add(row.issue(.missingValue, in: column))
        }
        let score = score(in: row, notes: &notes)
        let level = level(in: row, notes: &notes)
        let review = row.day(.review, notes: &notes)
        guard let score, !notes.isBad else { return nil }
        return RiskDraft(
            line: row.line, name: row.filled(.name), place: row.filled(.place),
            category: row.filled(.category), danger: row.filled(.danger),
            measures: row.filled(.measures), responsible: row.filled(.responsible),
            score: score, level: level, review: review)
    }

    /// Of its factors in columns of their own, else as one cell writes it. A factor that is left
    /// empty is asked for: three of which one is missing are not two. A dash says that it has none.
    private func score(
        in row: TableRow<RiskColumn>, notes: inout ImportNotes
    ) -> RiskScore? {
        let values = factors.map {
            TextWidth.narrow(row.filled($0)).filter { !$0.isWhitespace }
        }.filter { !$0.isEmpty }
        let left = factors.filter { row[$0].allSatisfy(\.isWhitespace) }
        guard values.isEmpty || left.isEmpty else {
            for column in left { notes.add(row.issue(.missingValue, in: column)) }
            return nil
        }
        let written = row.filled(.score)
        let score = values.isEmpty ? RiskScore(written: written) : RiskScore(factors: values)
        if score == nil {
            let column: RiskColumn = values.isEmpty ? .score : factors[0]
            let isMissing = values.isEmpty && written.isEmpty
            notes.add(row.issue(isMissing ? .missingValue : .notAScore, in: column))
        }
        return score
    }

    private func level(
        in row: TableRow<RiskColumn>, notes: inout ImportNotes
    ) -> ControlLevel? {
        let text = TextWidth.narrow(row.filled(.level)).lowercased()
        guard !text.isEmpty else { return nil }
        let names: [(String, ControlLevel)] = [
            ("校", .school), ("部门", .department), ("处室", .department), ("网格", .grid),
            ("岗", .post), ("school", .school), ("department", .department), ("grid", .grid),
            ("post", .post),
        ]
        let level = names.first { text.hasPrefix($0.0) }?.1
        if level == nil { notes.add(row.issue(.unknownLevel, in: .level)) }
        return level
    }
}

extension RiskScore {
    /// Two factors make a matrix score, likelihood first; three an LEC score.
    fileprivate init?(factors: [String]) {
        let text = factors.joined(separator: " ")
        switch factors.count {
        case 2: self.init(text: "matrix " + text)
        case 3: self.init(text: "lec " + text)
        default: return nil
        }
    }

    /// Reads `R=3×4=12`, `D=6×3×15=270`, `3×4` and `3*4`.
    fileprivate init?(written text: String) {
        let plain = TextWidth.narrow(text).lowercased().filter { !$0.isWhitespace }
        let product = plain.split(separator: "=").first { $0.contains(where: Self.isTimes) }
        guard let product else { return nil }
        self.init(factors: product.split(whereSeparator: Self.isTimes).map(String.init))
    }

    private static func isTimes(_ character: Character) -> Bool { "×*x".contains(character) }
}
