import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// The dialogs by which places and grids are changed from the map.
extension WorkbenchScreen {
    private var editor: PlaceEditor {
        PlaceEditor(session: model.session, changes: model.map.changes)
    }

    private var placeInHand: Place? {
        model.map.placeInHand.flatMap { model.school.organisation.place($0) }
    }

    func askToRename() {
        guard var place = placeInHand else { return }
        let name = TextInput(place.name, limit: 60)
        let field = FormField(strings.places.name, name)
        var namesakes = NamesakeQuestion(inside: place.parent, besides: place)
        open(strings.places.renameTitle, Form([field])) { [editor, model, strings] in
            guard field.takesName(name.text, strings) else { return nil }
            let namesake = namesakes.namesake(of: name.text, in: model.school.organisation)
            if let namesake {
                field.error = strings.canvas.editor.sameName(namesake.name)
                return nil
            }
            let notice = await editor.rename(place, to: name.text)
            // Told who was first, the person may well mean it still.
            if case .mapUnchanged(.changedMeanwhile, _) = notice {
                place = model.school.organisation.place(place.id) ?? place
            }
            return notice
        }
    }

    func askToGive() {
        let marked = model.map.markedPlaces
        let places = marked.isEmpty ? placeInHand.map { [$0] } ?? [] : marked
        do throws(LedgerError) {
            try askToGive(places, seen: editor.sightsOfPlaces())
        } catch {
            model.notice = .ledger(error)
        }
    }

    private func askToGive(_ places: [Place], seen: [Place.ID: GridSight]) {
        let organisation = model.school.organisation
        guard let first = places.first else { return }
        // A place lies in a grid that has no other below it.
        let grids = organisation.grids.filter { !organisation.hasGrids(below: $0.id) }
        guard !grids.isEmpty else { return refuse(strings.places.noGrids) }
        let items = grids.map {
            ChoiceItem(
                id: Optional($0.id), title: $0.code + " " + $0.name,
                detail: organisation.leader(of: $0.id)?.name ?? strings.map.noLeader,
                initials: model.school.initials(of: $0.name))
        }
        let none = ChoiceItem(id: Grid.ID?.none, title: strings.places.noGrid)
        let dated = places.compactMap { seen[$0.id]?.nextChange(after: model.school.now.day) }
        let isMarked = !model.map.markedPlaces.isEmpty
        let title =
            isMarked ? strings.places.giveManyTitle(places.count) : strings.places.giveTitle
        choose(title, items + [none], selected: organisation.grid(of: first.id)?.id) {
            [weak self, editor, model] id in
            let grid = id.flatMap { model.school.organisation.grid($0) }
            let emptied = organisation.handover(of: places, to: id).emptied
            guard !isMarked, dated.isEmpty, emptied.isEmpty else {
                self?.confirm(giving: places, to: grid, seen: seen)
                return nil
            }
            return await editor.give(places, to: grid, seen: seen)
        }
    }

    /// So many at once are told before they go, and of each what is dated later and ends with it, and which
    /// grid is left without a place; those that lie there already stay as they are.
    private func confirm(giving places: [Place], to grid: Grid?, seen: [Place.ID: GridSight]) {
        let words = strings.places
        let handover = model.school.organisation.handover(of: places, to: grid?.id)
        let moved = handover.moves.map(\.place)
        guard let first = moved.first else {
            return refuse(grid.map { words.allThere($0.code) } ?? words.allInNone)
        }
        let many = GiveQuestion(
            handover: handover, grid: grid, pathOf: model.school.path(of:), words: words)
        let isMarked = !model.map.markedPlaces.isEmpty
        let question =
            isMarked
            ? many.text
            : grid.map { words.giveQuestion(first.name, $0.code + " " + $0.name) }
                ?? words.takeQuestion(first.name)
        let dated = moved.compactMap { seen[$0.id]?.nextChange(after: model.school.now.day) }
        let ends = dated.min().map { words.endsDated(dated.count, $0.text) } ?? ""
        let before = seen.filter { place in moved.contains { $0.id == place.key } }
        let emptied = isMarked ? nil : many.emptied.map { "\n" + $0 }
        confirm(words.give, question + ends + (emptied ?? "")) { [editor, model] in
            let notice = await editor.give(moved, to: grid, seen: before)
            if !notice.isFailure { model.map.unmarkAll() }
            return notice
        }
    }

    /// Takes back what was done last from the map.
    func takeBackOnMap() {
        Task.immediate {
            guard let (notice, change) = await editor.undo() else { return }
            // What has no name is called by its kind.
            didChange(notice == .takenBack("") ? .takenBack(title(of: change)) : notice)
        }
    }

    /// What would be taken back.
    var lastChangeOnMap: String? { model.map.changes.last.map(title(of:)) }

    private func title(of change: MapChanges.Change) -> String {
        guard case .drawn(let steps) = change else { return change.name }
        return EditorWords(strings: strings, school: model.school).title(of: steps)
    }

    func askToMerge() {
        guard let place = placeInHand else { return }
        let organisation = model.school.organisation
        let inside = Set(organisation.subtree(of: place.id))
        let items = organisation.places.filter { !inside.contains($0.id) }.map {
            ChoiceItem(
                id: $0.id, title: model.school.path(of: $0.id),
                detail: organisation.grid(of: $0.id)?.code ?? "", initials: $0.initials)
        }
        choose(strings.places.mergeTitle, items, selected: nil) { [weak self, model] id in
            guard let other = model.school.organisation.place(id) else { return nil }
            self?.confirmMerge(place, into: other)
            return nil
        }
    }

