import Domain
import Localisation
import TerminalUI
import ViewModels

/// The keys of the map's editor.
extension WorkbenchScreen {
    /// Why whoever sits here may not draw.
    var refusalToDraw: String? {
        if let refusal = refusalToChange { return refusal }
        guard let standing = model.session.standing else { return nil }
        guard let refusal = CampusRules.refusalToDraw(holding: standing.offices) else { return nil }
        guard standing.has(.administrator) else {
            return EditorWords(strings: strings, school: model.school).sentence(for: refusal)
        }
        let names = AccountWords(strings: strings)
        return strings.accounts.takesOffice(
            CampusRules.offices.map(names.name(of:))
                .joined(separator: strings.accountRefusals.listSeparator))
    }

    func openEditor() {
        closePage()
        let (map, place) = (model.map, model.map.placeInHand)
        map.editor?.comeBack(from: place)
        let editor =
            map.editor
            ?? MapEditorModel(session: model.session, at: place, changes: map.changes)
        map.editor = editor
        model.editor = editor
        page = .editor(
            MapEditorPage(model: editor) { [weak self] in self?.finish(editor) })
    }

    func editorBindings(_ page: MapEditorPage) -> [KeyBinding] { editorBindings(of: page.model) }

    func editorBindings(of editor: MapEditorModel) -> [KeyBinding] {
        if editor.inside != nil { return innerBindings(editor) }
        switch editor.hand {
        case .empty:
            return arrows(editor, words.cursor) + handEmptyBindings(editor) + viewBindings(editor)
        case .reshaping(_, let reshaping):
            return arrows(editor, strings.canvas.corners.move)
                + cornerBindings(editor, reshaping) + viewBindings(editor)
        default:
            return arrows(editor, words.cursor) + handFullBindings(editor) + viewBindings(editor)
        }
    }

    private var words: Strings.MapEditor { strings.canvas.editor }

    func arrows(_ editor: MapEditorModel, _ title: String) -> [KeyBinding] {
        let steps: [(Key.Code, Character, Int, Int)] = [
            (.left, "H", -1, 0), (.right, "L", 1, 0), (.up, "K", 0, -1), (.down, "J", 0, 1),
        ]
        return steps.flatMap { code, letter, columns, rows in
            [
                KeyBinding([Key(code)], title, group: mapGroup) {
                    editor.move(columns: columns, rows: rows)
                },
                KeyBinding(
                    [Key(code, .shift), .character(letter)], words.bigCursor, group: mapGroup
                ) { editor.move(columns: columns * 8, rows: rows * 4) },
            ]
        }
    }

    private func handEmptyBindings(_ editor: MapEditorModel) -> [KeyBinding] {
        let none = editor.subject == nil ? words.nothingInHand : nil
        let place = editor.subject?.place
        let noBuilding = place == nil ? words.noBuilding : nil
        let noSize = editor.measure.map { $0.width == 0 && $0.height == 0 } ?? false
        return [
            KeyBinding(
                [.character("a"), .function(7)], words.add, short: words.shortAdd,
                group: mapGroup, isTip: true
            ) { [weak self] in self?.askForKind(editor) },
            KeyBinding(
                [.enter, .function(3)], words.inside, short: words.shortInside, group: mapGroup,
                isTip: true, refusal: noBuilding
            ) { editor.goInside() },
            KeyBinding(
                [.character("m"), .function(6)], words.move, short: words.shortMove,
                group: mapGroup, isTip: true, refusal: none
            ) { editor.beginMoving() },
            KeyBinding(
                [.character("r")], words.resize, short: words.shortResize, group: mapGroup,
                isTip: true, refusal: none ?? (noSize ? words.pointHasNoSize : nil)
            ) { editor.beginResizing() },
            reshapeBinding(editor),
            KeyBinding(
                [.character("e"), .function(4)], words.rename, short: words.shortRename,
                group: mapGroup, isTip: true, refusal: none
            ) { [weak self] in self?.askForName(editor, editor.subject) },
            KeyBinding(
                [.character("d"), .function(8), .delete], words.drop, short: words.shortDrop,
                group: mapGroup, isTip: true,
                refuses: { [weak self] in none ?? self?.refusalToDrop(place) }
            ) { [weak self] in self?.drop(editor, editor.subject) },
            KeyBinding([.tab], words.next, group: mapGroup) { editor.next(by: 1) },
            KeyBinding([.backTab], words.previous, group: mapGroup) { editor.next(by: -1) },
            undoBinding(editor), redoBinding(editor),
            KeyBinding(
                [.escape, .character("q"), .function(10)], words.close, group: mapGroup,
                isTip: true
            ) { [weak self] in self?.closePage() },
        ]
    }

