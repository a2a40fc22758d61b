import TerminalUI

/// What the last week changed, beside what the layer says of the day.
extension PlaceLook.Badge {
    private var state: String { String(short.dropLast(changes.count)) }

    /// ●1 ○2 ↑1↓3: all of it, with a blank before what has changed where there is room for one.
    func apart(_ marks: String, in columns: Int) -> String {
        guard !changes.isEmpty, marks.hasPrefix(state), marks.count > state.count else {
            return marks
        }
        let apart = state + " " + marks.dropFirst(state.count)
        return DisplayText.width(of: apart) <= columns ? apart : marks
    }

    /// ●1 ○2↑↓: where not all of it has room, but all that is said of the day; else nil.
    func withoutCountsOfChanges(in columns: Int) -> String? {
        guard !changes.isEmpty, DisplayText.width(of: short) > columns else { return nil }
        let less = state + changes.filter { !$0.isNumber }
        return DisplayText.width(of: less) <= columns ? less : nil
    }
}
