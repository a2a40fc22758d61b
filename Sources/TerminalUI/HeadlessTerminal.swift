/// A terminal that keeps its last frame as text: for tests and for `wangge show`.
public final class HeadlessTerminal: Terminal {
    public var size: Size
    public private(set) var text = ""
    public private(set) var roles: [[Role]] = []
    /// What each cell was last filled with.
    public private(set) var grounds: [[Role]] = []
    public private(set) var cursor: Point?
    public private(set) var frames = 0

    public init(size: Size) {
        self.size = size
    }

    public func present(_ canvas: Canvas, theme: Theme) {
        text = canvas.text
        roles = (0..<canvas.size.height).map { canvas.row($0).map(\.role) }
        grounds = (0..<canvas.size.height).map { canvas.row($0).map(\.ground) }
        cursor = canvas.cursor
        frames += 1
    }
}
