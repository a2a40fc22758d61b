import Domain
import Localisation
import TerminalUI
import ViewModels

/// Which cases the list shows: by level, tag, due day, owner, or part of a code.
final class WatchFilterForm: CareForm {
    let form: Form
    private let model: WatchModel
    private let level, tag, due, owner: ChoiceControl
    private let text: TextInput
    private let closedToo: CheckControl
    private let owners: [Person.ID]
    private let words: CareWords

    init(model: WatchModel, strings: Strings) {
        self.model = model
        let (words, forms) = (CareWords(strings: strings), strings.care.forms)
        self.words = words
        let filter = model.filter
        level = ChoiceControl(
            [forms.all] + WatchLevel.allCases.map(words.name),
            chosen: filter.level.flatMap { WatchLevel.allCases.firstIndex(of: $0) }.map { $0 + 1 }
                ?? 0)
        tag = ChoiceControl(
            [forms.all] + FocusTag.allCases.map(words.name),
            chosen: filter.tag.flatMap { FocusTag.allCases.firstIndex(of: $0) }.map { $0 + 1 }
                ?? 0)
        due = ChoiceControl(
            forms.dueChoices.split(separator: "|").map(String.init),
            chosen: WatchFilter.Due.allCases.firstIndex(of: filter.due) ?? 0)
        text = TextInput(filter.text, limit: 20)
        let owners = model.owners
        self.owners = owners
        owner = ChoiceControl(
            [forms.all] + owners.map { model.session.school.name(of: $0) ?? "" },
            chosen: filter.owner.flatMap { owners.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
        closedToo = CheckControl(forms.closedToo, isOn: filter.includesClosed)
        form = Form([
            FormField(forms.text, text, columns: 16), FormField(forms.level, level),
            FormField(forms.tags, tag), FormField(forms.due, due),
            FormField(strings.care.detail.owner, owner),
            FormField("", closedToo),
        ])
    }

    func submit() async -> Bool {
        var filter = WatchFilter()
        filter.look(for: text.text.trimmed, words.terms(of: text.text, in: model))
        if let chosen = level.chosen, chosen > 0 { filter.level = WatchLevel.allCases[chosen - 1] }
        if let chosen = tag.chosen, chosen > 0 { filter.tag = FocusTag.allCases[chosen - 1] }
        filter.due = WatchFilter.Due.allCases[due.chosen ?? 0]
        if let chosen = owner.chosen, chosen > 0 { filter.owner = owners[chosen - 1] }
        filter.includesClosed = closedToo.isOn
        model.filter = filter
        return true
    }
}
