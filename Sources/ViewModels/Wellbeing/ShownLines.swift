import Domain

/// The lines that a filter leaves, in their order: put together once, and again when any of what it
/// follows from is another. Every key asks for them several times.
struct ShownLines {
    private var source: [CaseLine] = []
    private var filter = WatchFilter()
    private var day: Day?
    private var shown: [CaseLine] = []

    mutating func lines(of lines: [CaseLine], _ filter: WatchFilter, on day: Day) -> [CaseLine] {
        // Arrays that share their storage are found equal without looking at them.
        if self.day == day, self.filter == filter, source == lines { return shown }
        (source, self.filter, self.day) = (lines, filter, day)
        shown = lines.filter { filter.admits($0, on: day) }
            .sorted { $0.comesBefore($1, on: day) }
        return shown
    }
}
