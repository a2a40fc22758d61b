/// A part of a whole as a bar of cells, with its words behind: `▇▇▇▇▇▇▇░░░ 14/20`.
public struct ProgressBar {
    private let done: Int
    private let total: Int
    private let text: String
    private let role: Role

    public init(done: Int, of total: Int, text: String = "", role: Role = .accent) {
        self.total = max(0, total)
        self.done = min(max(0, done), self.total)
        self.text = text
        self.role = role
    }

    /// Draws one row. The bar is full only when all is done, and empty only when nothing is.
    public func draw(on surface: Surface) {
        let textWidth = text.isEmpty ? 0 : DisplayText.width(of: text) + 1
        let columns = max(0, surface.width - textWidth)
        let full = filled(of: columns)
        let bar = String(repeating: surface.symbols[.barFull], count: full)
        let rest = String(repeating: surface.symbols[.barEmpty], count: columns - full)
        let x = surface.write(bar, x: 0, y: 0, role: role)
        let end = surface.write(rest, x: x, y: 0, role: .muted)
        if !text.isEmpty { surface.write(text, x: end + 1, y: 0) }
    }

    func filled(of columns: Int) -> Int {
        guard total > 0, done > 0, columns > 0 else { return 0 }
        if done == total { return columns }
        return min(max(1, done * columns / total), max(0, columns - 1))
    }
}
