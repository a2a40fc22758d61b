import Domain
import Localisation
import TerminalUI
import ViewModels

/// The exact text, to be signed as it stands.
final class SignPledgeForm: DutyEntry {
    let form: Form
    private let pledge: Pledge
    private let seen: PledgeSight?

    init(page: PledgesPage, line: PledgeRoll.Line, text: String) {
        let session = page.model.session
        seen = page.model.sight(of: line)
        pledge = Pledge(
            id: Pledge.ID(0), layer: line.layer, schoolYear: page.model.schoolYear,
            person: line.person, at: session.school.clockTime, signature: .onScreen(digest: ""),
            text: text)
        form = Form([FormField("", ReadOnlyControl { text }), page.failureField])
    }

    func deed() -> DutyDeed? { .pledge(.signed(pledge), seen: seen) }
}

/// A pledge that was signed on paper, and where the paper lies.
final class PaperForm: DutyEntry {
    let form: Form
    private let page: PledgesPage
    private let line: PledgeRoll.Line
    private let signed: DayEntry
    private let box = TextInput(limit: 30)
    private let boxField: FormField

    init(page: PledgesPage, line: PledgeRoll.Line) {
        self.page = page
        self.line = line
        signed = DayEntry(
            page.page.signedOn, page.model.session.school.now.day, page: page, asksForYear: false)
        boxField = FormField(page.page.archiveBox, box, columns: 30)
        let who = page.words.name(of: line.person)
        form = Form([
            FormField(page.strings.duties.rosterPage.person, ReadOnlyControl { who }),
            signed.field, boxField, page.failureField,
        ])
    }

    func deed() -> DutyDeed? {
        let hasNoBox = box.text.allSatisfy(\.isWhitespace)
        let noBox = (field: boxField, error: page.words.sentence(for: .noArchiveBox))
        guard let day = signed.day(in: form, besides: hasNoBox ? [noBox] : []) else { return nil }
        let act = PledgeAct.signed(
            Pledge(
                id: Pledge.ID(0), layer: line.layer, schoolYear: page.model.schoolYear,
                person: line.person, at: page.model.session.school.clockTime,
                signature: .onPaper(day, archiveBox: box.text), text: ""))
        guard let refusal = page.model.refusal(of: act), let field = refusal.part.flatMap(field)
        else { return .pledge(act) }
        form.show(errors: [(field, page.words.sentence(for: refusal))])
        return nil
    }

    func field(of part: DutyRefusal.Part) -> FormField? {
        switch part {
        case .day: signed.field
        case .archiveBox: boxField
        default: nil
        }
    }
}

/// Why a pledge counts no more.
final class VoidPledgeForm: DutyEntry {
    let form: Form
    private let pledge: Pledge.ID
    private let reason = TextInput(limit: 60)
    private let reasonField: FormField

    init(page: PledgesPage, pledge: Pledge, of line: PledgeRoll.Line) {
        self.pledge = pledge.id
        reasonField = FormField(page.page.reason, reason)
        let who = page.words.name(of: line.person)
        let what = page.words.name(of: line.layer) + "  " + page.state(of: line).text
        form = Form([
            FormField(page.strings.duties.rosterPage.person, ReadOnlyControl { who }),
            FormField("", ReadOnlyControl { what }), reasonField, page.failureField,
        ])
    }

    func deed() -> DutyDeed? { .pledge(.voided(pledge, reason: reason.text)) }

    func field(of part: DutyRefusal.Part) -> FormField? { part == .reason ? reasonField : nil }
}

/// What is signed on a layer, and where the text comes from.
final class TemplateForm: DutyEntry {
    let form: Form
    private let layer: PledgeLayer
    private let text, source: TextInput

    init(page: PledgesPage, layer: PledgeLayer) {
        self.layer = layer
        let template = page.model.roll.book.template(layer)
        text = TextInput(template.text, rows: 9, limit: 4000)
        source = TextInput(template.source, limit: 100)
        let marks = PledgeTemplate.Mark.allCases.map(\.text).joined(separator: " ")
        form = Form([
            FormField(page.page.text, text), FormField(page.page.source, source),
            FormField(page.page.marks, ReadOnlyControl { marks }), page.failureField,
        ])
    }

    func deed() -> DutyDeed? {
        .pledge(
            .templateSet(PledgeTemplate(layer: layer, text: text.text, source: source.text)))
    }
}

/// How many families of a class have signed.
final class FamilyForm: DutyEntry {
    let form: Form
    private let page: PledgesPage
    private let className, due, signed, box: TextInput
    private let dueField, signedField: FormField

    init(page: PledgesPage, families: FamilyPledges?) {
        self.page = page
        className = TextInput(families?.className ?? "", limit: 20)
        due = TextInput(families.map { "\($0.due)" } ?? "", limit: 4)
        signed = TextInput(families.map { "\($0.signed)" } ?? "", limit: 4)
        box = TextInput(families?.archiveBox ?? "", limit: 30)
        dueField = FormField(page.page.due, due, columns: 5)
        signedField = FormField(page.page.signedCount, signed, columns: 5)
        form = Form([
            FormField(page.page.className, className, columns: 20), dueField, signedField,
            FormField(page.page.archiveBox, box, columns: 30), page.failureField,
        ])
    }

    func deed() -> DutyDeed? {
        guard let due = Int(due.text), let signed = Int(signed.text) else {
            let field = Int(self.due.text) == nil ? dueField : signedField
            form.show(errors: [(field, page.page.badNumber)])
            return nil
        }
        form.clearErrors()
        return .pledge(
            .familiesCounted(
                FamilyPledges(
                    schoolYear: page.model.schoolYear, className: className.text, due: due,
                    signed: signed, archiveBox: box.text)))
    }
}
