public import Localisation
public import Persistence

extension Strings.Failures {
    /// What to tell the person: what failed, and what to do about it.
    public nonisolated func sentence(for error: LedgerError) -> String {
        switch error {
        case .directoryIsAFile(let path): directoryIsAFile(path)
        case .directoryNotWritable(let path): directoryNotWritable(path)
        case .directoryMissing(let path): directoryMissing(path)
        case .readOnly(let path): readOnly(path)
        case .olderProgram(let path): olderProgram(path)
        case .newerProgram(let path): newerProgram(path)
        case .damaged(let path): damaged(path)
        case .notALedger(let path): notALedger(path)
        case .networkFileSystem(let path): networkFileSystem(path)
        case .noSchool(let path): noSchool(path)
        case .gone(let path): gone(path)
        case .busy: busy
        case .diskFull: diskFull
        case .other(let text): other(text)
        }
    }
}
