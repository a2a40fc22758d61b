extension Strings {
    /// Changing an outline of the campus map corner by corner.
    public struct Corners: Sendable {
        public var open, shortOpen, move: String
        public var next, previous, shortNext: String
        public var insert, shortInsert, remove, shortRemove: String
        public var undo, redo, finish: String
        public var nothing, none, least, untouched, nothingUndone: String
        /// Of what the outline is.
        public var reshaping, crosses: @Sendable (String) -> String
        /// Which corner of how many is in hand.
        public var number: @Sendable (Int, Int) -> String
    }

    static let cornersChinese = Corners(
        open: "改轮廓（逐个转角）", shortOpen: "轮廓", move: "移动转角",
        next: "下一个转角", previous: "上一个转角", shortNext: "下一角",
        insert: "在其后加一个转角", shortInsert: "加角", remove: "去掉这个转角", shortRemove: "去角",
        undo: "撤销上一步", redo: "重做这一步", finish: "存下轮廓",
        nothing: "光标下没有东西", none: "标记没有转角", least: "转角不能再少",
        untouched: "还没有改动", nothingUndone: "没有可重做的",
        reshaping: { "正在改轮廓 \($0)" }, crosses: { "“\($0)”的轮廓会与自己相交或重合，先把转角挪开" },
        number: { "转角 \($0)/\($1)" })

    static let cornersEnglish = Corners(
        open: "Change the outline, corner by corner", shortOpen: "Shape", move: "Move the corner",
        next: "Next corner", previous: "Previous corner", shortNext: "Next",
        insert: "Add a corner after it", shortInsert: "Add", remove: "Take the corner away",
        shortRemove: "Remove", undo: "Take the last step back", redo: "Do the step again",
        finish: "Save the outline",
        nothing: "Nothing under the cursor", none: "A mark has no corners",
        least: "It needs the corners it has", untouched: "Nothing changed yet",
        nothingUndone: "Nothing to redo",
        reshaping: { "Reshaping \($0)" },
        crosses: { "“\($0)” would cross itself: move the corner away" },
        number: { "corner \($0)/\($1)" })
}
