import Domain
import Localisation
import TerminalUI
import ViewModels

/// A new grid below another one.
final class NewGridForm: DutyEntry {
    let form: Form
    private let parent: Grid.ID
    private let code = TextInput(limit: 12)
    private let name = TextInput(limit: 30)
    private let codeField: FormField
    private let from: DayEntry

    init(page: GridPage, parent: Grid) {
        self.parent = parent.id
        from = DayEntry(page.strings.duties.rosterPage.from, page.changeDay, page: page)
        let above = parent.code + " " + parent.name
        var told: (day: Day, text: String)?
        let goesDown = ReadOnlyControl { [from, model = page.model, words = page.page] in
            guard let day = from.day else { return "" }
            if let told, told.day == day { return told.text }
            let places = model.placesToHandDown(from: parent.id, on: day) ?? 0
            let text = places > 0 ? words.goesDown(places, parent.code) : ""
            told = (day, text)
            return text
        }
        codeField = FormField(page.page.code, code, columns: 12)
        let isFirst = !page.model.organisation.hasGrids(below: parent.id)
        form = Form(
            [FormField(page.page.parent, ReadOnlyControl { above })]
                + (isFirst ? [FormField(page.page.places, goesDown)] : [])
                + [
                    codeField, FormField(page.page.name, name), from.field, page.failureField,
                ])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .code: codeField
        case .day: from.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        from.day(in: form).map { day in
            .grid(
                .opened(
                    Grid(id: Grid.ID(0), code: code.text, name: name.text, parent: parent),
                    from: day))
        }
    }
}

/// Below which grid another one lies from a day on.
final class MoveGridForm: DutyEntry {
    let form: Form
    private let strings: Strings
    private let grid: Grid.ID
    private let seen: GridSight?
    private let parent: SuggestionControl<Grid.ID>
    private let parentField: FormField
    private let from: DayEntry

    init(page: GridPage, grid: Grid) {
        strings = page.strings
        self.grid = grid.id
        seen = page.model.sight(of: grid.id)
        parent = SuggestionControl(search: page.gridOffers(except: grid.id))
        parentField = FormField(page.page.parent, parent)
        from = DayEntry(strings.duties.rosterPage.from, page.changeDay, page: page)
        form = Form([page.gridLine(grid), parentField, from.field, page.failureField])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .grid: parentField
        case .day: from.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        let wrong =
            parent.chosen == nil
            ? [(field: parentField, error: strings.duties.gridPage.chooseGrid)] : []
        guard let day = from.day(in: form, besides: wrong), let parent = parent.chosen?.id
        else { return nil }
        return .grid(.moved(grid, under: parent, from: day), seen: seen)
    }
}

/// What a grid is called, now and in the past.
final class RenameGridForm: DutyEntry {
    let form: Form
    private let grid: Grid.ID
    private let seen: GridSight?
    private let name: TextInput
    private let nameField: FormField
    private let strings: Strings

    init(page: GridPage, grid: Grid) {
        self.grid = grid.id
        seen = page.model.sight(of: grid.id)
        strings = page.strings
        name = TextInput(grid.name, limit: 30)
        nameField = FormField(page.page.name, name)
        form = Form([page.gridLine(grid), nameField, page.failureField])
    }

    func deed() -> DutyDeed? {
        guard nameField.takesName(name.text, isNeeded: false, strings) else { return nil }
        return .grid(.renamed(grid, to: name.text), seen: seen)
    }
}

/// The last day of a grid.
final class CloseGridForm: DutyEntry {
    let form: Form
    private let grid: Grid.ID
    private let seen: GridSight?
    private let last: DayEntry

    init(page: GridPage, grid: Grid) {
        self.grid = grid.id
        seen = page.model.sight(of: grid.id)
        last = DayEntry(page.page.lastDay, page.changeDay, page: page)
        form = Form([page.gridLine(grid), last.field, page.failureField])
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .day, .lastDay: last.field
        default: nil
        }
    }

    func deed() -> DutyDeed? {
        last.day(in: form).map { .grid(.closed(grid, on: $0), seen: seen) }
    }
}
