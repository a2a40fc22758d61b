import Domain
import Localisation
import TerminalUI

/// What Today says of measures and watches of other people's cases: how many, and nothing of any.
struct CareCallWords {
    let strings: Strings

    func lines(of calls: CareCalls, on today: Day) -> [(String, Role)] {
        let words = strings.careTasks
        var lines: [(String, Role)] = []
        if calls.kept > 0 {
            let sentence =
                calls.from.map { words.callKeptFrom($0.shortText(on: today), calls.kept) }
                ?? words.callKept(calls.kept, calls.due)
            lines.append((sentence, calls.due > 0 ? .serious : .caution))
        }
        if calls.tasks > 0 { lines.append((words.callTasks(calls.tasks), .caution)) }
        if calls.instructions > 0 {
            lines.append((words.callTold(calls.instructions), .text))
        }
        return lines
    }
}
