import Domain
import Localisation
import TerminalUI
import ViewModels

/// The fields by which a risk is scored, by either method, and below them what follows at once.
final class RiskScoreFields {
    let fields: [FormField]
    private let draft: RiskDraft
    private let method: ChoiceControl
    private let matrix: [ChoiceControl]
    private let lec: [ChoiceControl]
    private let matrixFields: [FormField]
    private let lecFields: [FormField]

    init(draft: RiskDraft, strings: Strings) {
        self.draft = draft
        let words = strings.risks
        let tables = draft.tables
        let steps = Array(RiskScore.matrixRange)
        func named(_ factors: [RiskFactor], _ meanings: [String: String]) -> [String] {
            factors.map { factor in
                [factor.text, meanings[factor.text]].compactMap(\.self).joined(separator: " ")
            }
        }
        method = ChoiceControl(
            [words.matrix, words.lec], chosen: draft.method == .matrix ? 0 : 1)
        matrix = [
            ChoiceControl(
                steps.map { "\($0) \(words.likelihoodSteps[$0 - 1])" },
                chosen: draft.likelihood - 1),
            ChoiceControl(
                steps.map { "\($0) \(words.severitySteps[$0 - 1])" }, chosen: draft.severity - 1),
        ]
        lec = [
            ChoiceControl(
                named(tables.likelihoods, words.likelihoodWords), chosen: draft.likelihoodIndex),
            ChoiceControl(
                named(tables.exposures, words.exposureWords), chosen: draft.exposureIndex),
            ChoiceControl(
                named(tables.consequences, words.consequenceWords),
                chosen: draft.consequenceIndex),
        ]
        matrixFields = zip([words.likelihood, words.severity], matrix).map { FormField($0, $1) }
        lecFields = zip([words.frequency, words.exposure, words.consequence], lec).map {
            FormField($0, $1)
        }
        let names = RiskWords(strings: strings, school: draft.school)
        let result = FormField(
            words.score,
            ReadOnlyControl(role: .heading) { [draft] in
                words.result(
                    draft.score.formula, names.name(of: draft.colour),
                    names.name(of: draft.leastLevel), draft.latestReview.text)
            })
        fields = [FormField(words.method, method)] + matrixFields + lecFields + [result]
        takeIn()
    }

    /// Takes what stands in the fields into the draft, and shows those of the method.
    func takeIn() {
        draft.method = method.chosen == 1 ? .lec : .matrix
        draft.likelihood = (matrix[0].chosen ?? 0) + 1
        draft.severity = (matrix[1].chosen ?? 0) + 1
        draft.likelihoodIndex = lec[0].chosen ?? 0
        draft.exposureIndex = lec[1].chosen ?? 0
        draft.consequenceIndex = lec[2].chosen ?? 0
        for field in matrixFields { field.isShown = draft.method == .matrix }
        for field in lecFields { field.isShown = draft.method == .lec }
    }
}
