extension TextInput {
    /// Edits or moves the caret as the event asks; false when the event is not for a text field.
    public func handle(_ event: InputEvent) -> Bool {
        switch event {
        case .paste(let text):
            clearRejection()
            insert(text)
            return true
        case .key(let key):
            clearRejection()
            return edit(key) || move(key)
        case .mouse, .drag, .release: return false
        }
    }

    private func edit(_ key: Key) -> Bool {
        switch (key.code, key.modifiers) {
        case (.character(let character), let modifiers) where modifiers.isSubset(of: .shift):
            insert(String(character))
        case (.enter, .alt) where isMultiline: insert("\n")
        case (.delete, []) where isSelected: delete(0..<text.count)
        case (.backspace, []), (.backspace, .shift): delete(max(0, caret - 1)..<caret)
        case (.delete, []): delete(caret..<min(text.count, caret + 1))
        case (.backspace, .alt), (.backspace, .control), (.character("w"), .control):
            delete(wordStart..<caret)
        case (.delete, .control), (.character("d"), .alt): delete(caret..<wordEnd)
        case (.character("u"), .control): delete(lineStart..<caret)
        case (.character("k"), .control): delete(caret..<lineEnd)
        default: return false
        }
        return true
    }

    private func move(_ key: Key) -> Bool {
        switch (key.code, key.modifiers) {
        case (.left, []): moveCaret(to: caret - 1)
        case (.right, []): moveCaret(to: caret + 1)
        case (.home, []), (.character("a"), .control): moveCaret(to: lineStart)
        case (.end, []), (.character("e"), .control): moveCaret(to: lineEnd)
        case (.left, .control), (.left, .alt), (.character("b"), .alt): moveCaret(to: wordStart)
        case (.right, .control), (.right, .alt), (.character("f"), .alt): moveCaret(to: wordEnd)
        case (.up, []): return moveRow(by: -1)
        case (.down, []): return moveRow(by: 1)
        default: return false
        }
        deselect()
        return true
    }

    /// A masked text does not tell where its words are.
    private var wordStart: Int {
        isMasked ? 0 : WordBoundary.before(caret, in: characters)
    }

    private var wordEnd: Int {
        isMasked ? text.count : WordBoundary.after(caret, in: characters)
    }

    private var lineStart: Int {
        (characters[..<caret].lastIndex(where: \.isNewline) ?? -1) + 1
    }

    private var lineEnd: Int {
        characters[caret...].firstIndex(where: \.isNewline) ?? text.count
    }

    /// False at the first and last row, so that a form can move on to the next field.
    private func moveRow(by step: Int) -> Bool {
        guard isMultiline else { return false }
        let layout = layout(columns: view.columns)
        let row = layout.row(of: caret) + step
        guard layout.rows.indices.contains(row) else { return false }
        let goal = view.goalColumn ?? layout.column(of: caret)
        moveCaret(to: layout.place(row: row, column: goal))
        view.goalColumn = goal
        return true
    }
}
