/// The cells of a row, taken from a canvas so that they can be put back without being drawn again.
public struct Picture {
    fileprivate let cells: [Cell]
}

extension Surface {
    /// The first row; nil where a part of it is cut off.
    public var picture: Picture? {
        let row = Rect(x: frame.x, y: frame.y, width: frame.width, height: 1)
        guard !row.isEmpty, clip.intersection(row) == row else { return nil }
        return Picture(cells: Array(canvas.row(row.y).dropFirst(row.x).prefix(row.width)))
    }

    /// Puts a picture on the first row; false where it does not fit exactly.
    public func put(_ picture: Picture) -> Bool {
        let row = Rect(x: frame.x, y: frame.y, width: frame.width, height: 1)
        guard picture.cells.count == row.width, clip.intersection(row) == row else { return false }
        canvas.put(picture.cells, x: row.x, y: row.y)
        return true
    }
}
