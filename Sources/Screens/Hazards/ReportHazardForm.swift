import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import ViewModels

/// The form of `n`: what was found, where, by whom; beside it the open hazards that may be the same.
final class ReportHazardForm {
    let form: Form
    private let model: ReportHazardModel
    private let strings: Strings
    private let place: SuggestionControl<Place.ID>
    private let category: SuggestionControl<HazardCategory.ID>
    private let text: TextInput
    private let measure = TextInput(limit: 300)
    private let foundAt: TextInput
    private let finder: SuggestionControl<Person.ID>
    private let source: ChoiceControl
    private let placeField: FormField
    private let categoryField: FormField
    private let textField: FormField
    private let foundAtField: FormField
    private let finderField: FormField
    private let similarField: FormField

    private static let sources = HazardSource.allCases.filter { $0 != .imported }

    init(model: ReportHazardModel, strings: Strings) {
        self.model = model
        self.strings = strings
        let school = model.school
        let suggestions = HazardSuggestions(school: school, strings: strings)
        place = SuggestionControl(
            chosen: model.place.map(suggestions.place), search: suggestions.places)
        category = SuggestionControl(
            chosen: model.category.map(suggestions.category), search: suggestions.categories)
        finder = SuggestionControl(
            chosen: model.finder.map(suggestions.person), search: suggestions.people)
        text = TextInput(model.text, rows: 3, limit: HazardReport.longestText + 1)
        foundAt = TextInput(model.foundAtText, limit: 20)
        source = ChoiceControl(
            Self.sources.map { strings.board.sources[$0.rawValue] ?? $0.rawValue },
            chosen: Self.sources.firstIndex(of: model.source) ?? 0)
        let words = strings.report
        placeField = FormField(words.place, place, hint: words.placeHint)
        categoryField = FormField(words.category, category)
        textField = FormField(words.text, text, hint: words.textHint)
        foundAtField = FormField(words.foundAt, foundAt, columns: 20, hint: words.foundAtHint)
        finderField = FormField(words.finder, finder, hint: words.finderHint)
        let hazardWords = HazardWords(strings: strings, school: school)
        similarField = FormField(
            "", ReadOnlyControl(role: .warning) { [model] in model.similarLines(hazardWords) })
        let earlier = FormField(
            "", ReadOnlyControl(role: .accent) { [model] in model.earlierLine(hazardWords) })
        earlier.isShown = model.earlier != nil
        form = Form([
            earlier, placeField, categoryField, similarField, textField,
            FormField(words.measure, measure, hint: words.measureHint),
            FormField(words.source, source), foundAtField, finderField,
        ])
        takeIn()
        if place.chosen != nil { form.moveFocus(to: categoryField) }
        if model.earlier != nil { form.moveFocus(to: textField) }
    }

    /// Takes what stands in the form into the model.
    func takeIn() {
        if model.place != place.chosen?.id { model.place = place.chosen?.id }
        if model.category != category.chosen?.id { model.category = category.chosen?.id }
        if model.finder != finder.chosen?.id { model.finder = finder.chosen?.id }
        model.text = text.text
        model.immediateMeasure = measure.text
        model.foundAtText = foundAt.text
        model.source = Self.sources[source.chosen ?? 0]
        similarField.isShown = !model.similar.isEmpty
    }

    /// Whether anything has been typed that would be lost.
    var isTouched: Bool {
        text.text != model.earlier?.text ?? "" || !measure.text.isEmpty
    }

    /// Files the report; shows why not, and nil, where it is refused.
    func submit(as signer: Signer?) async -> Hazard? {
        takeIn()
        if finder.chosen == nil, !finder.input.text.isEmpty {
            form.show(errors: [(finderField, strings.report.unknownFinder)])
            return nil
        }
        if let hazard = await model.submit(as: signer) { return hazard }
        form.show(errors: model.refusals.map { (field(of: $0), sentence(for: $0)) })
        return nil
    }

    private func field(of refusal: ReportHazardModel.Refusal) -> FormField {
        switch refusal {
        case .noPlace, .report(.unknownPlace): placeField
        case .noCategory, .report(.unknownCategory): categoryField
        case .badTime, .report(.foundInTheFuture): foundAtField
        case .report(.unknownFinder): finderField
        case .report(.noText), .report(.textTooLong): textField
        }
    }

    private func sentence(for refusal: ReportHazardModel.Refusal) -> String {
        let words = strings.report
        return switch refusal {
        case .noPlace: words.noPlace
        case .noCategory: words.noCategory
        case .badTime: words.badTime
        case .report(.noText): words.noText
        case .report(.textTooLong(let count)): words.tooLong(count, HazardReport.longestText)
        case .report(.foundInTheFuture): words.future
        case .report(.unknownPlace): words.unknownPlace
        case .report(.unknownCategory): words.unknownCategory
        case .report(.unknownFinder): words.unknownFinder
        }
    }
}

extension ReportHazardModel {
    /// 前次 SY-2026-SP-0238  11-20 已销号.
    fileprivate func earlierLine(_ words: HazardWords) -> String {
        guard let earlier else { return "" }
        return [
            words.strings.report.earlier, earlier.number,
            earlier.closedOn?.monthDayText ?? "", words.name(earlier.stage),
        ].joined(separator: " ")
    }

    /// The open hazards that may be the same one, a line each.
    fileprivate func similarLines(_ words: HazardWords) -> String {
        guard !similar.isEmpty else { return "" }
        let lines = similar.prefix(3).map { row in
            let text = row.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return DisplayText.prefix(of: row.number + " " + text, columns: 56)
        }
        return ([words.strings.report.similar(similar.count)] + lines).joined(separator: "\n")
    }
}
