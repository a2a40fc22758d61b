import Localisation
import TerminalUI
import TestSupport
import Testing

@testable import Screens

/// In each state every key means one thing.
@Suite struct KeyBindingTests {
    /// The states of the panes, by the keys that lead to them.
    nonisolated static let states: [String: Shot.Keys] = [
        "campus": { _ in },
        "building": { $0.press(.enter) },
        "hazards of a room": {
            $0.jump("stzj")
            $0.press(.enter)
        },
        "board": { $0.type("2") },
        "board as a list": { $0.type("2b") },
        "marks": { $0.type("2 ") },
        "marks in the tray": { $0.type("9 ") },
        "detail": {
            $0.type("2")
            $0.press(.enter)
        },
        "steps": {
            $0.type("2")
            $0.press(.function(6))
        },
        "watch": { $0.type("3") },
        "documents": { await $0.openDocuments() },
        "today": { $0.type("0") },
        "round": { $0.type("8") },
        "roster": { $0.type("7") },
        "slots": { $0.openSlots() },
        "grids": { $0.type("6") },
        "findings": { $0.type("6c") },
        "pledges": { $0.type("5") },
        "people": { $0.type("P") },
        "somebody new": { $0.type("Pn") },
        "somebody found": { $0.type("P/") },
        "filter": { $0.type("2/") },
        "help": { $0.type("?") },
        "palette": { $0.type(":") },
        "themes": { $0.press(.alt("t")) },
        "question": { $0.type("q") },
        "report": { $0.type("r") },
        "rename": { $0.press(.function(4)) },
        "merge": { $0.type("m") },
        "add a place": { $0.type("A") },
        "add a grid": { $0.type("W") },
    ]

    @Test(arguments: states.keys.sorted(), Shot.both)
    func noKeyIsBoundTwice(_ state: String, _ language: Language) async throws {
        var titles: [Key: [String]] = [:]
        for binding in try await bindings(state, language) {
            for key in binding.keys { titles[key, default: []].append(binding.title) }
        }
        #expect(titles.filter { $0.value.count > 1 } == [:])
    }

    @Test(arguments: states.keys.sorted())
    func everyBindingCanBeInvoked(_ state: String) async throws {
        let school = try SmallSchool.founded()
        try school.file("燃气软管老化")
        var place = 0
        while true {
            let sitting = try WorkbenchSitting(WorkbenchSitting.small, ledger: school.ledger)
            await Self.states[state]?(sitting)
            let bindings = sitting.screen.keyBindings
            guard bindings.indices.contains(place) else { break }
            bindings[place].run { sitting.screen.refuse($0) }
            // The curtain alone leaves the screen all but empty.
            #expect(sitting.picture.count > 100 || sitting.shows("输入口令返回"))
            place += 1
        }
        #expect(place > 0)
    }

    private func bindings(_ state: String, _ language: Language) async throws -> [KeyBinding] {
        try await bindings(language, Self.states[state])
    }

    private func bindings(_ language: Language, _ keys: Shot.Keys?) async throws -> [KeyBinding] {
        let school = try SmallSchool.founded()
        try school.file("燃气软管老化")
        let sitting = try WorkbenchSitting(
            WorkbenchSitting.small, language, ledger: school.ledger)
        await keys?(sitting)
        return sitting.screen.keyBindings
    }

    @Test(arguments: Shot.both)
    func everyFunctionKeyLabelStandsWholeInTheSmallWindow(_ language: Language) async throws {
        let drawing: [String: Shot.Keys] = [
            "editor": { $0.type("e") },
            "something in hand": {
                $0.type("ea")
                $0.press(.enter)
            },
            "risk points": { $0.type("R") },
        ]
        for (state, keys) in Self.states.merging(drawing, uniquingKeysWith: { first, _ in first }) {
            let bindings = try await bindings(language, keys)
            let canvas = Canvas(size: Size(width: 80, height: 1))
            FunctionKeyBar(bindings) { _ in }.draw(on: canvas.surface())
            var labels: [Int: String] = [:]
            for binding in bindings {
                guard let number = binding.functionNumber, labels[number] == nil else { continue }
                labels[number] = binding.shortTitle
            }
            for (number, label) in labels {
                let text = canvas.text(ofRow: 0)
                #expect(text.contains("F\(number)\(label)"), "F\(number) \(label) in \(state)")
            }
        }
    }

    @Test(arguments: Shot.both)
    func theKeyTableHoldsEveryKeyOfThePanes(_ language: Language) async throws {
        let sitting = try WorkbenchSitting(WorkbenchSitting.usual, language)
        let table = KeyTable(screen: sitting.screen).markdown
        for state in ["campus", "building", "board", "detail", "watch"] {
            for binding in try await bindings(state, language) {
                for key in binding.keys { #expect(table.contains("`\(key)`"), "\(key)") }
            }
        }
        #expect(table.contains("### " + language.strings.canvas.editor.title + "\n"))
        let states = sitting.screen.editorKeys
        #expect(states.count == 4)
        for (title, bindings) in states {
            let parts = table.split(separator: "#### " + title + "\n")
            #expect(parts.count == 2, "\(title)")
            let own = parts.last?.split(separator: "\n#").first ?? ""
            for binding in bindings {
                for key in binding.keys { #expect(own.contains("`\(key)`"), "\(key)") }
                #expect(own.contains("| \(binding.title) |"), "\(binding.title)")
            }
        }
    }
}
