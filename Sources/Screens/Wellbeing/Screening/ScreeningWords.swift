public import Domain
public import Localisation
import ViewModels

/// Numbers and refusals of the 普查 in the words of a language.
struct ScreeningWords {
    let strings: Strings

    private var words: Strings.Screening { strings.screening }

    func text(of count: PublicCount) -> String {
        switch count {
        case .exact(let number): "\(number)"
        case .few: "<\(PublicCount.threshold)"
        case .hidden: "·"
        }
    }

    func title(of entry: ScreeningEntry) -> String { entry.day.text + " " + entry.instrument }

    func tested(_ tested: Int, of due: Int) -> String {
        let share = Ratio(tested, of: due).perMille.map { "\($0 / 10)%" } ?? "—"
        return words.testedOf(tested, due, share)
    }

    /// Second interviews as whoever looks may know them.
    func interviews(_ sum: OutstandingSum?, exactly: Bool) -> String {
        guard let sum, !sum.isNobody else { return words.noInterviews }
        if exactly, let count = sum.exact {
            return words.interviews(
                "\(count.needed)", "\(count.needed - count.waiting)", "\(count.waiting)")
        }
        let seen = sum.seen
        return words.interviews(
            text(of: seen.needed), text(of: seen.held), text(of: seen.waiting))
    }

    func state(of line: ScreeningQueue.Line) -> String {
        guard line.isHeld else { return words.stateWaiting }
        return line.code.map(words.stateCase) ?? words.stateHeld
    }

    func sentence(for failure: ScreeningModel.Failure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .care(let failure): CareWords(strings: strings).sentence(for: failure)
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: ScreeningRefusal) -> String {
        let words = words.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .withdrawn: words.withdrawn
        case .noInstrument: words.noInstrument
        case .noClass: words.noClass
        case .noName: words.noName
        case .noReason: words.noReason
        case .notYet: words.notYet
        case .badCount: words.badCount
        case .moreThanDue: words.moreThanDue
        case .fewerThanListed(let name, let count): words.fewerThanListed(name, count)
        case .countedMeanwhile: words.countedMeanwhile
        case .alreadyCounted(let name): words.alreadyCounted(name)
        case .sealed: words.sealed
        case .alreadyHeld: words.alreadyHeld
        case .notHeld: words.notHeld
        case .hasCase(let code): words.hasCase(code)
        case .alreadyListed(let code): words.alreadyListed(code)
        case .yearOver: words.yearOver
        }
    }
}

/// The refusals of a 普查 as sentences, for commands that have no screen.
public struct ScreeningSentence {
    private let words: ScreeningWords

    public init(strings: Strings) {
        words = ScreeningWords(strings: strings)
    }

    public func text(for refusal: ScreeningRefusal) -> String { words.sentence(for: refusal) }
}
