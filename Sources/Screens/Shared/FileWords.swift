import Localisation
import Persistence

/// Why a file could not be read or written, in the words of a language.
struct FileWords {
    let strings: Strings

    func sentence(for refusal: AttachmentRefusal) -> String {
        let words = strings.workflow.files
        return switch refusal {
        case .notFound(let path): words.notFound(path)
        case .notAFile(let path): words.notAFile(path)
        case .notReadable(let path): words.notReadable(path)
        case .tooLarge(_, let limit): words.tooLarge(limit >> 20)
        case .notWritable(let path): words.notWritable(path)
        case .noFolder(let path): words.noFolder(path)
        case .diskFull: strings.failures.diskFull
        case .alreadyThere(let path): words.alreadyThere(path)
        case .missing: words.missing
        case .changed: words.changed
        }
    }
}
