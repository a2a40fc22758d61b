import Domain
import Localisation
import ViewModels

/// Codes and refusals of the 人才库 in the words of a language.
struct TalentWords {
    let strings: Strings

    private var words: Strings.Talent { strings.talent }

    func name(of role: TalentRole) -> String { words.roles[role.rawValue] ?? "" }

    func name(of qualification: TalentQualification) -> String {
        words.qualifications[qualification.rawValue] ?? ""
    }

    /// Short, with the hours of training.
    func qualifications(of term: TalentTerm) -> String {
        term.qualifications.map { qualification in
            let name = words.shortQualifications[qualification.rawValue] ?? ""
            return qualification == .training ? name + " \(term.trainingHours)" : name
        }.joined(separator: strings.accountRefusals.listSeparator)
    }

    func name(of who: TalentMember.Who, _ school: SchoolModel) -> String {
        switch who {
        case .staff(let person): school.name(of: person) ?? strings.common.unknown
        case .outsider(let name, _): name
        }
    }

    func school(of who: TalentMember.Who) -> String {
        switch who {
        case .staff: words.ownStaff
        case .outsider(_, let school): school
        }
    }

    func sentence(for failure: BookFailure<TalentRefusal>) -> String {
        switch failure {
        case .refused(let refusal): sentence(for: refusal)
        case .namesPupil: strings.careNaming.namesPupil
        case .account(let failure): AccountWords(strings: strings).sentence(for: failure)
        }
    }

    func sentence(for refusal: TalentRefusal) -> String {
        let words = words.refusals
        return switch refusal {
        case .notSignedIn: words.notSignedIn
        case .notYours: words.notYours
        case .unknown: words.unknown
        case .withdrawn: words.withdrawn
        case .hasLeft: words.hasLeft
        case .noName: words.noName
        case .noSchool: words.noSchool
        case .noPerson: words.noPerson
        case .noQualification: words.noQualification
        case .noReason: words.noReason
        case .badHours: words.badHours
        case .badCertificate: words.badCertificate
        case .notYet: words.notYet
        case .beforeTheLast: words.beforeTheLast
        case .alreadyIn: words.alreadyIn
        }
    }
}
