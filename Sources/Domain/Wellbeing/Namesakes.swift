/// What becomes of somebody whose name and class stand in a sealed list already.
public enum Namesakes: Sendable {
    /// Passed over, so that the same file may be read in twice.
    case skipped
    /// Refused: whoever lists one person is told, and nobody is lost without a word.
    case refused
    /// Another pupil of that name.
    case admitted
}
