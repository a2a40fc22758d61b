import Domain
import Localisation
import TerminalUI

/// The checklist of 复学, all of which is asked for: of whoever comes back from it, and of whoever had left the
/// school during it and is watched again.
struct ReturnCheckFields {
    let fields: [FormField]
    private let checks: [CheckControl]
    private let incomplete: String

    init(strings: Strings) {
        let forms = strings.care.forms
        checks = [forms.opinionSeen, forms.agreement, forms.interviewed, forms.phased].map {
            CheckControl($0)
        }
        fields = checks.map { FormField("", $0) }
        incomplete = strings.care.refusals.returnIncomplete
    }

    /// Beside the first that is missing.
    var errors: [(FormField, String)] {
        zip(fields, checks).first { !$0.1.isOn }.map { [($0.0, incomplete)] } ?? []
    }

    var entered: CareEvent.ReturnCheck {
        CareEvent.ReturnCheck(
            opinionSeen: checks[0].isOn, agreementSigned: checks[1].isOn,
            interviewed: checks[2].isOn, phasedPlan: checks[3].isOn)
    }
}
