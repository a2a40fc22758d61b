import Domain
import Localisation
import TerminalUI
import ViewModels

/// Why a pupil is of the school no more, since when, and who was told.
final class SchoolLeavingFields {
    let fields: [FormField]
    let day: TextInput
    let dayField: FormField
    private let reason, receiver: ChoiceControl
    private let told: CheckControl
    private let reasonField, receiverField: FormField
    private let strings: Strings

    init(on today: Day, strings: Strings) {
        self.strings = strings
        let (ending, words) = (strings.careEnding, CareWords(strings: strings))
        reason = ChoiceControl(SchoolLeaving.Reason.allCases.map(words.name))
        day = TextInput(today.text, limit: DayField.length, takesBlanks: false)
        told = CheckControl(ending.guardianTold)
        receiver = ChoiceControl(SchoolLeaving.Receiver.allCases.map(words.name))
        reasonField = FormField(ending.reason, reason)
        dayField = FormField(ending.day, day, columns: DayField.columns, hint: ending.dayHint)
        receiverField = FormField(ending.receiver, receiver)
        fields = [reasonField, dayField, FormField("", told), receiverField]
    }

    /// What is missing, in the order in which it is asked.
    func errors(on model: WatchModel) -> [(field: FormField, error: String)] {
        let isDay = model.pastDay(typed: day.text.trimmed) != nil
        let choose = strings.care.forms.choose
        let wrongs: [(field: FormField, error: String?)] = [
            (reasonField, reason.chosen == nil ? choose : nil),
            (dayField, isDay ? nil : model.reason(againstPast: day.text, strings)),
            (receiverField, receiver.chosen == nil ? choose : nil),
        ]
        return wrongs.compactMap { field, error in error.map { (field, $0) } }
    }

    /// Nil where something is missing.
    func entered(on day: Day) -> SchoolLeaving? {
        guard let reason = reason.chosen, let receiver = receiver.chosen else { return nil }
        return SchoolLeaving(
            reason: SchoolLeaving.Reason.allCases[reason], day: day, isGuardianTold: told.isOn,
            receiver: SchoolLeaving.Receiver.allCases[receiver])
    }

    /// The one of its fields that a failure is about; nil where it is about none.
    func field(for failure: CareFailure) -> FormField? {
        switch failure {
        case .refused(.dayOutOfRange): dayField
        case .refused(.consentMissing): receiverField
        default: nil
        }
    }
}
