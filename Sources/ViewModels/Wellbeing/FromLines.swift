import Domain

/// What follows from the opened cases and something beside them: put together once, and again when any
/// of that is another. Every key asks for it several times.
struct FromLines<Rest: Equatable, Value> {
    private var kept: (lines: [CaseLine], rest: Rest, value: Value)?

    mutating func value(of lines: [CaseLine], _ rest: Rest, make: () -> Value) -> Value {
        // Arrays that share their storage are found equal without looking at them.
        if let kept, kept.rest == rest, kept.lines == lines { return kept.value }
        let value = make()
        kept = (lines, rest, value)
        return value
    }
}

/// What sums of the opened cases follow from beside them.
struct PastSight: Equatable {
    let day: Day
    let past: PastCases?
}
