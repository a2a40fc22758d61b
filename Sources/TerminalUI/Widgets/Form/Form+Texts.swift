extension Form {
    /// What stands in the fields that are typed into, passphrases aside.
    public var typedTexts: [String] {
        fields.flatMap { $0.isShown ? $0.control.typedTexts : [] }
    }

    /// Takes out what all fields hold in words, the errors too; what is chosen or ticked stays. A passphrase is
    /// forgotten.
    public func takeTexts() -> [String] {
        clearErrors()
        return fields.flatMap { field in
            let texts = field.control.heldTexts
            field.control.heldTexts = texts.map { _ in "" }
            return texts
        }
    }

    /// Puts back what was taken out, each where it was.
    public func putBack(_ texts: [String]) {
        var rest = texts[...]
        for field in fields {
            let count = field.control.heldTexts.count
            field.control.heldTexts = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
    }
}

extension FormField {
    /// A text that nobody sees: it is put away with those of the form.
    public static func unseen(_ input: TextInput) -> FormField {
        let field = FormField("", input)
        field.isShown = false
        return field
    }
}

extension TextInput {
    /// The text as it is put away and comes back, with its caret. A masked one is forgotten.
    var held: String {
        get { isMasked ? "" : text }
        set {
            guard !newValue.isEmpty else {
                view.left = (caret, isSelected)
                return setText("")
            }
            setText(newValue)
            guard let left = view.left else { return }
            view.left = nil
            moveCaret(to: left.caret)
            if left.isSelected { selectAgain() }
        }
    }
}
