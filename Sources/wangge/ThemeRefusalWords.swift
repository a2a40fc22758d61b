import Localisation

extension Strings.Themes {
    /// Why a theme cannot be used.
    func sentence(for refusal: ThemeRefusal) -> String {
        switch refusal {
        case .unknownTheme(let name, let known): unknown(name, known.joined(separator: " "))
        case .unreadable(let path): unreadable(path)
        case .faulty(let path, let fault): faulty(path, explanation(of: fault))
        }
    }

    private func explanation(of fault: ThemeFault) -> String {
        switch fault {
        case .malformed(let line, let column, let explanation):
            malformed(line, column, explanation)
        case .unknownSection(let name): unknownSection(name)
        case .wrongType(let key): wrongType(key)
        case .unknownRole(let name): unknownRole(name)
        case .unknownProperty(let name, let role): unknownProperty(name, role)
        case .unknownColour(let text, let key): unknownColour(text, key)
        case .unknownSymbol(let name): unknownSymbol(name)
        case .symbolWidth(let text, let symbol, let wanted): symbolWidth(text, symbol, wanted)
        }
    }
}