    private func handFullBindings(_ editor: MapEditorModel) -> [KeyBinding] {
        var bindings = [
            KeyBinding(
                [.enter, .function(2)], words.finish, short: words.shortFinish, group: mapGroup,
                isTip: true
            ) { [weak self] in self?.finish(editor) }
        ]
        if case .line = editor.hand {
            bindings += [
                KeyBinding([.space, .character(".")], words.corner, group: mapGroup, isTip: true) {
                    editor.addCorner()
                },
                KeyBinding(
                    [.backspace, .character("u")], words.cornerBack, short: words.shortCornerBack,
                    group: mapGroup, isTip: true,
                    refusal: editor.canTakeCornerBack ? nil : words.noCornerYet
                ) { editor.takeCornerBack() },
            ]
        }
        bindings.append(
            KeyBinding(
                [.escape, .character("q"), .function(10)], words.cancel, group: mapGroup,
                isTip: true
            ) { editor.cancel() })
        return bindings
    }

    func viewBindings(_ editor: MapEditorModel) -> [KeyBinding] {
        [
            KeyBinding(
                [.character("s"), .function(5)], words.snap, short: words.shortSnap, group: mapGroup
            ) {
                editor.snaps.toggle()
            },
            KeyBinding([.character("+"), .character("=")], words.closer, group: mapGroup) {
                editor.magnify(by: 1)
            },
            KeyBinding([.character("-")], words.farther, group: mapGroup, isTip: true) {
                editor.magnify(by: -1)
            },
        ]
    }

    private func undoBinding(_ editor: MapEditorModel) -> KeyBinding {
        KeyBinding(
            [.character("u")], words.undo, short: words.shortUndo, group: mapGroup, isTip: true,
            refusal: editor.changes.last == nil ? words.nothingToUndo : nil
        ) { [weak self] in self?.undo(editor) }
    }

    private func redoBinding(_ editor: MapEditorModel) -> KeyBinding {
        KeyBinding(
            [.character("U"), .control("r")], words.redo, group: mapGroup,
            refusal: editor.undone.isEmpty ? words.nothingToRedo : nil
        ) { [weak self] in self?.redo(editor) }
    }

    // MARK: Floors and rooms

    func innerBindings(_ editor: MapEditorModel) -> [KeyBinding] {
        let place = editor.innerPlace
        let none = place == nil ? words.noFloor : nil
        let noFloor = editor.innerFloor?.kind == .floor ? nil : words.noFloor
        let moves: [([Key], Int)] = [
            ([.down, .character("j")], 1), ([.up, .character("k")], -1), ([.pageDown], 10),
            ([.pageUp], -10),
        ]
        return moves.map { keys, step in
            KeyBinding(keys, words.cursor, group: mapGroup) { editor.moveInside(by: step) }
        } + [
            KeyBinding([.home, .character("g")], words.cursor, group: mapGroup) {
                editor.moveInside(by: -editor.innerLines.count)
            },
            KeyBinding([.end, .character("G")], words.cursor, group: mapGroup) {
                editor.moveInside(by: editor.innerLines.count)
            },
            KeyBinding(
                [.character("a"), .function(7)], words.addFloors, short: words.shortFloors,
                group: mapGroup, isTip: true
            ) { [weak self] in self?.askForFloors(editor) },
            KeyBinding(
                [.character("r"), .function(2)], words.addRooms, short: words.shortRooms,
                group: mapGroup, isTip: true
            ) { [weak self] in self?.askForRooms(editor) },
            KeyBinding(
                [.character("c"), .function(6)], words.copyUp, short: words.shortCopyUp,
                group: mapGroup, isTip: true, refusal: noFloor
            ) { [weak self] in self?.copyUpwards(editor) },
            KeyBinding(
                [.character("e"), .function(4)], words.rename, short: words.shortRename,
                group: mapGroup, isTip: true, refusal: none
            ) { [weak self] in self?.askForName(editor, place.map { .place($0.id) }) },
            KeyBinding(
                [.character("d"), .function(8), .delete], words.drop, short: words.shortDrop,
                group: mapGroup, isTip: true,
                refuses: { [weak self] in none ?? self?.refusalToDrop(place?.id) }
            ) { [weak self] in self?.drop(editor, place.map { .place($0.id) }) },
            undoBinding(editor), redoBinding(editor),
            KeyBinding(
                [.escape, .backspace, .left, .character("q"), .function(10)], words.leave,
                short: words.close, group: mapGroup, isTip: true
            ) { editor.goOutside() },
        ]
    }

    /// Why the place cannot be taken off the map; nil for none.
    func refusalToDrop(_ place: Place.ID?) -> String? {
        place.flatMap { model.school.refusalToDrop($0) }.map {
            EditorWords(strings: strings, school: model.school).sentence(for: $0)
        }
    }

    /// Why the place cannot become part of another one.
    func refusalToMerge(_ place: Place.ID?) -> String? {
        place.flatMap { model.school.refusalToMerge($0) }.map {
            EditorWords(strings: strings, school: model.school).sentence(for: $0)
        }
    }
}
