import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

extension FiguresPage {
    var indicatorColumns: [ListColumn] {
        let words = strings.figures
        return [
            ListColumn(words.indicator, .fixed(20)),
            ListColumn(words.value, .fixed(10), alignment: .right),
            ListColumn(words.numbers, .fixed(14), alignment: .right),
            ListColumn(words.meaning, .flexible(weight: 1, minimum: 20), rank: 1),
        ]
    }

    func cells(of line: FiguresWords.Line) -> [CellText] {
        let isBad = line.indicator == .overdue && line.value != "0"
        return [
            CellText(line.name), CellText(line.value, isBad ? .serious : .accent),
            CellText(line.numbers), CellText(line.meaning, .muted),
        ]
    }

    var gridColumns: [ListColumn] {
        let words = strings.figures
        let names = words.names
        func number(_ title: String, rank: Int = 0) -> ListColumn {
            ListColumn(title, .fixed(6), alignment: .right, rank: rank)
        }
        func ratio(_ indicator: HazardIndicator, rank: Int) -> ListColumn {
            ListColumn(
                names[indicator.rawValue] ?? "", .fixed(16), alignment: .right, rank: rank)
        }
        return [
            ListColumn(words.grid, .flexible(weight: 1, minimum: 12)), number(words.opening),
            number(words.added), number(words.closed), number(words.voided, rank: 3),
            number(words.stockShort), number(words.overdueShort),
            ratio(.rectification, rank: 1), ratio(.punctuality, rank: 2),
        ]
    }

    func cells(of figures: PeriodFigures, _ name: String) -> [CellText] {
        let balance = figures.balance
        let overdue = figures.indicators.overdue
        let counts = [
            balance.opening, balance.added, balance.closed, balance.voided, balance.stock,
        ]
        let shares = [
            figures.indicators.rectificationRate, figures.indicators.punctualityRate,
        ]
        return [CellText(name)] + counts.map { CellText("\($0)") }
            + [CellText("\(overdue)", overdue > 0 ? .serious : nil)]
            + shares.map { CellText(words.both($0) + " " + words.percent($0)) }
    }

    var signatureColumns: [ListColumn] {
        let words = strings.figures.month
        return [
            ListColumn(words.title, .fixed(12)), ListColumn(words.who, .flexible(minimum: 8)),
            ListColumn(words.at, .fixed(16)), ListColumn(words.heads, .fixed(16), rank: 1),
            ListColumn(strings.audit.proof.key, .fixed(19), rank: 2),
            ListColumn(words.state, .fixed(12)),
        ]
    }

    func cells(of signed: SignedMonth) -> [CellText] {
        let words = strings.figures.month
        let holds = signed.isStillThere && signed.proof.signature == .holds
        let name = model.session.school.name(of: signed.person) ?? strings.common.unknown
        return [
            CellText(signed.month), CellText(name),
            CellText(String(signed.at.text.prefix(16)), .muted),
            CellText("\(signed.heads.hazardEvent)/\(signed.heads.journal)", .muted),
            CellText(signed.proof.fingerprint, .muted),
            holds ? CellText(words.holds, .success) : CellText(words.lost, .critical),
        ]
    }
}
