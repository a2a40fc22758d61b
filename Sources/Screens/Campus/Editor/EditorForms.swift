import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the editor asks, and what it does with the answers.
extension WorkbenchScreen {
    private var words: Strings.MapEditor { strings.canvas.editor }
    private var names: EditorWords { EditorWords(strings: strings, school: model.school) }

    func askForKind(_ editor: MapEditorModel) {
        dialog = ChoiceDialog(
            title: words.kindTitle,
            items: DrawnKind.all.map { kind in
                let title = names.name(of: kind)
                return ChoiceItem(
                    id: kind, title: title, detail: names.limits(of: kind),
                    initials: model.school.initials(of: title))
            },
            selected: editor.lastKind, placeholder: strings.common.chooseHint,
            emptyText: strings.workbench.noMatches, words: dialogWords,
            choose: { [weak self] kind in
                self?.closeDialog()
                guard let self, let point = editor.begin(kind) else { return }
                guard !editor.isOutOfSight(point) else { return refuse(words.outOfSight) }
                askToName(editor, point)
            },
            cancel: { [weak self] in self?.closeDialog() })
    }

    /// Finishes what is in hand: what was drawn is named, what was moved is put down.
    func finish(_ editor: MapEditorModel) {
        let under = editor.overlapped
        guard under.isEmpty || editor.knowsOverlap() else {
            return refuse(words.overlaps(names.list(of: under)))
        }
        guard editor.hand == .empty || !editor.isOutOfSight else { return refuse(words.outOfSight) }
        switch editor.hand {
        case .rectangle, .line:
            guard let shape = editor.finished else {
                refuse(words.noLength)
                return
            }
            askToName(editor, shape)
        case .moving, .resizing, .reshaping: perform(editor) { await editor.putDown() }
        case .empty: break
        }
    }

    private func askToName(_ editor: MapEditorModel, _ drawn: DrawnShape) {
        switch drawn.kind {
        case .place(let kind): askToName(editor, building: kind, drawn.footprint)
        case .ground(let kind):
            let name = TextInput(limit: 60)
            let isNeeded = kind == .label
            let field = FormField(words.name, name, hint: isNeeded ? "" : words.optional)
            open(editor, names.name(of: drawn.kind), Form([field])) { [strings] in
                guard field.takesName(name.text, isNeeded: isNeeded, strings) else { return nil }
                return .some(
                    await editor.addGround(kind, name: name.text, shape: drawn.shape))
            }
        }
    }

    private func askToName(
        _ editor: MapEditorModel, building kind: PlaceKind, _ footprint: Footprint?
    ) {
        guard let footprint else { return }
        let name = TextInput(limit: 60)
        let floors = TextInput(limit: 3, holdsFigures: true)
        let rooms = TextInput(limit: 3, holdsFigures: true)
        let nameField = FormField(words.name, name)
        let floorField = FormField(words.floorCount, floors, columns: 6)
        let roomField = FormField(words.roomCount, rooms, columns: 6)
        let form = Form([nameField, floorField, roomField])
        var namesakes = NamesakeQuestion(inside: nil)
        open(editor, names.name(of: .place(kind)), form) { [model, words, strings] in
            guard nameField.takesName(name.text, strings) else { return nil }
            guard let storeys = Self.count(floors.text) else {
                floorField.error = words.noNumber
                return nil
            }
            guard let each = Self.count(rooms.text) else {
                roomField.error = words.noNumber
                return nil
            }
            let namesake = namesakes.namesake(of: name.text, in: model.school.organisation)
            if let namesake {
                nameField.error = words.sameName(namesake.name)
                return nil
            }
            let titles = (0..<storeys).map { words.floorName($0 + 1) }
            return .some(
                await editor.addPlace(
                    name.text, kind: kind, footprint: footprint, floors: titles, rooms: each))
        }
    }

    func askForName(_ editor: MapEditorModel, _ subject: CampusSubject?) {
        switch subject {
        case .place(let id):
            guard var place = model.school.organisation.place(id) else { return }
            let kinds =
                place.parent == nil ? PlaceKind.allCases.filter(\.isOnCampusMap) : [place.kind]
            let name = TextInput(place.name, limit: 60)
            let kind = ChoiceControl(
                kinds.map { names.name(of: .place($0)) }, chosen: kinds.firstIndex(of: place.kind))
            let field = FormField(words.name, name)
            let fields = kinds.count > 1 ? [field, FormField(words.kind, kind)] : [field]
            var namesakes = NamesakeQuestion(inside: place.parent, besides: place)
            open(editor, words.nameTitle, Form(fields)) { [words, strings, model] in
                guard field.takesName(name.text, strings) else { return nil }
                let namesake = namesakes.namesake(of: name.text, in: model.school.organisation)
                if let namesake {
                    field.error = words.sameName(namesake.name)
                    return nil
                }
                let failure = await editor.rename(
                    place, to: name.text, kind: kinds[kind.chosen ?? 0])
                // Told who was first, the person may well mean it still.
                if failure?.wasSecond == true {
                    place = model.school.organisation.place(id) ?? place
                }
                return .some(failure)
            }
        case .ground(let id): askForName(editor, ground: id)
        case nil: break
        }
    }

