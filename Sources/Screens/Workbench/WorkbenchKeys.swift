import TerminalUI

/// What the keys do now, with the bars that say so.
struct WorkbenchKeys {
    let bindings: [KeyBinding]
    let tipLine: TipLine
    let functionKeyBar: FunctionKeyBar

    init(bindings: [KeyBinding], refuse: @escaping (String) -> Void) {
        self.bindings = bindings
        tipLine = TipLine(bindings)
        functionKeyBar = FunctionKeyBar(bindings, refuse: refuse)
    }
}
