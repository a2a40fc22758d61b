/// Why a theme cannot be used, for the person who named it.
enum ThemeRefusal: Error, Hashable, Sendable {
    /// Neither built in nor in the user's folder; `known` are the names that are.
    case unknownTheme(String, known: [String])
    /// No such file, or nothing that can be read as text.
    case unreadable(path: String)
    /// The file was read and is not a theme.
    case faulty(path: String, ThemeFault)
}

/// What is wrong in a theme file.
enum ThemeFault: Error, Hashable, Sendable {
    /// Not TOML, from this line and column on; the explanation is the parser's, in English.
    case malformed(line: Int, column: Int, explanation: String)
    /// Something at the top other than name, palette, roles and symbols.
    case unknownSection(String)
    /// A value of another type than its place wants, by its path: `roles.text.bold`.
    case wrongType(key: String)
    case unknownRole(String)
    /// Something in a role that is neither fg, bg nor an attribute.
    case unknownProperty(String, role: String)
    /// Neither in the palette nor `#rrggbb`.
    case unknownColour(String, key: String)
    case unknownSymbol(String)
    /// A symbol that takes another number of columns than the standard one in its place.
    case symbolWidth(String, symbol: String, wanted: Int)
}
