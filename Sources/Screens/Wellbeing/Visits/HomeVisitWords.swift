import Domain
import Localisation
import ViewModels

/// Numbers and refusals of the home visits in the words of a language.
struct HomeVisitWords {
    let strings: Strings

    private var words: Strings.HomeVisits { strings.homeVisits }

    /// The sums as whoever looks may know them.
    func sums(_ sum: OutstandingSum?, exactly: Bool) -> String {
        guard let sum, !sum.isNobody else { return words.nobody }
        let (seen, screening) = (sum.seen, ScreeningWords(strings: strings))
        guard let count = sum.exact, exactly || seen.isTold else {
            return words.sums(
                screening.text(of: seen.needed), screening.text(of: seen.held),
                screening.text(of: seen.waiting), "·")
        }
        return words.sums(
            "\(count.needed)", "\(count.needed - count.waiting)", "\(count.waiting)",
            share(of: count))
    }

    /// 家访完成率.
    func share(of count: OutstandingCount) -> String {
        Ratio(count.needed - count.waiting, of: count.needed).perMille.map { "\($0 / 10)%" }
            ?? "—"
    }

    func sentence(for failure: HomeVisitModel.Failure) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .care(let failure): CareWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: HomeVisitRefusal) -> String {
        let words = words.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .noName: words.noName
        case .noClass: words.noClass
        case .noGroup: words.noGroup
        case .noVisitor: words.noVisitor
        case .notYet: words.notYet
        case .otherSemester: words.otherSemester
        case .alreadyVisited: words.alreadyVisited
        case .notVisited: words.notVisited
        case .alreadyListed(let code): words.alreadyListed(code)
        case .noReason: words.noReason
        case .noSemester: words.noSemester
        case .sealed: words.sealed
        }
    }
}
