/// How a table shares the room there is among its columns.
enum ColumnWidths {
    /// Every column gets what it wants where there is room for all. Else those that want least get
    /// it, and the others share what is left, the more the more they want; those whose words would be broken
    /// get the `least` that these take, as long as that leaves the others half.
    static func shared(_ wanted: [Double], least: [Double] = [], room: Double) -> [Double] {
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
        func part(of column: Int) -> Double {
            left * wanted[column].squareRoot() / open.reduce(0) { $0 + wanted[$1].squareRoot() }
        }
        func isNarrow(_ column: Int) -> Bool {
            least.indices.contains(column) && part(of: column) < least[column]
                && least[column] <= left / 2
        }
        while open.count > 1, let narrow = open.first(where: isNarrow) {
            widths[narrow] = least[narrow]
            left -= least[narrow]
            open.removeAll { $0 == narrow }
        }
        for (column, width) in zip(open, open.map(part(of:))) { widths[column] = width }
        return widths
    }
}
