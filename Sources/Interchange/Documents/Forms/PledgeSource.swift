import Domain
import Persistence

/// Who should sign a 责任状 in the school year of the day, and who has.
struct PledgeSource {
    let source: DocumentSource
    let schoolYear: Int
    let roll: PledgeRoll

    init(_ source: DocumentSource) throws {
        self.source = source
        schoolYear = source.calendar.schoolYear(of: source.now.day)
        let book = try source.ledger.duties.pledges(schoolYear: schoolYear)
        roll = PledgeRoll(
            organisation: source.organisation, offices: source.offices,
            book: source.isOfAnotherDay ? book.signed(by: source.now.day) : book)
    }

    var yearText: String { "\(schoolYear)—\(schoolYear + 1)学年" }

    static func name(of layer: PledgeLayer) -> String {
        switch layer {
        case .bureauPrincipal: "教育局与校长"
        case .principalLeader: "校长与网格长"
        case .leaderMember: "网格长与网格员"
        case .teacherFamilies: "教师与家长"
        }
    }
}
