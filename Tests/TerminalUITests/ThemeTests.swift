import Testing

@testable import TerminalUI

struct ThemeTests {
    @Test func aColourIsSixHexadecimalDigits() {
        #expect(Colour(hex: "#1f2A44") == Colour(red: 0x1F, green: 0x2A, blue: 0x44))
        for wrong in ["1f2a44", "#1f2a4", "#1f2a444", "#+1f2a4", "#-1f2a4", "#1f2a4g", "", "#"] {
            #expect(Colour(hex: wrong) == nil, "\(wrong)")
        }
    }

    @Test func namesOfRolesAndSymbolsAreUnique() {
        #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
        #expect(Set(Symbol.allCases.map(\.name)).count == Symbol.allCases.count)
        #expect(Role.borderFocused.name == "border.focused")
        #expect(Symbol.heavyTopLeft.name == "heavy-top-left")
    }

    @Test func everySymbolIsDrawnAndKeepsItsWidth() {
        for symbol in Symbol.allCases {
            let width = DisplayText.width(of: Symbols.standard[symbol])
            #expect(
                width == (symbol == .choice || symbol == .choiceSelected ? 3 : 1), "\(symbol)")
            #expect(Symbols.standard[symbol] != "?", "\(symbol)")
        }
        #expect(Symbols(replacing: [.pointer: ">"])[.pointer] == ">")
    }

    @Test func aRoleWithoutAStyleLooksLikeText() {
        let text = Style(foreground: Colour(hex: "#ffffff"))
        let theme = Theme(
            id: "night", names: [:], styles: [.text: text, .error: Style(attributes: .bold)],
            symbols: .standard)
        #expect(theme.style(of: .muted) == text)
        #expect(theme.style(of: .error).attributes == .bold)
        #expect(theme.withoutColour.style(of: .selection) == Style(attributes: .reverse))
        #expect(theme.withoutColour.style(of: .text) == Style())
    }
}

struct KeyTests {
    @Test(arguments: [
        (Key.character("？"), Key.character("?")), (.character("ａ"), .character("a")),
        (.character("\u{3000}"), .space), (.character("教"), .character("教")), (.enter, .enter),
        (.character("～"), .character("~")), (.character("、"), .character("、")),
    ])
    func fullWidthKeysHaveAHalfWidthForm(key: Key, half: Key) {
        #expect(key.halfWidth == half)
    }

    @Test(arguments: [
        (Key.character("a"), "a"), (.control("x"), "Ctrl-X"), (.function(5), "F5"), (.left, "←"),
        (.backTab, "Shift-Tab"), (.alt("h"), "Alt-H"), (.space, "Space"), (.escape, "Esc"),
    ])
    func keysPrintAsPeopleSayThem(key: Key, text: String) {
        #expect(key.description == text)
    }

    @Test func aBindingIsShownByItsLetterAndItsFunctionKey() {
        let group = KeyGroup(title: "隐患")
        let binding = KeyBinding([.function(2), .character("a")], "签字", group: group) {}
        #expect(binding.tipKey == .character("a"))
        #expect(binding.functionNumber == 2)
        #expect(binding.keysText == "F2 a")
        #expect(KeyBinding([.function(5)], "刷新", group: group) {}.tipKey == .function(5))
        let alt = KeyBinding([Key(.function(3), .alt)], "x", group: group) {}
        #expect(alt.functionNumber == nil)
    }

    @Test func bindingsWhoseKeysAreAllTakenAreNotInForce() {
        let group = KeyGroup(title: "隐患")
        let bindings = [
            KeyBinding([.character("a")], "签字", group: group) {},
            KeyBinding([.character("a"), .function(2)], "提交", group: group) {},
            KeyBinding([.function(2)], "被遮住", group: group) {},
            KeyBinding([], "没有键", group: group) {},
        ]
        #expect(bindings.inForce.map(\.title) == ["签字", "提交", "没有键"])
    }
}
