/// What a cell means; the theme decides how that looks. Its `name` is the key in a theme file.
public nonisolated enum Role: UInt8, CaseIterable, Hashable, Sendable {
    // Text
    case text, muted, heading, accent, link
    // Frames
    case border, borderFocused, title, titleFocused
    // Lists
    case selection, selectionIdle, mark, match
    // Bars
    case menuBar, menuBarKey, menuBarActive
    case tipKey, tipLabel
    case functionKey, functionLabel
    // Dialogs and forms
    case dialog, dialogBorder, dialogTitle
    case field, fieldFocused, fieldLabel
    case button, buttonFocused
    // Messages
    case error, warning, success, notice
    // Severity, worst first
    case critical, serious, caution, mild, good
    // The campus
    case building, buildingSelected
    case road, path, water, green, sports, gate, wall
    // Fills that tell neighbours apart
    case fill1, fill2, fill3, fill4, fill5, fill6, fill7, fill8
}

extension Role {
    /// For example `border.focused` for `.borderFocused`.
    public nonisolated var name: String { separated("\(self)", by: ".") }
}

/// `borderFocused` as `border.focused`, or with another separator.
nonisolated func separated(_ caseName: String, by separator: Character) -> String {
    caseName.reduce(into: "") { name, letter in
        if letter.isUppercase { name.append(separator) }
        name += letter.lowercased()
    }
}
