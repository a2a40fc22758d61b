extension Document {
    /// Keeps so many rows of each table, and says so.
    public mutating func shorten(to count: Int) {
        blocks = blocks.flatMap { block -> [Block] in
            guard case .table(var table) = block, table.rows.count > count else { return [block] }
            let all = table.rows.count
            table.rows = Array(table.rows.prefix(count))
            return [.table(table), .paragraph("（预览只列前 \(count) 行，文件中共 \(all) 行。）")]
        }
    }
}
