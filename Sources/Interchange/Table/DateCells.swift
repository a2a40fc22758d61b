/// Reads date cells, each spelling once.
struct DateCells {
    private var known: [String: Result<DateCell, DateCell.Problem>] = [:]

    mutating func read(_ text: String) throws(DateCell.Problem) -> DateCell {
        if let known = known[text] { return try known.get() }
        let result = Result { () throws(DateCell.Problem) in try DateCell(text) }
        known[text] = result
        return try result.get()
    }
}