    /// What was drawn as a line stays one: a road becomes a path or a wall, and no lake.
    private func askForName(_ editor: MapEditorModel, ground id: GroundFeature.ID) {
        guard var feature = editor.campus.feature(id) else { return }
        let kinds = feature.kind.alike
        let name = TextInput(feature.name, limit: 60)
        let kind = ChoiceControl(
            kinds.map { names.name(of: .ground($0)) }, chosen: kinds.firstIndex(of: feature.kind))
        let field = FormField(words.name, name)
        open(editor, words.nameTitle, Form([field, FormField(words.kind, kind)])) { [strings] in
            let chosen = kinds[kind.chosen ?? 0]
            guard field.takesName(name.text, isNeeded: chosen == .label, strings) else {
                return nil
            }
            let failure = await editor.rename(feature, to: name.text, kind: chosen)
            if failure?.wasSecond == true { feature = editor.campus.feature(id) ?? feature }
            return .some(failure)
        }
    }

    func askForFloors(_ editor: MapEditorModel) {
        let count = TextInput("1", limit: 3, holdsFigures: true)
        let field = FormField(words.floorCount, count, columns: 6)
        open(editor, words.floorsTitle, Form([field])) { [words] in
            guard let number = Self.count(count.text), number > 0 else {
                field.error = words.noNumber
                return nil
            }
            let known = editor.innerLines.count { $0.place.kind == .floor }
            return .some(
                await editor.addFloors((1...number).map { words.floorName(known + $0) }))
        }
    }

    func askForRooms(_ editor: MapEditorModel) {
        let text = TextInput(limit: 200)
        let field = FormField(words.rooms, text, hint: words.roomsHint)
        let floor = editor.innerFloor.map { " · " + $0.name } ?? ""
        open(editor, words.roomsTitle + floor, Form([field])) { [words, strings] in
            guard field.takesName(text.text, isNeeded: false, strings) else { return nil }
            let rooms = RoomNames.names(in: text.text)
            guard !rooms.isEmpty else {
                field.error = words.noName
                return nil
            }
            return .some(await editor.addRooms(rooms))
        }
    }

    func drop(_ editor: MapEditorModel, _ subject: CampusSubject?) {
        guard let subject else { return }
        perform(editor, told: { [words, names] in words.dropped(names.title(of: $0)) }) {
            await editor.drop(subject)
        }
    }

    /// Of the whole floor, whichever of its rooms is chosen.
    func copyUpwards(_ editor: MapEditorModel) {
        let floor = names.list(of: [editor.innerFloor?.name ?? ""])
        perform(editor, told: { [words] in words.copied(floor, $0.count) }) {
            await editor.copyUpwards()
        }
    }

    /// What was given to a grid on the map is taken back as it is there.
    func undo(_ editor: MapEditorModel) {
        if case .given = editor.changes.last { return withHand { self.takeBackOnMap() } }
        let title = editor.done.last.map(names.title) ?? ""
        perform(editor, told: { [words] _ in words.undid(title) }) { await editor.undo() }
    }

    func redo(_ editor: MapEditorModel) {
        let title = editor.undone.last.map(names.title) ?? ""
        perform(editor, told: { [words] _ in words.redid(title) }) { await editor.redo() }
    }

    // MARK: Doing it

    /// Does it with whoever signs, one thing after the other, and says what came of it.
    func perform(
        _ editor: MapEditorModel, told: (([CampusStep]) -> String)? = nil,
        _ action: @escaping () async -> MapEditorFailure?
    ) {
        withHand { [weak self] in
            guard !editor.isSaving else { return }
            let saved = editor.saveCount
            Task.immediate { self?.tell(editor, since: saved, await action(), told) }
        }
    }

    /// Says nothing where there was nothing to do, nor to whoever has sat down since.
    private func tell(
        _ editor: MapEditorModel, since saved: Int, _ failure: MapEditorFailure?,
        _ told: (([CampusStep]) -> String)?
    ) {
        guard model.map.editor === editor else { return }
        if let failure {
            model.notice = .refused(names.sentence(for: failure))
            return
        }
        guard editor.saveCount > saved else { return }
        model.reload()
        let steps = editor.done.last ?? []
        let usual: ([CampusStep]) -> String = { [words, names] in words.saved(names.title(of: $0)) }
        model.notice = .done((told ?? usual)(steps))
    }

    /// Where the keys were locked meanwhile, the passphrase is asked for first.
    func withHand(_ action: @escaping () -> Void) {
        guard model.session.state != .noAccounts else { return action() }
        withSigner { _ in action() }
    }

    /// A form over the editor; `change` answers nil while the form is not ready.
    private func open(
        _ editor: MapEditorModel, _ title: String, _ form: Form,
        change: @escaping () async -> MapEditorFailure??
    ) {
        dialog = FormDialog(
            title: title, form: form, strings: strings, submitTitle: strings.common.save,
            close: { [weak self] in self?.closeDialog() }
        ) { [weak self] in
            if self?.model.session.state != .noAccounts {
                guard await self?.signer() != nil else { return false }
            }
            let saved = editor.saveCount
            guard let answer = await change() else { return false }
            self?.tell(editor, since: saved, answer, nil)
            return answer == nil
        }
    }

    private static func count(_ text: String) -> Int? {
        let text = text.isEmpty ? "0" : text
        return Int(text).flatMap { (0...60).contains($0) ? $0 : nil }
    }
}
