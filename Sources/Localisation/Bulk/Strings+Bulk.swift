extension Strings {
    /// Marks on the board and in the tray, and what is done to all marked hazards (批量).
    public struct Bulk: Sendable {
        public var mark, shortMark, markAll, shortMarkAll, unmark, shortUnmark: String
        public var list, shortList, listTitle: String
        /// How many are marked, and how many more of them the filter hides.
        public var marked: @Sendable (Int, Int) -> String
        /// The most that can be marked.
        public var tooMany: @Sendable (Int) -> String
        public var oneByOne, allHidden: String
        /// An action and how many hazards: the title of its form.
        public var title: @Sendable (String, Int) -> String
        /// How many of how many can be done.
        public var possible: @Sendable (Int, Int) -> String
        public var noneIsPossible: @Sendable (String) -> String
        /// So many more are not shown.
        public var more: @Sendable (Int) -> String
        /// How many are done, and how many are left out.
        public var question: @Sendable (String, Int) -> String
        public var questionSkipping: @Sendable (String, Int, Int) -> String
        public var overtaken: @Sendable (String, String) -> String
        /// The action, how many were done, how many were not.
        public var done: @Sendable (String, Int) -> String
        public var doneInPart: @Sendable (String, Int, Int) -> String
        public var outcomeTitle: String
        /// Said above the list of those that kept all from being done.
        public var nothingDone: @Sendable (Int) -> String
        /// Said after an act on many that `u` takes back.
        public var undoHint: String
        /// The action and how many: the title of `u`, and the question before it is done.
        public var undoNamed, undoes: @Sendable (String, Int) -> String
        /// How many of them stay as they are.
        public var undoLeaves: @Sendable (Int) -> String
        /// An action that is not undone.
        public var batchStays: @Sendable (String) -> String
        /// In place of those of a single hazard's form.
        public var hints: [String: String]
    }
}
