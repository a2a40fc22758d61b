/// A terminal that keeps its last frame, as text for whoever asks: for tests and for `wangge show`.
public final class HeadlessTerminal: Terminal {
    public var size: Size
    /// Frames that were not the same as the one before.
    public private(set) var frames = 0
    /// The last frame.
    public private(set) var frame = Canvas(size: Size(width: 0, height: 0))
    private var read: String?

    public init(size: Size) {
        self.size = size
    }

    public func present(_ canvas: Canvas, theme: Theme) {
        guard frames == 0 || !canvas.shows(what: frame) else { return }
        frame = canvas.copy()
        read = nil
        frames += 1
    }

    public var text: String {
        let text = read ?? frame.text
        read = text
        return text
    }

    public var roles: [[Role]] { rows.map { $0.map(\.role) } }

    /// What each cell was last filled with.
    public var grounds: [[Role]] { rows.map { $0.map(\.ground) } }

    public var cursor: Point? { frame.cursor }

    private var rows: [ArraySlice<Cell>] { (0..<frame.size.height).map { frame.row($0) } }
}
