@testable import TerminalUI

/// A form as for reporting a hazard.
final class ReportingForm {
    let place: SuggestionControl<Int>
    let text = TextInput(rows: 2, limit: 200)
    let grade = ChoiceControl(["一般", "重大"], chosen: 0)
    let form: Form
    let placeField: FormField
    let textField: FormField

    init() {
        place = SuggestionControl(placeholder: "楼名或首字母") { text in
            [
                Suggestion(id: 1, title: "食堂", detail: "st"),
                Suggestion(id: 2, title: "食堂灶间", detail: "stzj"),
                Suggestion(id: 3, title: "实验楼", detail: "syl"),
            ].filter { text.isEmpty || $0.title.hasPrefix(text) || $0.detail.hasPrefix(text) }
        }
        placeField = FormField("处所", place, hint: "↓ 选择")
        textField = FormField("描述", text)
        form = Form([
            placeField, textField, FormField("级别", grade),
            FormField("上报人", ReadOnlyControl { "李×（网格长）" }),
        ])
    }
}
