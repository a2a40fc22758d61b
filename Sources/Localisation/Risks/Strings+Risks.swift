extension Strings {
    /// 风险点 with their scores, and the four colours.
    public struct Risks: Sendable {
        public var title, open, shortOpen, empty, emptyFiltered, wholeSchool: String
        /// 红橙黄蓝: in full, and as one or two letters for the map.
        public var colours, letters: [String: String]
        public var levels: [String: String]
        public var actions: [String: String]
        public var colour, name, place, category, danger, method, matrix, lec: String
        public var likelihood, severity, frequency, exposure, consequence: String
        public var score, measures, responsible, level, review, identified, history: String
        /// What the customary values mean, by the value as it is written in the table.
        public var likelihoodWords, exposureWords, consequenceWords: [String: String]
        public var likelihoodSteps, severitySteps: [String]
        /// The formula, the colour, the least level and the latest review day.
        public var result: @Sendable (String, String, String, String) -> String
        public var reviewHint, note, reason, closedOn, reviewOverdue: String
        public var add, shortAdd, edit, shortEdit, review1, shortReview, close, shortClose: String
        public var reopen, filter, showClosed, hideClosed, shortClosed, scope, shortScope: String
        public var showOnMap, shortMap, details, back, move: String
        public var total, overdue: @Sendable (Int) -> String
        public var saved, reviewed, closed, reopened: @Sendable (String) -> String
        public var noPlace, noCategory, badDay, noName, noDanger, noMeasures: String
        public var noResponsible, scoreNotInTables, reviewNotAhead, noReason: String
        public var levelTooLow, reviewTooLate: @Sendable (String) -> String
        public var notSignedIn, unknownPlace, unknownRisk, notYours, schoolLevel: String
        public var isClosed, isOpen, changedMeanwhile: String
        public var changedBy: @Sendable (String) -> String
    }
}
