import Domain
import Localisation
import TerminalUI
import ViewModels

/// The keys while an outline is changed corner by corner.
extension WorkbenchScreen {
    private var words: Strings.Corners { strings.canvas.corners }

    func reshapeBinding(_ editor: MapEditorModel) -> KeyBinding {
        let hasCorners = editor.subject.flatMap { editor.campus.shape(of: $0) }.map {
            !$0.corners.isEmpty
        }
        let refusal = hasCorners.map { $0 ? nil : words.none } ?? words.nothing
        return KeyBinding(
            [.character("c"), .function(2)], words.open, short: words.shortOpen, group: mapGroup,
            isTip: true, refusal: refusal
        ) { editor.beginReshaping() }
    }

    func cornerBindings(_ editor: MapEditorModel, _ reshaping: Reshaping) -> [KeyBinding] {
        let canRemove = reshaping.shape.canRemoveCorner(reshaping.corner)
        return [
            KeyBinding(
                [.enter, .function(2)], words.finish, short: strings.canvas.editor.shortFinish,
                group: mapGroup, isTip: true, refusal: refusalToFinish(editor)
            ) { [weak self] in self?.finish(editor) },
            KeyBinding(
                [.tab, .function(3)], words.next, short: words.shortNext, group: mapGroup,
                isTip: true
            ) { editor.chooseCorner(by: 1) },
            KeyBinding([.backTab], words.previous, group: mapGroup) {
                editor.chooseCorner(by: -1)
            },
            KeyBinding(
                [.character("a"), .space, .function(7)], words.insert, short: words.shortInsert,
                group: mapGroup, isTip: true
            ) { editor.insertCorner() },
            KeyBinding(
                [.character("d"), .function(8), .delete], words.remove, short: words.shortRemove,
                group: mapGroup, isTip: true, refusal: canRemove ? nil : words.least
            ) { editor.removeCorner() },
            KeyBinding(
                [.character("u")], words.undo, short: strings.canvas.editor.shortUndo,
                group: mapGroup, isTip: true, refusal: reshaping.canUndo ? nil : words.untouched
            ) { editor.undoCorner() },
            KeyBinding(
                [.character("U"), .control("r")], words.redo, group: mapGroup,
                refusal: reshaping.canRedo ? nil : words.nothingUndone
            ) { editor.redoCorner() },
            KeyBinding(
                [.escape, .function(10)], strings.canvas.editor.cancel, group: mapGroup,
                isTip: true
            ) { editor.cancel() },
        ]
    }

    /// All keys of the editor by what is in hand, for people to read: the same key does different things.
    var editorKeys: [(title: String, bindings: [KeyBinding])] {
        let titles = strings.canvas.editor
        let editor = MapEditorModel(session: model.session)
        let empty = editorBindings(of: editor)
        _ = editor.begin(.ground(.road))
        let corner = PlanPoint(east: 0, north: 0)
        let reshaping = Reshaping(.line([corner, corner]), near: corner)
        let corners = reshaping.map { cornerBindings(editor, $0) } ?? []
        return [
            (titles.keysIdle, empty), (titles.keysDrawing, editorBindings(of: editor)),
            (titles.keysCorners, arrows(editor, words.move) + corners + viewBindings(editor)),
            (titles.keysInside, innerBindings(editor)),
        ]
    }

    private func refusalToFinish(_ editor: MapEditorModel) -> String? {
        editor.refusalToFinish.map {
            EditorWords(strings: strings, school: model.school).sentence(for: $0)
        }
    }
}
