import Domain
import Localisation
import TerminalUI
import ViewModels

/// Who stands in for whom, and who swaps with whom.
extension RosterPage {
    /// Who stands in for whom in a line: its cell has no room for both where the screen is narrow.
    func substitution(in line: RosterModel.Line) -> String? {
        guard let shift = line.shift, let absent = shift.inPlaceOf else { return nil }
        let present = work.session.school.name(of: shift.present) ?? page.nobody
        return present + " " + page.inPlaceOf(words.name(of: absent))
    }

    /// The same for that cell: whoever is there, and whether for somebody or in a swap.
    func mark(in line: RosterModel.Line) -> String? {
        guard let shift = line.shift, shift.inPlaceOf != nil,
            let present = work.session.school.name(of: shift.present)
        else { return nil }
        return present + " " + (other(of: line) == nil ? page.shortCover : page.shortSwap)
    }

    /// The rows below the list: who is where on which day, whole; none where whoever has the duty is there.
    func coverLines(of line: RosterModel.Line, in columns: Int) -> [String] {
        guard let text = substitution(in: line), let shift = line.shift else { return [] }
        guard let other = other(of: line) else {
            return [line.post.day.monthDayText + " " + text]
        }
        func swapped(_ place: (Place.ID) -> String) -> String {
            page.swapped(
                line.post.day.monthDayText, words.name(of: shift.duty.person),
                place(other.place), words.name(of: other.person), place(shift.duty.place))
        }
        let whole = swapped(words.path(of:))
        guard DisplayText.width(of: whole) > columns else { return [whole] }
        let short = swapped { work.session.school.organisation.place($0)?.name ?? "" }
        return DisplayText.wrap(short, columns: max(1, columns))
    }

    /// Who may step in, below the list: where the screen is narrow, the column of that has no room.
    func standInLine(of line: RosterModel.Line) -> String? {
        line.shift?.duty.standIn.map { page.standIn + " " + words.name(of: $0) }
    }

    /// The duty that a line's duty is swapped with.
    private func other(of line: RosterModel.Line) -> Duty? {
        line.shift.flatMap { model.book.swapped(with: $0.duty, on: line.post.day) }
    }
}
