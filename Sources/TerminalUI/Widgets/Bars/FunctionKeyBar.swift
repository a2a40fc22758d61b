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

    public func draw(on surface: Surface) {
        surface.fill(.functionKey)
        for number in 1...10 {
            let start = 1 + (surface.width - 1) * (number - 1) / 10
            let end = 1 + (surface.width - 1) * number / 10
            draw(
                number, on: surface.part(Rect(x: start, y: 0, width: end - start, height: 1)))
        }
    }

    private func draw(_ number: Int, on slot: Surface) {
        let binding = bindings[number]
        let isReady = binding != nil && binding?.refusal == nil
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
