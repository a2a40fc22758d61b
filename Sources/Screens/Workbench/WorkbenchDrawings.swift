import TerminalUI
import ViewModels

/// The parts of the workbench that are drawn each on its own: a step through one pane leaves the others,
/// and what stands above and below them, as they are.
struct WorkbenchDrawings {
    let header = KeptDrawing()
    let panes = Dictionary(
        uniqueKeysWithValues: WorkbenchModel.Pane.allCases.map { ($0, KeptDrawing()) })
    let tips = KeptDrawing()
    let functionKeys = KeptDrawing()

    /// What a hidden pane showed last is not kept: it may have been a name.
    func eraseHidden(but shown: [WorkbenchModel.Pane: Rect]) {
        for (pane, drawing) in panes where shown[pane] == nil { drawing.erase() }
    }
}
