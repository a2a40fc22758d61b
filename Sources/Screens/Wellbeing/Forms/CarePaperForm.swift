import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// Which paper is written out of the sealed file, and where to; asks for the passphrase once more.
final class CarePaperForm: CareForm {
    let form: Form
    private let model: WatchModel
    /// The case that it was opened on, whichever is in hand when it is signed.
    private let care: CareCase.ID?
    private let strings: Strings
    /// Without a case in hand, those that are about none.
    private let papers: [CarePaper]
    private let paper: ChoiceControl
    /// Where nothing else is to be written.
    private let only: CarePaper?
    /// Which looks an extract holds.
    private let extract: CareViewFilter
    /// Where a file goes that is named without a folder.
    private let folder: String
    /// What was written.
    private var written: String?
    private let path: TextInput
    private let passphrase: PassphraseField
    private let approval: SecondSignatureFields
    private let paperField, pathField: FormField

    init(
        model: WatchModel, only: CarePaper? = nil, extract: CareViewFilter = .all,
        folder: String, strings: Strings
    ) {
        self.model = model
        care = model.inHand
        (self.only, self.extract, self.folder) = (only, extract, folder)
        self.strings = strings
        let forms = strings.care.forms
        let words = CareWords(strings: strings)
        let hasCase = model.selectedLine != nil
        papers = CarePaper.allCases.filter { hasCase || !$0.needsCase }
        paper = ChoiceControl(papers.map(words.name), chosen: 0)
        path = TextInput(limit: 300)
        passphrase = PassphraseField(forms.ownPassphrase)
        approval = SecondSignatureFields(
            forms.approval, of: [.principal], model: model, strings: strings)
        approval.isShown = only == nil && hasCase && model.needsApproval
        if let only {
            paperField = FormField(forms.paper, ReadOnlyControl { words.name(only) })
        } else {
            paperField = FormField(forms.paper, paper)
        }
        pathField = FormField(forms.path, path)
        form = Form(
            [paperField, pathField, passphrase.field] + approval.fields + [
                FormField("", ReadOnlyControl(role: .muted) { forms.watermark }),
                model.failureField(strings),
            ])
        nameFile()
    }

    /// The hint names a file of the paper that is to be written.
    private func nameFile() {
        let words = strings.carePaperFiles
        pathField.hint = words.hint(words.names[chosen.rawValue] ?? chosen.rawValue)
    }

    /// That it was written, and where.
    var told: String { strings.care.forms.written(FilePaths.shortened(written ?? folder)) }

    private var chosen: CarePaper {
        only ?? papers[paper.chosen ?? 0]
    }

    /// The approval is asked for where the paper names a pupil. Whoever goes on to the passphrase is told
    /// before of a folder that does not exist.
    func didType() {
        approval.isShown = chosen.needsCase && model.needsApproval
        nameFile()
        if form.focus !== pathField, let folderError { pathField.error = folderError }
    }

    private var target: String { FilePaths.expanded(path.text.trimmed, in: folder) }

    private var folderError: String? {
        guard !path.text.trimmed.isEmpty, let missing = FilePaths.missingFolder(of: target)
        else { return nil }
        return strings.workflow.files.noFolder(missing)
    }

    func submit() async -> Bool {
        if let folderError {
            form.show(errors: [(pathField, folderError)])
            return false
        }
        var errors: [(FormField, String)] = []
        let target = target
        if path.text.trimmed.isEmpty {
            errors.append((pathField, strings.common.required))
        } else if DocumentFormat(endOf: target) == nil {
            errors.append((pathField, strings.care.forms.pathEnding))
        }
        if passphrase.isEmpty {
            errors.append((passphrase.field, strings.signIn.typePassphrase))
        }
        if approval.isShown { errors += approval.errors }
        form.show(errors: errors)
        guard errors.isEmpty else { return false }
        let isDone = await model.write(
            chosen, of: care, to: target, views: extract,
            passphrase: passphrase.passphrase,
            approval: approval.isShown ? approval.signature : nil)
        let failure = model.failure
        if isDone { written = target }
        if isDone || failure.flatMap(field) === passphrase.field { _ = passphrase.take() }
        approval.settle(isDone: isDone, failure)
        return settle(isDone, of: model, strings, under: field)
    }

    private func field(for failure: CareFailure) -> FormField? {
        switch failure {
        case .account: passphrase.field
        case .file: pathField
        case .refused(.noReferral), .refused(.noHoliday): paperField
        default: approval.field(for: failure)
        }
    }
}
