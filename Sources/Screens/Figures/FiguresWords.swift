import Domain
import Localisation

/// The figures of a period in the words of a language; shares always with both their numbers.
nonisolated struct FiguresWords {
    let strings: Strings

    private var words: Strings.Figures { strings.figures }

    /// One line of the page of indicators.
    struct Line {
        let indicator: HazardIndicator?
        let name: String
        let value: String
        let numbers: String
        let meaning: String
    }

    func lines(of figures: PeriodFigures, coverage: Ratio?) -> [Line] {
        let indicators = figures.indicators
        var lines = HazardIndicator.allCases.map { indicator in
            line(of: indicator, indicators)
        }
        lines.append(
            Line(
                indicator: nil, name: words.stock, value: "\(figures.balance.stock)",
                numbers: "", meaning: words.stockMeaning))
        if let coverage {
            lines.append(
                Line(
                    indicator: nil, name: words.coverage, value: percent(coverage),
                    numbers: both(coverage), meaning: words.coverageMeaning))
        }
        return lines
    }

    private func line(of indicator: HazardIndicator, _ indicators: HazardIndicators) -> Line {
        let value: String
        let numbers: String
        switch indicator {
        case .overdue: (value, numbers) = ("\(indicators.overdue)", "")
        case .averageDays: (value, numbers) = days(indicators.averageDays, indicators)
        case .medianDays: (value, numbers) = days(indicators.medianDays, indicators)
        default:
            let ratio = indicators.ratio(indicator) ?? Ratio(0, of: 0)
            (value, numbers) = (percent(ratio), both(ratio))
        }
        return Line(
            indicator: indicator, name: words.names[indicator.rawValue] ?? indicator.rawValue,
            value: value, numbers: numbers,
            meaning: words.meanings[indicator.rawValue] ?? "")
    }

    func balance(_ balance: StockBalance) -> String {
        words.balance(
            balance.opening, balance.added, balance.closed, balance.voided, balance.stock)
    }

    /// 92.7%; — where there is nothing to take a share of.
    func percent(_ ratio: Ratio) -> String {
        ratio.perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "—"
    }

    func both(_ ratio: Ratio) -> String { "\(ratio.numerator)/\(ratio.denominator)" }

    private func days(
        _ days: Double?, _ indicators: HazardIndicators
    ) -> (value: String, numbers: String) {
        let tenths = days.map { Int(($0 * 10).rounded()) }
        let text = tenths.map { words.days("\($0 / 10).\($0 % 10)") } ?? "—"
        return (text, words.of(indicators.rectified))
    }
}
