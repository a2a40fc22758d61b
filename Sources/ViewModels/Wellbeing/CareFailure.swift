public import Domain
public import Persistence
import Security

/// Why something in the sealed file was not done.
public nonisolated enum CareFailure: Error, Hashable, Sendable {
    case refused(CareRefusal)
    /// The queue that a case comes from does not let go of the name.
    case screening(ScreeningRefusal)
    case account(AccountRefusal)
    /// The same of whoever stands by and signs as well.
    case second(AccountRefusal)
    case keyLocked
    /// What was sealed does not open with the right keys: the file was changed.
    case damaged
    case ledger(LedgerError)
    /// The file was moved, deleted or replaced while the list was open.
    case fileGone
    /// The account was closed, or the office has ended, while the list was open.
    case noLongerReader
    /// A paper that could not be written where it was wanted.
    case file(AttachmentRefusal)

    /// Whether the file was moved, deleted or replaced since it was opened.
    var isAboutGoneFile: Bool { if case .ledger(.gone) = self { true } else { false } }

    /// Whether a backup of the sealed file is to be put back: it is that file which is damaged, and no
    /// passing trouble, nor one of the school's ledger.
    public var isDamage: Bool {
        switch self {
        case .damaged: true
        case .ledger(.damaged(let path)), .ledger(.notALedger(let path)):
            path.hasSuffix("/care.db")
        default: false
        }
    }

    /// Whether it may pass: nobody knows what was wrong.
    public var isUnclear: Bool {
        if case .ledger(.other) = self { true } else { false }
    }

    public init(_ error: any Error) {
        self =
            switch error {
            case let failure as CareFailure: failure
            case CareRefusal.locked, is KeyLocked: .keyLocked
            case let refusal as CareRefusal: .refused(refusal)
            case let refusal as ScreeningRefusal: .screening(refusal)
            case let refusal as AccountRefusal: .account(refusal)
            case is UnlockRefusal, is DecodingError: .damaged
            case let error as LedgerError: .ledger(error)
            case let refusal as AttachmentRefusal: .file(refusal)
            // The words of other errors might hold something of what was sealed.
            default: .ledger(.other("\(type(of: error))"))
            }
    }
}
