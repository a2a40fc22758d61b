/// Rows of numbers that add up across and down, as others may see them: no number under five follows from
/// what is told, not even for whoever knows every sum from elsewhere and how the table is made.
///
/// A row with a small number goes untold together with the rows that look least, all of them where several
/// do. Each of these could then stand in the place of the others, and the same would be told. Further rows
/// follow, the least first, as long as what all untold ones come to is small itself: it follows from the sum.
///
/// Where a row belongs to somebody who reads it (a teacher's work, the class of a teacher), that row is known
/// to one reader: then further rows follow until the untold ones without any one of them come to nothing
/// small either, and where there are not enough, the sums are not to stand beside the table.
public struct PublicTable: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let parts: [PublicCount]
        /// Told where every part is.
        public let sum: PublicCount
    }

    public let rows: [Row]
    /// What the columns come to; it depends on these sums alone, so that it may stand on other pages too.
    public let sums: Row
    /// Whether nothing small follows from the sums for whoever knows one row; true where nobody does.
    public let keepsSecretsBesideSums: Bool

    /// `isOwned`: each row may be known to somebody. All rows have as many parts. Rows of zeros belong to the table as well: to leave one out would tell
    /// that it is zero.
    public init(_ rows: [[Int]], isOwned: Bool = false) {
        let sums = Self.sums(of: rows)
        self.sums = sums
        guard rows.count > 1 else {
            self.rows = rows.map { _ in sums }
            keepsSecretsBesideSums = true
            return
        }
        let untold = Self.untold(of: rows, isOwned: isOwned)
        let hidden = rows.indices.filter(untold.contains).map { rows[$0] }
        keepsSecretsBesideSums =
            !isOwned
            || Self.isClosed(hidden, isOwned: true)
                && (hidden.count < rows.count || Self.columns(of: rows).allSatisfy(Self.isAmple))
        let mask = isOwned ? .hidden : Self.mask(of: hidden)
        self.rows = rows.indices.map { index in
            let parts = rows[index].map { untold.contains(index) ? mask : .exact($0) }
            return Row(parts: parts, total: rows[index].reduce(0, +))
        }
    }

    public init(column: [Int]) {
        self.init(column.map { [$0] })
    }

    /// The numbers of a table with one column.
    public var column: [PublicCount] { rows.flatMap(\.parts) }

    private static func sums(of rows: [[Int]]) -> Row {
        let sums = columns(of: rows).map { $0.reduce(0, +) }
        let parts =
            sums.count > 1
            ? PublicTable(column: sums).column : sums.map(PublicCount.sum)
        return Row(parts: parts, total: sums.reduce(0, +))
    }

    private static func columns(of rows: [[Int]]) -> [[Int]] {
        (rows.first ?? []).indices.map { place in rows.map { $0[place] } }
    }

    private static func untold(of rows: [[Int]], isOwned: Bool) -> Set<Int> {
        func hasSmall(_ index: Int) -> Bool { rows[index].contains(where: isSmall) }
        let small = rows.indices.filter(hasSmall)
        guard !small.isEmpty else { return [] }
        var untold = Set(small)
        var others = rows.indices.filter { !hasSmall($0) }
        let total = { (index: Int) in rows[index].reduce(0, +) }
        while let least = others.map(total).min() {
            untold.formUnion(others.filter { total($0) == least })
            others.removeAll { total($0) == least }
            if isClosed(untold.map { rows[$0] }, isOwned: isOwned) { break }
        }
        return untold
    }

    private static func isSmall(_ number: Int) -> Bool {
        (1..<PublicCount.threshold).contains(number)
    }

    /// Whether what the untold rows come to is nowhere small; where they are owned, nor is it without any
    /// one of them.
    private static func isClosed(_ untold: [[Int]], isOwned: Bool) -> Bool {
        columns(of: untold).allSatisfy { column in
            let sum = column.reduce(0, +)
            return !isSmall(sum) && (!isOwned || !column.contains { isSmall(sum - $0) })
        }
    }

    /// Whether the numbers of a column of which none is told could be others in every place: of a lesser sum
    /// it could follow that all but the known one are alike.
    private static func isAmple(_ column: [Int]) -> Bool {
        let sum = column.reduce(0, +)
        return sum == 0 || sum >= 2 * PublicCount.threshold
    }

    /// What stands in the place of all untold numbers alike. That each is under five is said only where
    /// some of them could still be other ones: not where all are as large as can be, but for one at most.
    private static func mask(of untold: [[Int]]) -> PublicCount {
        let largest = PublicCount.threshold - 1
        guard untold.allSatisfy({ $0.allSatisfy { $0 <= largest } }) else { return .hidden }
        let isOpen = columns(of: untold).allSatisfy { column in
            column.reduce(0, +) < largest * column.count - 1
        }
        return isOpen ? .few : .hidden
    }
}

extension PublicTable.Row {
    fileprivate init(parts: [PublicCount], total: Int) {
        self.parts = parts
        sum =
            parts.count == 1
            ? parts[0] : parts.allSatisfy(\.isTold) ? .exact(total) : .hidden
    }
}