    private func confirmMerge(_ place: Place, into other: Place) {
        confirm(
            strings.places.mergeTitle, strings.places.mergeQuestion(place.name, other.name)
        ) { [editor] in await editor.merge(place, into: other) }
    }

    func askToDrop() {
        guard let place = placeInHand else { return }
        let inside = model.school.organisation.subtree(of: place.id).count - 1
        confirm(strings.places.drop, strings.places.dropQuestion(place.name, inside)) {
            [editor] in await editor.drop(place)
        }
    }

    func askToAddPlace() {
        let words = strings.places
        let inside = model.map.path.last.flatMap { model.school.organisation.place($0) }
        let place = inside.map { model.school.path(of: $0.id) } ?? words.campus
        guard !model.map.wasSentOut else {
            model.map.acceptWhereSent()
            return refuse(strings.canvas.addsElsewhere(place))
        }
        let kinds: [PlaceKind] =
            switch inside?.kind {
            case nil: PlaceKind.allCases.filter(\.isOnCampusMap)
            case .floor: [.room]
            default: [.floor, .room]
            }
        let name = TextInput(limit: 60)
        let kind = ChoiceControl(kinds.map { words.kinds[$0.rawValue] ?? $0.rawValue }, chosen: 0)
        let field = FormField(words.name, name)
        let form = Form([
            FormField(words.inside, ReadOnlyControl { place }), field, FormField(words.kind, kind),
        ])
        let known = Set(model.school.organisation.places.map(\.id))
        let show = { [model] in
            let added = model.school.organisation.children(of: inside?.id).first {
                !known.contains($0.id)
            }
            if let added { model.map.reveal(added.id) }
        }
        var namesakes = NamesakeQuestion(inside: inside?.id)
        open(words.addTitle, form, done: show) { [editor, model, strings] in
            guard field.takesName(name.text, strings) else { return nil }
            let namesake = namesakes.namesake(of: name.text, in: model.school.organisation)
            if let namesake {
                field.error = strings.canvas.editor.sameName(namesake.name)
                return nil
            }
            return await editor.add(name.text, kind: kinds[kind.chosen ?? 0], inside: inside)
        }
    }

    func askToAddGrid() {
        let words = strings.places
        let count = model.school.organisation.grids.count + 1
        let code = TextInput("G" + (count < 10 ? "0" : "") + "\(count)", limit: 10)
        let name = TextInput(limit: 40)
        let suggestions = HazardSuggestions(school: model.school, strings: strings)
        let leader = SuggestionControl(search: suggestions.people)
        let root = model.school.organisation.grids.first { $0.parent == nil }
        let goingDown = root.map {
            (model.school.organisation.placesToHandDown(from: $0.id).count, $0.code)
        }
        let codeField = FormField(words.code, code, columns: 10)
        let nameField = FormField(words.name, name)
        let leaderField = FormField(words.leader, leader, hint: strings.report.finderHint)
        let page = strings.duties.gridPage
        let below = goingDown.map { page.goesDown($0.0, $0.1) }
        let fields =
            (goingDown?.0 ?? 0) > 0
            ? [FormField(page.places, ReadOnlyControl { below ?? "" })] : []
        let form = Form([codeField, nameField, leaderField] + fields)
        form.moveFocus(to: nameField)
        open(words.addGridTitle, form) { [editor, model, strings] in
            let missing = [(codeField, code), (nameField, name)].filter { _, input in
                input.text.allSatisfy(\.isWhitespace)
            }
            guard missing.isEmpty else {
                for (field, _) in missing { field.error = words.noName }
                return nil
            }
            guard nameField.takesName(name.text, strings) else { return nil }
            guard leader.chosen != nil || leader.input.text.isEmpty else {
                leaderField.error = strings.report.unknownFinder
                return nil
            }
            let person = leader.chosen.flatMap { model.school.organisation.person($0.id) }
            return await editor.addGrid(code: code.text, name: name.text, leader: person)
        }
    }

    // MARK: The three shapes of a change

    /// A form whose `change` answers with a notice when it was carried out or refused by the
    /// ledger, or with nil when the form is not ready yet; `done` comes after what was carried out.
    private func open(
        _ title: String, _ form: Form, done: @escaping () -> Void = {},
        change: @escaping () async -> Notice?
    ) {
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            close: { [weak self] in self?.closeDialog() }
        ) { [weak self] in
            guard let notice = await change() else { return false }
            self?.didChange(notice)
            if !notice.isFailure { done() }
            return !notice.isFailure
        }
    }

    private func choose<ID: Hashable>(
        _ title: String, _ items: [ChoiceItem<ID>], selected: ID?,
        change: @escaping (ID) async -> Notice?
    ) {
        dialog = ChoiceDialog(
            title: title, items: items, selected: selected,
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: dialogWords,
            choose: { [weak self] id in
                self?.closeDialog()
                Task.immediate { if let notice = await change(id) { self?.didChange(notice) } }
            },
            cancel: { [weak self] in self?.closeDialog() })
    }

    private func confirm(
        _ title: String, _ question: String, change: @escaping () async -> Notice
    ) {
        dialog = ConfirmDialog(title: title, question: question, words: yesNoWords) {
            [weak self] isYes in
            self?.closeDialog()
            guard isYes else { return }
            Task.immediate { self?.didChange(await change()) }
        }
    }

    private func didChange(_ notice: Notice) {
        if !notice.isFailure { model.refresh() }
        model.notice = notice
    }
}
