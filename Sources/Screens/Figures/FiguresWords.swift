public import Domain
public import Localisation
import Persistence
import Security
import ViewModels

/// The figures of a period in the words of a language; shares always with both their numbers.
public nonisolated struct FiguresWords {
    let strings: Strings

    public init(strings: Strings) {
        self.strings = strings
    }

    private var words: Strings.Figures { strings.figures }

    /// One line of the page of indicators.
    struct Line {
        let indicator: HazardIndicator?
        let name: String
        let value: String
        let numbers: String
        let meaning: String
    }

    /// With what is counted of the whole school alone, where that is given.
    func lines(of figures: PeriodFigures, in school: SchoolFigures?) -> [Line] {
        let indicators = figures.indicators
        var lines = HazardIndicator.allCases.map { indicator in
            line(of: indicator, indicators)
        }
        lines.append(
            Line(
                indicator: nil, name: words.stock, value: "\(figures.balance.stock)",
                numbers: "", meaning: words.stockMeaning))
        if let school {
            lines += [
                line(words.coverage, school.coverage, words.coverageMeaning),
                line(words.pledges, school.pledges, words.pledgesMeaning),
                line(words.rounds, school.rounds, words.roundsMeaning),
            ]
        }
        return lines
    }

    private func line(_ name: String, _ ratio: Ratio, _ meaning: String) -> Line {
        Line(
            indicator: nil, name: name, value: percent(ratio), numbers: both(ratio),
            meaning: meaning)
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

    public func sentence(for refusal: MonthRefusal) -> String {
        let words = strings.figures.month
        return switch refusal {
        case .notSignedIn: AccountWords(strings: strings).sentence(for: AccountRefusal.notSignedIn)
        case .notYours(let offices):
            words.notYours(
                offices.map(AccountWords(strings: strings).name)
                    .joined(separator: strings.accountRefusals.listSeparator))
        case .notBegun: words.notBegun
        case .figuresMoved: words.figuresMoved
        }
    }

    func sentence(for failure: MonthModel.Failure?, path: String) -> String {
        let words = strings.figures.month
        return switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .account(let refusal): AccountWords(strings: strings).sentence(for: refusal)
        case .ledger(let error): strings.failures.sentence(for: error)
        case .ending: strings.care.forms.pathEnding
        case .file(.alreadyThere): words.alreadyThere(path)
        case .file(.noFolder(let folder)): strings.workflow.files.noFolder(folder)
        case .file, nil: words.notWritten(path)
        }
    }
}
