import Domain
import Localisation
import TerminalUI
import ViewModels

/// What is signed, and upon what: as it was reported at the left, as it is after the work at the
/// right.
struct SignatureView {
    let detail: HazardDetail
    let action: HazardAction?
    let signer: String?
    /// The rule that keeps this person from signing.
    var refusal: HazardRefusalReason?
    let words: HazardWords

    private var strings: Strings { words.strings }
    private var hazard: Hazard { detail.hazard }

    func height(columns: Int) -> Int {
        let half = columns / 2 - 2
        return 2 + max(lines(before, half).count, lines(after, half).count) + 1
    }

    func draw(on surface: Surface) {
        surface.write(
            statement, x: 1, y: 0, columns: surface.width - 2,
            role: refusal == nil ? .accent : .warning)
        let half = surface.width / 2
        draw(
            before, title: strings.today.signing.before,
            on: surface.part(Rect(x: 0, y: 1, width: half, height: surface.height - 1)))
        draw(
            after, title: strings.today.signing.after,
            on: surface.part(
                Rect(x: half, y: 1, width: surface.width - half, height: surface.height - 1)))
    }

    /// 将签 SY-2026-XF-0231 复查合格 “现场复查合格” 李松年.
    private var statement: String {
        guard let action else { return "" }
        let signing = strings.today.signing
        if let refusal {
            let why = words.sentence(for: refusal, on: hazard)
            return [signing.cannotSign, hazard.number, words.name(action), why]
                .joined(separator: " ")
        }
        let opinion = action.usualOpinion(signing).map { "“" + $0 + "”" }
        return [signing.willSign, hazard.number, words.name(action), opinion, signer]
            .compactMap(\.self).joined(separator: " ")
    }

    private var before: [String] {
        [
            words.short(hazard.foundAt) + " "
                + (words.school.name(of: hazard.finder) ?? strings.common.unknown),
            hazard.text, hazard.immediateMeasure,
        ].filter { !$0.isEmpty }
    }

    private var after: [String] {
        let signing = strings.today.signing
        let done = detail.events.last { event in
            switch event.kind {
            case .submitted, .fixedOnTheSpot: true
            default: false
            }
        }
        guard let done else { return [signing.nothingDone] }
        let cents = hazard.spent % 100
        let sum =
            "\(hazard.spent / 100)" + (cents == 0 ? "" : "." + (cents < 10 ? "0" : "") + "\(cents)")
        let spent = hazard.spent > 0 ? signing.spent(sum) : ""
        return [
            words.short(done.at) + " "
                + (words.school.name(of: done.actor) ?? strings.common.unknown),
            words.remark(done.kind), spent,
        ].filter { !$0.isEmpty }
    }

    private func lines(_ texts: [String], _ columns: Int) -> [String] {
        texts.flatMap { DisplayText.wrap($0, columns: max(8, columns)) }
    }

    private func draw(_ texts: [String], title: String, on surface: Surface) {
        surface.write(title, x: 1, y: 0, columns: surface.width - 2, role: .heading)
        let lines = lines(texts, surface.width - 2)
        for (y, line) in lines.enumerated() where y + 1 < surface.height {
            surface.write(line, x: 1, y: y + 1, columns: surface.width - 2)
        }
    }
}

extension HazardAction {
    /// What is written with a signature given with one key; nil where a form has to be filled in.
    func usualOpinion(_ words: Strings.Today.Signing) -> String? {
        switch self {
        case .verify: words.verified
        case .accept: words.accepted
        case .endorse: words.endorsed
        case .signOff: words.signedOff
        default: nil
        }
    }

    /// The opposite decision; nil where there is none.
    var opposite: HazardAction? {
        switch self {
        case .verify: .refute
        case .accept, .endorse, .signOff, .acceptUpward: .sendBack
        case .decideExtension: .decideExtension
        default: nil
        }
    }
}
