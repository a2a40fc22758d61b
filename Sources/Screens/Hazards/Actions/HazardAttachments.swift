import Domain
import Localisation
import Persistence
import TerminalUI
import ViewModels

/// What is done with the files of the selected hazard: looked at, or copied out.
extension WorkbenchScreen {
    private var files: Strings.Workflow.Files { strings.workflow.files }

    /// Hands one file to the desktop.
    func askToOpenAttachment() {
        pickAttachment { [weak self] attachment in self?.open(attachment) }
    }

    func askToCopyAttachment() {
        pickAttachment { [weak self] attachment in self?.askWhereTo(attachment) }
    }

    /// The only one there is, or the one that is chosen.
    private func pickAttachment(_ body: @escaping (Attachment) -> Void) {
        let attachments = hazardInHand?.attachments ?? []
        guard let first = attachments.first else {
            refuse(files.none)
            return
        }
        guard attachments.count > 1 else {
            body(first)
            return
        }
        let words = HazardWords(strings: strings, school: model.school)
        dialog = ChoiceDialog(
            title: files.title,
            items: attachments.map { attachment in
                ChoiceItem(
                    id: attachment, title: attachment.name,
                    detail: words.size(attachment.size),
                    initials: model.school.initials(of: attachment.name))
            },
            placeholder: strings.common.chooseHint, emptyText: strings.workbench.noMatches,
            words: dialogWords,
            choose: { [weak self] attachment in
                self?.closeDialog()
                body(attachment)
            },
            cancel: { [weak self] in self?.closeDialog() })
    }

    /// Says so, and opens nothing, where the file is gone or was changed.
    private func open(_ attachment: Attachment) {
        guard let store = model.school.ledger.attachments else { return }
        Task.immediate {
            switch await store.statusInTheBackground(of: attachment) {
            case .missing: refuse(files.missing)
            case .changed: refuse(files.changed)
            case .present:
                if actions.open(store.path(of: attachment)) {
                    model.notice = .done(files.opened(attachment.name))
                } else {
                    refuse(files.noDesktop)
                }
            }
        }
    }

    private func askWhereTo(_ attachment: Attachment) {
        let target = TextInput(attachment.name, limit: 300)
        let field = FormField(files.target, target)
        dialog = FormDialog(
            title: files.copyOut, form: Form([field]), strings: strings,
            submitTitle: files.save, close: { [weak self] in self?.closeDialog() }
        ) { [weak self] in
            guard let self, let store = model.school.ledger.attachments else { return true }
            let path = FilePaths.expanded(target.text)
            do throws(AttachmentRefusal) {
                try store.copyOut(attachment, to: path)
                model.notice = .done(files.copied(path))
                return true
            } catch {
                field.error = FileWords(strings: strings).sentence(for: error)
                return false
            }
        }
    }
}
