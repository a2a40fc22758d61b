/// What each turn of the loop does before it waits for the next key: nobody knows when that comes, so
/// what ran out goes from the screen first, and the frame is drawn then.
public struct LoopTurn<Second: Equatable> {
    /// What was found out in a turn.
    public struct Taken {
        /// Something is shown for a while only, so that the next turn must come within a second.
        public let runsDown: Bool
        /// What was locked or masked a turn ago may still lie where drawing has been: to be overwritten
        /// at once where nothing is open any longer, and each second while something is.
        public let leavesTraces: Bool
        /// The same of what was sent to the terminal: it lies there only while something is open, and in the
        /// turn that closes it.
        public let leavesFrames: Bool
    }

    /// The second of the turn before.
    private var passed: Second?
    /// Whether something ran down in the turn before.
    private var ranDown = false

    public init() {}

    /// `pass` is told whether the second is another one than in the turn before, masks what has been shown
    /// long enough, and says whether something runs down.
    public mutating func take(
        at now: Second, pass: (_ isNewSecond: Bool) -> Bool, draw: () -> Void
    ) -> Taken {
        let isNewSecond = passed != now
        passed = now
        let runsDown = pass(isNewSecond)
        draw()
        defer { ranDown = runsDown }
        return Taken(
            runsDown: runsDown, leavesTraces: !runsDown || isNewSecond,
            leavesFrames: runsDown ? isNewSecond : ranDown)
    }
}
