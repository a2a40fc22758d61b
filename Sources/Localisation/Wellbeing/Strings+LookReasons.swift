extension Strings {
    /// A reason for a look as the log keeps it: a usual one that nobody has changed is kept in Chinese, in which
    /// the school has its papers.
    public func kept(lookReason words: String) -> String {
        Self.usualReason(words, from: self, to: Language.chinese.strings)
    }

    /// One that was kept, as it is shown here.
    public func shown(lookReason words: String) -> String {
        Self.usualReason(words, from: Language.chinese.strings, to: self)
    }

    private static func usualReason(_ words: String, from: Strings, to: Strings) -> String {
        switch words {
        case from.screening.lookReason: to.screening.lookReason
        case from.homeVisits.lookReason: to.homeVisits.lookReason
        default: words
        }
    }
}
