import Domain
import Localisation
import TerminalUI
import ViewModels

/// The whole watch as the principal sees it: the counts that everybody may know, how many plans there
/// are, whether follow-ups come in time, and how far the work around the cases is.
struct WatchFigures {
    let model: WatchModel
    let strings: Strings

    private var words: Strings.WatchFigures { strings.watchFigures }
    private var names: CareWords { CareWords(strings: strings) }

    /// Rows that were used. Where there is little room, the table is left alone with the cases.
    func draw(on surface: Surface, besideCases hasCases: Bool) -> Int {
        let face = WatchFace(model: model, strings: strings)
        face.drawTable(on: surface)
        let isLow = surface.height < 16
        var y = WatchCounts.levels.count + (isLow ? 1 : 2)
        if isLow, hasCases { return y }
        for (text, role) in lines {
            for line in DisplayText.wrap(text, columns: max(1, surface.width - 2)) {
                surface.write(line, x: 1, y: y, role: role)
                y += 1
            }
        }
        return y
    }

    private var lines: [(String, Role)] {
        let counts = model.counts
        let asOf = counts.map { strings.care.pane.asOf($0.on.shortText(on: model.today)) }
        return [
            counts?.plans.map(plans), followUps(counts?.followUps), screening, interviews, visits,
            owed, asOf.map { ($0, .muted) },
        ].compactMap(\.self)
    }

    private func plans(_ share: PublicShare) -> (String, Role) {
        (
            words.plans(names.text(share.part), names.text(share.rest)),
            !share.rest.isTold || share.rest == .exact(0) ? .text : .serious
        )
    }

    private func followUps(_ share: PublicShare?) -> (String, Role) {
        guard let share, share.part != .exact(0) || share.rest != .exact(0) else {
            return (words.noFollowUps, .muted)
        }
        let text = words.followUps(
            names.text(share.part), names.text(share.rest), text(share.rate))
        return (text, share.rest == .exact(0) ? .text : .caution)
    }

    private func text(_ rate: PublicShare.Rate?) -> String {
        switch rate {
        case .exact(let perMille): words.exactly("\(perMille / 10).\(perMille % 10)")
        case .mostly: words.mostly
        case .often: words.often
        case .seldom: words.seldom
        case nil: words.untold
        }
    }

    private var batch: ScreeningBatch? { model.session.school.screenings.first(where: \.counts) }

    private var screening: (String, Role) {
        guard let batch else { return (words.noScreening, .muted) }
        let screened = ScreeningWords(strings: strings)
        return (
            words.screening(
                screened.title(of: batch.entry), screened.tested(batch.tested, of: batch.due)),
            .text
        )
    }

    private var interviews: (String, Role)? {
        guard let batch, let count = model.interviewCounts[batch.id] else { return nil }
        return marked(
            ScreeningWords(strings: strings).interviews(count, exactly: false), count,
            isChanged: model.areInterviewSumsChanged)
    }

    private var visits: (String, Role)? {
        guard let count = model.homeVisitCount else { return nil }
        return marked(
            words.visits(HomeVisitWords(strings: strings).sums(count, exactly: false)), count,
            isChanged: model.isVisitSumChanged)
    }

    private func marked(
        _ text: String, _ count: OutstandingSum, isChanged: Bool
    ) -> (String, Role) {
        guard !isChanged else { return (text + words.notAsSigned, .serious) }
        return (text, count.mayWait ? .caution : .text)
    }

    private var owed: (String, Role) {
        let owed = model.session.school.careObligations.map(\.standing.owed).reduce(0, +)
        return owed > 0 ? (words.owed(owed), .caution) : (words.nothingOwed, .text)
    }
}
