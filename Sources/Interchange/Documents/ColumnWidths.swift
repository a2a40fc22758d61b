/// How a table shares the room there is among its columns.
enum ColumnWidths {
    /// Every column gets what it wants where there is room for all. Else those that want least get
    /// it, and the others share what is left, the more the more they want.
    static func shared(_ wanted: [Double], room: Double) -> [Double] {
        guard wanted.reduce(0, +) > room else { return wanted }
        var widths = wanted
        var open = Array(wanted.indices)
        var left = room
        while true {
            let share = left / Double(max(1, open.count))
            let modest = open.filter { wanted[$0] <= share }
            guard !modest.isEmpty else { break }
            left -= modest.reduce(0) { $0 + wanted[$1] }
            open.removeAll { modest.contains($0) }
        }
        let weight = open.reduce(0) { $0 + wanted[$1].squareRoot() }
        for column in open { widths[column] = left * wanted[column].squareRoot() / weight }
        return widths
    }
}
