public import Localisation
public import Observation
public import TerminalUI
public import ViewModels

/// The first start without data: the sample school, a school of one's own, or how to import.
@Observable
public final class StartScreen: Screen {
    private let model: StartModel
    private let strings: Strings
    private let done: () -> Void
    private var selected = 0
    private var dialog: (any Dialog)?
    private var refusal: String?

    /// `done` is called when there is a school, or when the person gives up.
    public init(model: StartModel, language: Language, done: @escaping () -> Void) {
        self.model = model
        self.done = done
        strings = language.strings
    }

    private struct Choice {
        let title: String
        let detail: String
        let action: () -> Void
    }

    private var choices: [Choice] {
        let words = strings.start
        return [
            Choice(title: words.openSample, detail: words.openSampleDetail) { [weak self] in
                self?.openSample()
            },
            Choice(title: words.createSchool, detail: words.createSchoolDetail) { [weak self] in
                self?.askToCreate()
            },
            Choice(title: words.importMap, detail: words.importDetail) { [weak self] in
                self?.explainImport()
            },
            Choice(title: words.quit, detail: "") { [done] in done() },
        ]
    }

    public func draw(on surface: Surface) {
        surface.fill(.text)
        let words = strings.start
        let box = Rect(x: 0, y: 0, width: 72, height: 14).centred(in: surface.bounds)
        let area = surface.part(box)
        area.write(words.title, x: 2, y: 0, columns: box.width - 4, role: .heading)
        area.write(words.welcome, x: 2, y: 2, columns: box.width - 4)
        for (index, choice) in choices.enumerated() {
            draw(
                choice, at: index,
                on: area.part(Rect(x: 2, y: 4 + index, width: box.width - 4, height: 1)))
        }
        if let line = message {
            for (y, text) in DisplayText.wrap(line.text, columns: box.width - 4).enumerated() {
                area.write(text, x: 2, y: 10 + y, role: line.role)
            }
        }
        let tips = Rect(x: 0, y: surface.height - 2, width: surface.width, height: 1)
        TipLine(keyBindings).draw(on: surface.part(tips))
        let keys = Rect(x: 0, y: surface.height - 1, width: surface.width, height: 1)
        FunctionKeyBar(keyBindings) { [weak self] in self?.refuse($0) }
            .draw(on: surface.part(keys))
        dialog?.draw(on: surface)
    }

    public var keyBindings: [KeyBinding] {
        if let dialog { return dialog.keyBindings }
        let group = KeyGroup(title: strings.workbench.menuHelp)
        let choices = choices
        let digits = choices.indices.map { index in
            KeyBinding([.character(Character("\(index + 1)"))], choices[index].title, group: group)
            {
                [weak self] in
                self?.selected = index
                choices[index].action()
            }
        }
        return [
            KeyBinding([.down, .tab], strings.board.moveCard, short: "↓", group: group) {
                [weak self] in self?.move(by: 1)
            },
            KeyBinding([.up, .backTab], strings.board.moveCard, short: "↑", group: group) {
                [weak self] in self?.move(by: -1)
            },
            KeyBinding([.enter, .function(2)], strings.common.ok, group: group, isTip: true) {
                [weak self] in
                guard let self else { return }
                choices[self.selected].action()
            },
            KeyBinding(
                [.character("q"), .function(10), .escape], strings.start.quit, group: group,
                isTip: true
            ) { [done] in done() },
        ] + digits
    }

    public func type(_ event: InputEvent) -> Bool {
        refusal = nil
        return dialog?.type(event) ?? false
    }

    public func refuse(_ refusal: String) {
        self.refusal = refusal
    }

    private var message: (text: String, role: Role)? {
        if model.isWorking { return (strings.start.filling, .accent) }
        if let failure = model.failure { return (strings.failures.sentence(for: failure), .error) }
        return refusal.map { ($0, .warning) }
    }

    private func draw(_ choice: Choice, at index: Int, on row: Surface) {
        if index == selected { row.write(.pointer, x: 0, y: 0, role: .accent) }
        row.write("\(index + 1)  " + choice.title, x: 2, y: 0)
        row.write(
            choice.detail, x: detailColumn, y: 0, columns: row.width - detailColumn, role: .muted)
        if index == selected {
            row.tint(.selection, in: row.bounds)
            row.placeCursor(x: 0, y: 0)
        }
        row.onMouse { [weak self] mouse in
            switch mouse.kind {
            case .wheelUp: self?.move(by: -1)
            case .wheelDown: self?.move(by: 1)
            case .click: self?.selected = index
            case .doubleClick: choice.action()
            }
        }
    }

    private var detailColumn: Int {
        let widest = choices.map { DisplayText.width(of: $0.title) }.max() ?? 0
        return 5 + widest + 3
    }

    private func move(by step: Int) {
        selected = (selected + step + choices.count) % choices.count
    }

    private func openSample() {
        Task.immediate { [weak self] in
            if await self?.model.openSample() == true { self?.done() }
        }
    }

    private func explainImport() {
        dialog = MessageDialog(
            title: strings.start.importMap, text: strings.start.importSteps.joined(separator: "\n"),
            words: words
        ) { [weak self] in self?.dialog = nil }
    }

    private func askToCreate() {
        let form = SchoolForm(founding: SchoolFounding(today: model.today), strings: strings)
        dialog = FormDialog(
            title: strings.start.createTitle, form: form.form, strings: strings,
            submitTitle: strings.start.create,
            close: { [weak self] in self?.dialog = nil }
        ) { [weak self] in
            guard let founding = form.founding(), let self else { return false }
            guard await self.model.found(founding) else { return true }
            self.done()
            return true
        }
    }

    private var words: DialogWords {
        DialogWords(
            group: KeyGroup(title: strings.workbench.menuDialog), accept: strings.common.ok,
            cancel: strings.common.cancel)
    }
}
