import Domain
import Localisation
import TerminalUI

/// The offices of a person, a box to tick for each.
final class OfficeChecks {
    let fields: [FormField]
    private let boxes: [(office: Office, control: CheckControl)]

    init(_ offices: [Office] = Office.allCases, strings: Strings) {
        let words = AccountWords(strings: strings)
        boxes = offices.map { ($0, CheckControl(words.name(of: $0))) }
        fields = boxes.enumerated().map { place, box in
            FormField(place == 0 ? strings.signIn.offices : "", box.control)
        }
    }

    var ticked: [Office] { boxes.filter(\.control.isOn).map(\.office) }
}
