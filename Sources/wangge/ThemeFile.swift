import TOMLKit
import TerminalUI

/// The text of a theme file, read as one: see `Themes/campus-night.toml` for how it is written.
struct ThemeFile {
    private let table: TOMLTable

    init(text: String) throws(ThemeFault) {
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw .malformed(
                line: error.source.begin.line, column: error.source.begin.column,
                explanation: error.description)
        } catch {
            throw .malformed(line: 1, column: 1, explanation: "\(error)")
        }
    }

    /// The theme; refuses whatever it does not know, so that no misspelt word is passed over.
    func theme(id: String) throws(ThemeFault) -> Theme {
        let sections = ["name", "palette", "roles", "symbols"]
        if let key = table.keys.first(where: { !sections.contains($0) }) {
            throw .unknownSection(key)
        }
        return Theme(
            id: id, names: try texts(in: "name"), styles: try styles(),
            symbols: Symbols(replacing: try symbols()))
    }

    private func styles() throws(ThemeFault) -> [Role: Style] {
        let section = try section("roles")
        let palette = try palette()
        let text = try style(named: Role.text.name, in: section, palette, text: Style())
        var styles: [Role: Style] = [.text: text]
        for key in section?.keys ?? [] {
            guard let role = Self.roles[key] else { throw .unknownRole(key) }
            styles[role] = try style(named: key, in: section, palette, text: text)
        }
        return styles
    }

    /// The style of one role; without a foreground of its own it has that of `text`.
    private func style(
        named name: String, in roles: TOMLTable?, _ palette: [String: Colour], text: Style
    ) throws(ThemeFault) -> Style {
        var style = Style(foreground: text.foreground)
        guard let entry = roles?[name] else { return style }
        guard let properties = entry.table else { throw .wrongType(key: "roles.\(name)") }
        for property in properties.keys {
            let value = properties[property]
            let key = "roles.\(name).\(property)"
            if property == "fg" {
                style.foreground = try colour(value?.string, palette, key: key)
            } else if property == "bg" {
                style.background = try colour(value?.string, palette, key: key)
            } else if let attribute = Self.attributes[property] {
                guard let isOn = value?.bool else { throw .wrongType(key: key) }
                if isOn { style.attributes.insert(attribute) }
            } else {
                throw .unknownProperty(property, role: name)
            }
        }
        return style
    }

    private func palette() throws(ThemeFault) -> [String: Colour] {
        var palette: [String: Colour] = [:]
        for (name, text) in try texts(in: "palette") {
            palette[name] = try colour(text, [:], key: "palette.\(name)")
        }
        return palette
    }

    private func symbols() throws(ThemeFault) -> [Symbol: String] {
        var symbols: [Symbol: String] = [:]
        for (name, text) in try texts(in: "symbols") {
            guard let symbol = Self.symbols[name] else { throw .unknownSymbol(name) }
            let wanted = DisplayText.width(of: Symbols.standard[symbol])
            guard DisplayText.width(of: text) == wanted else {
                throw .symbolWidth(text, symbol: name, wanted: wanted)
            }
            symbols[symbol] = text
        }
        return symbols
    }

    /// nil is the terminal's own colour.
    private func colour(
        _ text: String?, _ palette: [String: Colour], key: String
    ) throws(ThemeFault) -> Colour? {
        guard let text else { throw .wrongType(key: key) }
        if text == "default" { return nil }
        guard let colour = palette[text] ?? Colour(hex: text) else {
            throw .unknownColour(text, key: key)
        }
        return colour
    }

    private func section(_ name: String) throws(ThemeFault) -> TOMLTable? {
        guard let value = table[name] else { return nil }
        guard let section = value.table else { throw .wrongType(key: name) }
        return section
    }

    private func texts(in name: String) throws(ThemeFault) -> [String: String] {
        let section = try section(name)
        var texts: [String: String] = [:]
        for key in section?.keys ?? [] {
            guard let text = section?[key]?.string else { throw .wrongType(key: "\(name).\(key)") }
            texts[key] = text
        }
        return texts
    }

    private static let roles = Dictionary(
        uniqueKeysWithValues: Role.allCases.map { ($0.name, $0) })
    private static let symbols = Dictionary(
        uniqueKeysWithValues: Symbol.allCases.map { ($0.name, $0) })
    private static let attributes: [String: Style.Attributes] = [
        "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
    ]
}
