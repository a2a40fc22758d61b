extension Theme {
    /// 校园夜, the look that the program starts with: the same as `Themes/campus-night.toml`, but
    /// without reading anything.
    public nonisolated static let campusNight = Theme(
        id: "campus-night", names: ["zh-Hans": "校园夜", "en": "Campus night"],
        styles: campusNightStyles,
        symbols: .standard)

    private nonisolated static let campusNightStyles: [Role: Style] = [
        // Text
        .text: look(0xDADADA, on: 0x1C1C1C),
        .muted: look(0x9E9E9E),
        .heading: look(0xFFD75F, .bold),
        .accent: look(0x87D7FF),
        .link: look(0x5FAFFF, .underline),
        // Frames
        .border: look(0x6C6C6C),
        .borderFocused: look(0x87D7FF),
        .title: look(0xDADADA, .bold),
        .titleFocused: look(0xFFFFFF, .bold),
        // Lists
        .selection: look(0xFFFFFF, on: 0x005FAF),
        .selectionIdle: look(0xFFFFFF, on: 0x444444),
        .mark: look(0xFFD75F, .bold),
        .match: look(0x1C1C1C, on: 0xFFD75F),
        // Bars
        .menuBar: look(0xDADADA, on: 0x303030),
        .menuBarKey: look(0xFFD75F, on: 0x303030, .bold),
        .menuBarActive: look(0xFFFFFF, on: 0x005FAF, .bold),
        .tipKey: look(0xFFD75F, .bold),
        .tipLabel: look(0x9E9E9E),
        .functionKey: look(0xDADADA),
        .functionLabel: look(0x1C1C1C, on: 0x5FAFAF),
        // Dialogs and forms
        .dialog: look(0xDADADA, on: 0x303030),
        .dialogBorder: look(0xFFD75F, .bold),
        .dialogTitle: look(0xFFD75F, .bold),
        .field: look(0xFFFFFF, on: 0x121212),
        .fieldFocused: look(0xFFFFFF, on: 0x005FAF, .bold),
        .fieldLabel: look(0x9E9E9E),
        .button: look(0xDADADA, on: 0x444444),
        .buttonFocused: look(0x1C1C1C, on: 0xFFD75F, .bold),
        // Messages
        .error: look(0xFF8787, .bold),
        .warning: look(0xFFAF00, .bold),
        .success: look(0x87D787),
        .notice: look(0x87D7FF),
        // Severity, worst first
        .critical: look(0xFFFFFF, on: 0xAF0000, .bold),
        .serious: look(0xFF8700),
        .caution: look(0xFFD75F),
        .mild: look(0x5FAFFF),
        .good: look(0x87D787),
        // The campus
        .building: look(0xDADADA, on: 0x303030),
        .buildingSelected: look(0xFFFFFF, on: 0x005FAF),
        .road: look(0x9E9E9E),
        .path: look(0xAF875F),
        .water: look(0x5FAFFF, on: 0x00005F),
        .green: look(0x87D787),
        .sports: look(0xD7875F),
        .gate: look(0xFFD75F, .bold),
        .wall: look(0x6C6C6C),
        // Fills that tell neighbours apart
        .fill1: look(0x5FAFD7),
        .fill2: look(0x87AF5F),
        .fill3: look(0xD7875F),
        .fill4: look(0xAF87D7),
        .fill5: look(0x5FAFAF),
        .fill6: look(0xD7AF5F),
        .fill7: look(0xD787AF),
        .fill8: look(0xAFAFAF),
    ]

    private nonisolated static func look(
        _ foreground: UInt32, on background: UInt32? = nil, _ attributes: Style.Attributes = []
    ) -> Style {
        Style(
            foreground: Colour(rgb: foreground), background: background.map(Colour.init(rgb:)),
            attributes: attributes)
    }
}
