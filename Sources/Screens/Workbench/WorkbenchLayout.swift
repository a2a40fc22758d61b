import TerminalUI
import ViewModels

/// Where everything stands, from the size of the window alone.
struct WorkbenchLayout {
    let header: Rect
    /// All between the header and the bars: where dialogs stand.
    let middle: Rect
    /// The row of tabs where only one pane fits; empty where all three are shown.
    let tabs: Rect
    let panes: [WorkbenchModel.Pane: Rect]
    let content: Rect
    let tips: Rect
    let functionKeys: Rect

    /// Below this the workbench asks for a larger window.
    static let smallest = Size(width: 60, height: 16)

    /// From this on the three panes stand side by side.
    static let threePanes = Size(width: 100, height: 30)

    init(size: Size, focus: WorkbenchModel.Pane, isZoomed: Bool) {
        let (header, belowHeader) = Rect(size: size).splitTop(1)
        let (middle, bars) = belowHeader.splitTop(belowHeader.height - 2)
        let hasRoom = size.width >= Self.threePanes.width && size.height >= Self.threePanes.height
        self.header = header
        self.middle = middle
        (tips, functionKeys) = bars.splitTop(1)
        if hasRoom {
            tabs = Rect(x: 0, y: 1, width: 0, height: 0)
            content = middle
            panes = isZoomed ? [focus: middle] : Self.sideBySide(middle)
        } else {
            (tabs, content) = middle.splitTop(2)
            panes = [focus: content]
        }
    }

    /// Whether panes have frames, or tabs above them instead.
    var hasFrames: Bool { tabs.isEmpty }

    /// The map above the watch at the left, the board at the right.
    private static func sideBySide(_ area: Rect) -> [WorkbenchModel.Pane: Rect] {
        let (left, right) = area.splitLeft(area.width * 11 / 20)
        let watchRows = min(15, max(10, area.height * 2 / 5))
        let (map, watch) = left.splitTop(left.height - watchRows)
        return [.map: map, .board: right, .watch: watch]
    }
}
