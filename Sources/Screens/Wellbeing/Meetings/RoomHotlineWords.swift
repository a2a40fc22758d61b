import Domain
import Localisation
import TerminalUI
import ViewModels

/// The numbers of 咨询室与热线 as whoever looks may know them.
struct RoomHotlineWords {
    let strings: Strings
    let school: SchoolModel
    let isExact: Bool

    private var words: Strings.CareDetails.Room { strings.careDetails.room }
    private var details: CareDetailWords { CareDetailWords(strings: strings, school: school) }

    func callers(_ figures: RoomHotline) -> String {
        let all = HotlineCalls.Caller.allCases
        return line(
            strings.careDetails.callers, all.map(details.name),
            all.map { figures.calls.callers[$0] ?? 0 } + [figures.unsorted],
            figures.publicCalls.divisions[1])
    }

    func outcomes(_ figures: RoomHotline) -> String {
        let all = HotlineCalls.Outcome.allCases
        return line(
            strings.careDetails.outcomes, all.map(details.name),
            all.map { figures.calls.outcomes[$0] ?? 0 } + [figures.unsorted],
            figures.publicCalls.divisions[2])
    }

    func months(_ figures: RoomHotline) -> [[CellText]] {
        let visitors = texts(figures.months.map(\.visitors), figures.publicVisitors.divisions[0])
        let calls = texts(figures.months.map(\.calls), figures.publicCalls.divisions[0])
        return figures.months.indices.map { index in
            let row = figures.months[index]
            return [
                CellText(String(row.days.lowerBound.text.prefix(7))),
                CellText("\(row.roomDays)", .muted),
                CellText(Tenths.text(row.roomTenths), .muted), CellText(visitors[index]),
                CellText("\(row.hotlineDays)", .muted), CellText(calls[index]),
            ]
        }
    }

    func total(_ figures: RoomHotline) -> String {
        let row = figures.total
        let visitors = texts([row.visitors], [figures.publicVisitors.total])[0]
        let calls = texts([row.calls], [figures.publicCalls.total])[0]
        return words.total + "  "
            + [
                (words.roomDays, "\(row.roomDays)"),
                (words.roomHours, Tenths.text(row.roomTenths)), (words.visitors, visitors),
                (words.hotlineDays, "\(row.hotlineDays)"), (words.calls, calls),
            ].map { $0 + " " + $1 }.joined(separator: "  ")
    }

    /// What nobody sorted stands last, where there is any.
    private func line(
        _ title: String, _ names: [String], _ numbers: [Int], _ seen: [PublicCount]
    ) -> String {
        let texts = texts(numbers, seen)
        let all = zip(names + [words.unsorted], texts).map { $0 + " " + $1 }
        let isNone = isExact ? numbers.last == 0 : seen.last == .exact(0)
        let shown = isNone ? all.dropLast() : all[...]
        return title + "  " + shown.joined(separator: "  ")
    }

    private func texts(_ numbers: [Int], _ seen: [PublicCount]) -> [String] {
        isExact
            ? numbers.map { "\($0)" } : seen.map(ScreeningWords(strings: strings).text)
    }
}
