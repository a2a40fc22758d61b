import Domain
import Localisation
import TerminalUI
import ViewModels

/// What somebody is told out of cases that they do not read: codes and sentences, and whose word it is.
struct ToldLines {
    let told: CareTold
    let school: SchoolModel
    let strings: Strings
    let columns: Int
    /// Why somebody who reads cases is shown none of them.
    var comparison: WatchModel.Comparison?

    /// So many stand below a list of cases.
    private static let most = 3

    private var words: Strings.CareTasks { strings.careTasks }

    /// For whoever has nothing else to read there: what is to be ticked off, what is to be known, and whose word
    /// it is stand apart.
    var all: [(text: String, role: Role)] {
        let nothing = strings.care.pane.noInstructions
        let hasNothing = told.instructions.isEmpty && told.tasks.isEmpty && comparison == nil
        let empty = hasNothing ? [(nothing, Role.muted)] : []
        let parts = [
            planted + comparing + empty, told.tasks.flatMap(lines),
            told.instructions.flatMap(lines), askers,
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [(text: "", role: Role.text)]))
    }

    /// One line each, for whoever leads cases as well.
    var brief: [(text: String, role: Role)] {
        let all: [(text: String, role: Role)] =
            told.openTasks.map { task in
                let asked = [task.text] + takenBack(task)
                return (words.forYou(task.code, asked.joined(separator: "  ")), .caution)
            }
            + told.instructions.map { (strings.careTrust.forYou($0.code, $0.text), .caution) }
        let left = all.count - Self.most
        return planted + all.prefix(Self.most)
            + (left > 0 ? [(words.more(left), .caution)] : [])
            + (all.isEmpty ? [] : askers)
    }

    private var comparing: [(text: String, role: Role)] {
        let trust = strings.careTrust
        return switch comparison {
        case .owed(let refusal):
            wrapped(
                trust.compareKeys + CareWords(strings: strings).sentence(for: refusal), .caution)
        case .done: wrapped(trust.comesIn, .good)
        case nil: []
        }
    }

    private var planted: [(text: String, role: Role)] {
        told.planted > 0 ? wrapped(words.planted(told.planted), .error) : []
    }

    /// Whoever has compared no key is shown what to compare.
    private var askers: [(text: String, role: Role)] {
        told.askers.filter { !$0.isCompared }.sorted { $0.fingerprint < $1.fingerprint }
            .flatMap { wrapped(words.notCompared(name(of: $0), $0.fingerprint), .muted) }
    }

    private func lines(of task: CareTask) -> [(text: String, role: Role)] {
        let head = [
            task.code, task.at.day.shortText(on: school.now.day), words.task, name(of: task.asker),
        ]
        let heading = [(text: head.joined(separator: "  "), role: Role.heading)]
        guard let done = task.doneAt else {
            let state = takenBack(task) + [words.open]
            return heading + indented(task.text)
                + state.map { (text: "   " + $0, role: Role.caution) }
        }
        return heading + indented(task.text)
            + [("   " + words.done(done.day.shortText(on: school.now.day)), .good)]
    }

    /// One sentence where whoever is asked has ticked it off before.
    private func takenBack(_ task: CareTask) -> [String] {
        task.takenBack.map {
            [strings.careWithdrawal.yourTick($0.shortText(on: school.now.day))]
        } ?? []
    }

    private func lines(of instruction: CareInstruction) -> [(text: String, role: Role)] {
        let head = [
            instruction.code, instruction.at.day.shortText(on: school.now.day), words.sentence,
            name(of: instruction.asker),
        ]
        return [(head.joined(separator: "  "), .heading)] + indented(instruction.text)
    }

    private func name(of asker: CareAsker) -> String { school.name(of: asker.person) ?? "" }

    private func indented(_ text: String) -> [(text: String, role: Role)] {
        DisplayText.wrap(text, columns: max(1, columns - 3)).map { ("   " + $0, .text) }
    }

    private func wrapped(_ text: String, _ role: Role) -> [(text: String, role: Role)] {
        DisplayText.wrap(text, columns: max(1, columns)).map { ($0, role) }
    }
}
