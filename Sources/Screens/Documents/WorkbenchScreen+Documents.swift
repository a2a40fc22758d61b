import Domain
import Localisation
import Persistence
import Security
import TerminalUI
import ViewModels

extension WorkbenchScreen {
    var documentsGroup: KeyGroup {
        let words = strings.documents.page
        return KeyGroup(title: words.menu, mnemonic: words.mnemonic)
    }

    /// Opens the page, and in the menu each document on it.
    var documentsOpeners: [KeyBinding] {
        let words = DocumentWords(strings: strings)
        let page = strings.documents.page
        return [
            KeyBinding(
                [.character("4")], page.title, short: page.short, group: documentsGroup
            ) { [weak self] in self?.openDocuments() }
        ]
            + DocumentKind.allCases.map { kind in
                KeyBinding([], words.name(of: kind), group: documentsGroup) { [weak self] in
                    self?.openDocuments(at: kind)
                }
            }
    }

    func openDocuments(at kind: DocumentKind = .gridMap) {
        let hazard = hazardInHand
        closePage()
        let documents = DocumentsModel(session: model.session, hazard: hazard)
        let school = model.school
        // The words on a form are Chinese whatever the program speaks.
        if !school.organisation.places.isEmpty {
            documents.draw = { layer in
                MapPicture(school: school, strings: Language.chinese.strings).lines(
                    layer, in: Size(width: 100, height: 36), isPublic: true)
            }
        }
        documents.select(DocumentKind.allCases.firstIndex(of: kind) ?? 0)
        model.documents = documents
        page = .documents(DocumentsPage(model: documents))
    }

    func documentsBindings(_ page: DocumentsPage) -> [KeyBinding] {
        guard let documents = model.documents else { return [] }
        let words = strings.documents.page
        let names = DocumentWords(strings: strings)
        let refusal = refusalToWrite(documents)
        let formats: [(Key, DocumentFormat, String, String)] = [
            (.character("h"), .html, words.html, words.shortHTML),
            (.character("t"), .text, words.text, words.shortText),
            (.character("c"), .csv, words.csv, words.shortCSV),
        ]
        let noSubject = documents.kind.subject == .school ? words.noSubjectToStep : nil
        return [
            KeyBinding(
                [.enter, .function(2)], words.open, short: words.shortOpen,
                group: documentsGroup, isTip: true, refusal: refusal
            ) { [weak self] in self?.write(.html, isOpened: true) }
        ]
            + formats.map { key, format, title, short in
                KeyBinding(
                    [key], title, short: short, group: documentsGroup, isTip: true,
                    refusal: refusal
                ) { [weak self] in self?.write(format) }
            } + [
                KeyBinding(
                    [.character("[")], words.before, group: documentsGroup, refusal: noSubject
                ) { documents.stepSubject(by: -1) },
                KeyBinding(
                    [.character("]")], words.after, short: words.shortAfter,
                    group: documentsGroup, isTip: true, refusal: noSubject
                ) { documents.stepSubject(by: 1) },
                KeyBinding([.down, .character("j")], words.choose, group: documentsGroup) {
                    documents.move(by: 1)
                },
                KeyBinding([.up, .character("k")], words.choose, group: documentsGroup) {
                    documents.move(by: -1)
                },
                KeyBinding(
                    [.pageDown, .character(" ")], words.scroll, group: documentsGroup
                ) { page.scroll(by: page.pageLength) },
                KeyBinding([.pageUp], words.scrollBack, group: documentsGroup) {
                    page.scroll(by: -page.pageLength)
                },
                KeyBinding(
                    [.right, .character("l")], words.right, short: words.shortRight,
                    group: documentsGroup, isTip: page.isTooWide
                ) { page.scroll(sideways: 12) },
                KeyBinding([.left], words.left, group: documentsGroup) {
                    page.scroll(sideways: -12)
                },
                KeyBinding([.home], words.scrollBack, group: documentsGroup) {
                    page.scroll(by: -100_000)
                },
                KeyBinding([.end], words.scroll, group: documentsGroup) {
                    page.scroll(by: 100_000)
                },
            ]
            + DocumentKind.allCases.enumerated().map { index, kind in
                KeyBinding(
                    [.character(DocumentsPage.letter(of: index))], names.name(of: kind),
                    group: documentsGroup
                ) { documents.select(index) }
            }
    }

    /// Why the document in hand cannot become a file.
    private func refusalToWrite(_ documents: DocumentsModel) -> String? {
        switch documents.state {
        case .shown: readOnlyRefusal
        case .reading: strings.documents.page.reading
        case .refused(let refusal): DocumentWords(strings: strings).sentence(for: refusal)
        case .failed(let failure): strings.failures.sentence(for: failure)
        }
    }

    /// Under the name of whoever signed in; a school without accounts has nobody to ask.
    private func write(_ format: DocumentFormat, isOpened: Bool = false) {
        guard model.session.refusal != .noAccounts else {
            return write(format, isOpened: isOpened, as: nil)
        }
        withSigner { [weak self] signer in
            self?.write(format, isOpened: isOpened, as: signer)
        }
    }

    private func write(_ format: DocumentFormat, isOpened: Bool, as signer: Signer?) {
        guard let documents = model.documents else { return }
        let folder = actions.exportFolder()
        Task.immediate { [weak self] in
            do {
                let path = try await documents.write(format, into: folder, as: signer)
                self?.tell(path, isOpened: isOpened)
            } catch {
                self?.tell(error, folder: folder)
            }
        }
    }

    private func tell(_ path: String, isOpened: Bool) {
        let words = strings.documents.page
        let opens = isOpened && actions.open(path)
        model.notice = .done(opens ? words.opened(path) : words.written(path))
    }

    private func tell(_ error: any Error, folder: String) {
        let words = strings.documents.page
        switch error {
        case let failure as LedgerError: model.notice = .ledger(failure)
        case let refusal as DocumentRefusal:
            refuse(DocumentWords(strings: strings).sentence(for: refusal))
        case AttachmentRefusal.diskFull: refuse(words.diskFull(folder))
        default: refuse(words.notWritable(folder))
        }
    }
}
