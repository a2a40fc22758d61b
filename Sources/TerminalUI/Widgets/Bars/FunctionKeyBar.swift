/// F1 to F10 with what they do, evenly over one row unless a label wants more room than its share; what
/// cannot be done now is muted. Where not all labels have room the others stand whole.
public struct FunctionKeyBar {
    /// F1 first; F0 is none.
    private let bindings: [KeyBinding?]
    private let refuse: (String) -> Void
    private let ready: Readiness

    public init(_ bindings: [KeyBinding], refuse: @escaping (String) -> Void) {
        var numbered = [KeyBinding?](repeating: nil, count: 11)
        for binding in bindings.reversed() {
            guard let number = binding.functionNumber, numbered.indices.contains(number) else {
                continue
            }
            numbered[number] = binding
        }
        self.bindings = numbered
        ready = Readiness(of: Array(numbered.dropFirst()))
        self.refuse = refuse
    }

    /// Which of its keys do something just now, F1 first.
    public var readiness: [Bool] { ready.now }

    public func draw(on surface: Surface) { draw(on: surface, readiness: readiness) }

    /// The same where it is known already which keys do something.
    public func draw(on surface: Surface, readiness: [Bool]) {
        surface.fill(.functionKey)
        var start = 1
        for (index, columns) in columns(of: surface.width).enumerated() {
            draw(
                index + 1, isReady: readiness[index],
                on: surface.part(Rect(x: start, y: 0, width: columns, height: 1)))
            start += columns
        }
    }

    /// What each key takes of a row: the same for all, or as much as its label needs and the same for
    /// the others.
    private func columns(of width: Int) -> [Int] {
        let room = max(0, width - 1)
        let even = (1...10).map { room * $0 / 10 - room * ($0 - 1) / 10 }
        let needed = (1...10).map { number in
            "F\(number)".count + 1
                + DisplayText.width(of: bindings[number]?.shortTitle ?? "")
        }
        guard zip(needed, even).contains(where: { $0 > $1 }) else { return even }
        guard needed.reduce(0, +) <= room else { return narrow(needed, room) ?? even }
        func filled(to level: Int) -> [Int] { needed.map { max($0, level) } }
        let level = (0...room).last { filled(to: $0).reduce(0, +) <= room } ?? 0
        var columns = filled(to: level)
        var left = room - columns.reduce(0, +)
        for index in columns.indices where left > 0 && columns[index] == level {
            columns[index] += 1
            left -= 1
        }
        columns[9] += left
        return columns
    }

    /// Help and the way out first, then what can be done now.
    private func byWorth(_ number: Int) -> (Int, Int, Int) {
        (number == 1 || number == 10 ? 0 : 1, bindings[number]?.refusal == nil ? 0 : 1, number)
    }

    /// The keys that do something, each with its number, and as many of them with their labels as
    /// there is room for; nil where not even the numbers have any.
    private func narrow(_ needed: [Int], _ room: Int) -> [Int]? {
        var columns = (1...10).map { bindings[$0] == nil ? 0 : "F\($0)".count + 1 }
        var left = room - columns.reduce(0, +)
        guard left >= 0 else { return nil }
        let worthy = (1...10).filter { bindings[$0] != nil }
        for number in worthy.sorted(by: { byWorth($0) < byWorth($1) }) {
            let more = needed[number - 1] - columns[number - 1]
            guard more <= left else { continue }
            columns[number - 1] += more
            left -= more
        }
        columns[9] += left
        return columns
    }

    private func draw(_ number: Int, isReady: Bool, on slot: Surface) {
        guard slot.width > 0 else { return }
        let binding = bindings[number]
        let labelX = slot.write("F\(number)", x: 0, y: 0, role: .functionKey)
        let room = max(0, slot.width - 1 - labelX)
        let label = slot.part(Rect(x: labelX, y: 0, width: room, height: 1))
        label.fill(isReady ? .functionLabel : .functionKey)
        guard let binding else { return }
        if DisplayText.width(of: binding.shortTitle) <= room {
            label.write(
                binding.shortTitle, x: 0, y: 0, role: isReady ? .functionLabel : .muted)
        }
        slot.onMouse { [refuse] event in
            if event.kind == .click { binding.run(orRefuse: refuse) }
        }
    }
}
