import Domain
import Localisation
import ViewModels

/// Below the list of whoever leads cases, where there is room: the last weeks, and how far the work around
/// the cases is. Exact, for whoever has unlocked it may know.
struct WatchFoot {
    let model: WatchModel
    let strings: Strings

    var lines: [String] {
        [trend, visits, screening, earlierInterviews].compactMap(\.self)
    }

    private var trend: String {
        let trend = model.summary.trend
        return strings.watchFigures.trend(
            trend.open.map(String.init).joined(separator: " "), trend.raised, trend.lowered,
            trend.closed) + (trend.voided > 0 ? strings.careEnding.mistakenSum(trend.voided) : "")
    }

    private var visits: String? {
        model.homeVisitCount.map { count in
            strings.watchFigures.visits(
                HomeVisitWords(strings: strings).sums(count, exactly: true)
                    + (model.isVisitSumChanged ? strings.watchFigures.notAsSigned : ""))
        }
    }

    private var screening: String? {
        guard let batch = batches.first else { return nil }
        let words = ScreeningWords(strings: strings)
        return [
            words.tested(batch.tested, of: batch.due),
            words.interviews(model.interviewCounts[batch.id], exactly: true)
                + (model.areInterviewSumsChanged ? strings.watchFigures.notAsSigned : ""),
        ].joined(separator: "  ")
    }

    /// The newest first.
    private var batches: [ScreeningBatch] { model.session.school.screenings.filter(\.counts) }

    private var earlierInterviews: String? {
        let waiting = batches.dropFirst()
            .compactMap { model.interviewCounts[$0.id]?.exact?.waiting }.reduce(0, +)
        return waiting > 0 ? strings.watchFigures.earlierInterviews(waiting) : nil
    }
}
