/// F1 to F10 with what they do, evenly over one row; what cannot be done now is muted.
public struct FunctionKeyBar {
    private let bindings: [Int: KeyBinding]
    private let refuse: (String) -> Void

    public init(_ bindings: [KeyBinding], refuse: @escaping (String) -> Void) {
        let numbered = bindings.compactMap { binding in
            binding.functionNumber.map { ($0, binding) }
        }
        self.bindings = Dictionary(numbered) { first, _ in first }
        self.refuse = refuse
    }

    /// Which of its keys do something just now, F1 first.
    public var readiness: [Bool] {
        (1...10).map { number in bindings[number].map { $0.refusal == nil } ?? false }
    }

    public func draw(on surface: Surface) { draw(on: surface, readiness: readiness) }

    /// The same where it is known already which keys do something.
    public func draw(on surface: Surface, readiness: [Bool]) {
        surface.fill(.functionKey)
        for (number, isReady) in zip(1...10, readiness) {
            let start = 1 + (surface.width - 1) * (number - 1) / 10
            let end = 1 + (surface.width - 1) * number / 10
            draw(
                number, isReady: isReady,
                on: surface.part(Rect(x: start, y: 0, width: end - start, height: 1)))
        }
    }

    private func draw(_ number: Int, isReady: Bool, on slot: Surface) {
        let binding = bindings[number]
        let labelX = slot.write("F\(number)", x: 0, y: 0, role: .functionKey)
        let room = max(0, slot.width - 1 - labelX)
        let label = slot.part(Rect(x: labelX, y: 0, width: room, height: 1))
        label.fill(isReady ? .functionLabel : .functionKey)
        guard let binding else { return }
        label.write(
            DisplayText.prefix(of: binding.shortTitle, columns: room), x: 0, y: 0,
            role: isReady ? .functionLabel : .muted)
        slot.onMouse { [refuse] event in
            if event.kind == .click { binding.run(orRefuse: refuse) }
        }
    }
}
