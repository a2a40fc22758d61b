import Domain
import Localisation
import Observation
import TerminalUI
import ViewModels

/// 风险点清单 over the whole middle of the screen: a list to filter, and what may be done with the
/// point in hand.
@Observable
final class RiskPage: Dialog {
    let model: RiskListModel
    let strings: Strings
    @ObservationIgnored let desk: PageDesk
    /// Shows a place on the map, and closes the page.
    @ObservationIgnored let show: (Place.ID) -> Void
    /// A form, a question or a text over the list.
    var dialog: (any Dialog)?
    var isPageInFront: Bool { dialog == nil && !isFiltering }
    private(set) var isFiltering = false
    private let list: FilterList<RiskPoint>

    init(
        model: RiskListModel, strings: Strings, desk: PageDesk,
        show: @escaping (Place.ID) -> Void
    ) {
        self.model = model
        self.strings = strings
        self.desk = desk
        self.show = show
        list = FilterList(placeholder: strings.risks.filter) { [model] text in
            let words = RiskWords(strings: strings, school: model.school)
            return model.points.matching { point in
                let school = model.school
                let place = school.path(of: point.entry.place)
                return TextMatch(
                    text, title: point.entry.name,
                    initials: school.initials(of: point.entry.name),
                    detail: [
                        place, words.name(of: model.colour(of: point)),
                        school.name(of: point.entry.responsible) ?? "",
                    ].joined(separator: " "))
            }
        }
    }

    var names: RiskWords { RiskWords(strings: strings, school: model.school) }

    /// The point in hand, as the ledger has it now.
    var point: RiskPoint? {
        guard let id = list.selectedItem?.id else { return nil }
        return model.school.risks.first { $0.id == id }
    }

    /// Brings the list up to date with the model's filters and the ledger.
    func refresh(keeping id: RiskPoint.ID? = nil) {
        let id = id ?? list.selectedItem?.id
        list.refresh()
        if let row = list.matches.firstIndex(where: { $0.id == id }) { list.select(row) }
    }

    /// Letters are commands until `/` begins a filter; then they narrow the list.
    func type(_ event: InputEvent) -> Bool {
        if let dialog { return dialog.type(event) }
        if isFiltering {
            if case .key(.enter) = event { return false }
            return list.handle(event)
        }
        guard case .key(let key) = event else { return false }
        switch key.halfWidth {
        case .up, .down, .pageUp, .pageDown: return list.handle(event)
        case .home: list.select(0)
        case .end: list.select(list.matches.count - 1)
        default: return false
        }
        return true
    }

    func startFiltering() { isFiltering = true }

    /// Esc takes the filter away, Enter keeps it.
    func stopFiltering(keepsText: Bool) {
        isFiltering = false
        guard !keepsText else { return }
        list.input.setText("")
        refresh()
    }

    var isFiltered: Bool { !list.input.text.isEmpty }

    func draw(on surface: Surface) {
        surface.fill(.text)
        let inner = surface.pane(title: title, note: note, isFocused: true)
        let (body, foot) = inner.bounds.splitTop(inner.height - 3)
        list.draw(
            on: inner.part(body.inset(dx: 1)), prompt: "/", columns: columns,
            emptyText: isFiltered || model.place != nil
                ? strings.risks.emptyFiltered : strings.risks.empty, role: .text,
            onOpen: { [weak self] _ in self?.openDetails() },
            cells: { row in cells(of: fresh(list.matches[row])) })
        inner.horizontalLine(x: 0, y: foot.y, columns: inner.width)
        if let point {
            let lines = RiskDetails(point: point, model: model, strings: strings).summary
            for (y, line) in lines.enumerated() {
                inner.write(
                    line, x: 2, y: foot.y + 1 + y, columns: foot.width - 4, role: .muted)
            }
        }
        dialog?.draw(on: surface)
    }

    /// Somebody at another terminal may have changed it since the list was made.
    private func fresh(_ point: RiskPoint) -> RiskPoint {
        model.school.risks.first { $0.id == point.id } ?? point
    }

    private var title: String {
        let place = model.place.map { model.school.path(of: $0) } ?? strings.risks.wholeSchool
        return strings.risks.title + " · " + place
    }

    private var note: String {
        let counts = model.counts
        let colours = RiskColour.allCases.map {
            names.letter(of: $0) + "\(counts[$0] ?? 0)"
        }
        let overdue = model.overdueReviews
        return
            ([strings.risks.total(counts.values.reduce(0, +))] + colours
            + (overdue > 0 ? ["! " + strings.risks.overdue(overdue)] : []))
            .joined(separator: " ")
    }

    private var columns: [ListColumn] {
        let words = strings.risks
        return [
            ListColumn(words.colour, .fixed(6)),
            ListColumn(words.name, .flexible(weight: 3, minimum: 16)),
            ListColumn(words.place, .flexible(weight: 3, minimum: 14)),
            ListColumn(words.score, .fixed(15), rank: 2),
            ListColumn(words.level, .fixed(10), rank: 3),
            ListColumn(words.responsible, .fixed(11), rank: 1),
            ListColumn(words.review, .fixed(12)),
        ]
    }

    private func cells(of point: RiskPoint) -> [CellText] {
        let colour = model.colour(of: point)
        let entry = point.entry
        let isOverdue = point.isReviewOverdue(on: model.school.now.day)
        let review =
            point.closedOn.map { strings.risks.closedOn + " " + $0.monthDayText }
            ?? entry.reviewDue.text + (isOverdue ? " !" : "")
        return [
            CellText(names.name(of: colour), point.isOpen ? RiskWords.role(of: colour) : .muted),
            CellText(entry.name, point.isOpen ? nil : .muted),
            CellText(
                model.school.path(of: entry.place), .muted,
                orShorter: model.school.organisation.shorterPaths(of: entry.place)),
            CellText(entry.score.formula, .muted), CellText(names.name(of: entry.level), .muted),
            CellText(model.school.name(of: entry.responsible) ?? strings.common.none),
            CellText(review, isOverdue ? .serious : .muted),
        ]
    }
}
