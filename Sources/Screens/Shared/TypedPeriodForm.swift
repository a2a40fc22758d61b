import Domain
import Localisation
import TerminalUI

/// Asks for the days of a period.
enum TypedPeriodForm {
    static func dialog(
        strings: Strings, period: ReportingPeriod?, close: @escaping () -> Void,
        take: @escaping (ReportingPeriod) -> Void
    ) -> FormDialog {
        let words = strings.audit
        let input = TextInput(
            period.map { $0.month ?? words.days($0.first.text, $0.last.text) } ?? "", limit: 40,
            placeholder: words.typedHint)
        let field = FormField(words.shortPeriod, input)
        return FormDialog(
            title: words.byPeriod, form: Form([field]), strings: strings,
            submitTitle: strings.common.ok, close: close
        ) {
            guard let period = ReportingPeriod(typed: input.text) else {
                field.error = words.typedUnreadable
                return false
            }
            take(period)
            return true
        }
    }
}
