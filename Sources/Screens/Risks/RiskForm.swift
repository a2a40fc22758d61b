import Domain
import Localisation
import TerminalUI
import ViewModels

/// The form of a risk point: a new one, or one that is revised.
final class RiskForm {
    let form: Form
    private let draft: RiskDraft
    private let words: RiskWords
    private let score: RiskScoreFields
    private let place: SuggestionControl<Place.ID>
    private let category: SuggestionControl<HazardCategory.ID>
    private let responsible: SuggestionControl<Person.ID>
    private let name: TextInput
    private let danger: TextInput
    private let measures: TextInput
    private let review: TextInput
    private let level: ChoiceControl
    /// What the score asked for last.
    private var followed: Int?
    private let placeField: FormField
    private let categoryField: FormField
    private let nameField: FormField
    private let dangerField: FormField
    private let measuresField: FormField
    private let responsibleField: FormField
    private let levelField: FormField
    private let reviewField: FormField

    init(draft: RiskDraft, strings: Strings) {
        self.draft = draft
        words = RiskWords(strings: strings, school: draft.school)
        let titles = strings.risks
        let suggestions = HazardSuggestions(school: draft.school, strings: strings)
        place = SuggestionControl(
            chosen: draft.place.map(suggestions.place), search: suggestions.places)
        category = SuggestionControl(
            chosen: draft.category.map(suggestions.category), search: suggestions.categories)
        responsible = SuggestionControl(
            chosen: draft.responsible.map(suggestions.person), search: suggestions.people)
        name = TextInput(draft.name, limit: 40)
        danger = TextInput(draft.danger, limit: 120)
        measures = TextInput(draft.measures, rows: 2, limit: 300)
        review = TextInput(draft.reviewText, limit: 20)
        let words = words
        level = ChoiceControl(
            ControlLevel.allCases.map(words.name(of:)),
            chosen: ControlLevel.allCases.firstIndex(of: draft.level))
        score = RiskScoreFields(draft: draft, strings: strings)
        placeField = FormField(titles.place, place, hint: strings.report.placeHint)
        categoryField = FormField(titles.category, category)
        nameField = FormField(titles.name, name)
        dangerField = FormField(titles.danger, danger)
        measuresField = FormField(titles.measures, measures)
        responsibleField = FormField(titles.responsible, responsible)
        levelField = FormField(titles.level, level)
        reviewField = FormField(titles.review, review, columns: 14, hint: titles.reviewHint)
        form = Form(
            [placeField, nameField, categoryField, dangerField] + score.fields
                + [measuresField, responsibleField, levelField, reviewField])
        if draft.place != nil { form.moveFocus(to: nameField) }
        follow(isNew: draft.name.isEmpty)
    }

    func takeIn() {
        draft.place = place.chosen?.id
        draft.category = category.chosen?.id
        draft.responsible = responsible.chosen?.id
        draft.name = name.text
        draft.danger = danger.text
        draft.measures = measures.text
        draft.reviewText = review.text
        score.takeIn()
        follow()
        draft.level = ControlLevel.allCases[level.chosen ?? 0]
    }

    /// The level that the score asks for at least is chosen with it, until the person chooses another.
    private func follow(isNew: Bool = false) {
        let least = ControlLevel.allCases.firstIndex(of: draft.leastLevel)
        if isNew || level.chosen == followed { level.choose(least) }
        followed = least
        draft.level = ControlLevel.allCases[level.chosen ?? 0]
    }

    /// The entry as it stands in the form; shows why not, and nil, where it cannot be filed.
    func entry() -> RiskEntry? {
        takeIn()
        let (entry, refusals) = draft.entry()
        form.show(errors: refusals.map { (field(of: $0), words.sentence(for: $0)) })
        return entry
    }

    private func field(of refusal: RiskDraft.Refusal) -> FormField {
        switch refusal {
        case .noPlace: placeField
        case .noCategory: categoryField
        case .badDay, .fault(.reviewNotAhead), .fault(.reviewTooLate): reviewField
        case .fault(.noName): nameField
        case .fault(.noDanger): dangerField
        case .fault(.noMeasures): measuresField
        case .fault(.noResponsible): responsibleField
        case .fault(.levelTooLow): levelField
        case .fault(.scoreNotInTables): score.fields[0]
        }
    }
}

/// The form of a review: the score as it is now, why, and when next.
final class RiskReviewForm {
    let form: Form
    private let draft: RiskDraft
    private let words: RiskWords
    private let score: RiskScoreFields
    private let note = TextInput(limit: 120)
    private let review = TextInput(limit: 20)
    private let noteField: FormField
    private let reviewField: FormField

    init(draft: RiskDraft, strings: Strings) {
        self.draft = draft
        words = RiskWords(strings: strings, school: draft.school)
        score = RiskScoreFields(draft: draft, strings: strings)
        noteField = FormField(strings.risks.note, note)
        reviewField = FormField(
            strings.risks.review, review, columns: 14, hint: strings.risks.reviewHint)
        form = Form(score.fields + [noteField, reviewField])
    }

    func takeIn() {
        score.takeIn()
        draft.reviewText = review.text
    }

    func step() -> RiskStep? {
        takeIn()
        guard !note.text.allSatisfy(\.isWhitespace) else {
            form.show(errors: [(noteField, words.strings.risks.noReason)])
            return nil
        }
        let (step, refusals) = draft.review(note: note.text)
        form.show(errors: refusals.map { (reviewField, words.sentence(for: $0)) })
        return step
    }
}
