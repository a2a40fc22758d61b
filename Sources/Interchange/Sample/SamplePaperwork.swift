import Domain

/// Puts stories into the order of the ledger and numbers the papers issued for them.
enum SamplePaperwork {
    /// By the time of the report; links between stories follow.
    static func ordered(_ stories: [SampleStory]) -> [SampleStory] {
        let order = stories.indices.sorted {
            (stories[$0].reportedAt, $0) < (stories[$1].reportedAt, $1)
        }
        var places = Array(repeating: 0, count: stories.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return order.map { index in
            var story = stories[index]
            story.recurrenceOf = story.recurrenceOf.map { places[$0] }
            return story
        }
    }

    /// 整改通知书 and 督办令 counted from 1 in each calendar year, in the order of their issue.
    static func numbered(_ stories: [SampleStory]) -> [SampleStory] {
        var numbered = stories
        var notices: [Int: Int] = [:]
        var supervisions: [Int: Int] = [:]
        for paper in papers(of: stories) {
            let year = paper.at.day.year
            if paper.isNotice {
                notices[year, default: 0] += 1
                numbered[paper.story].number(
                    eventAt: paper.event, "\(year)-\(notices[year, default: 0])")
            } else {
                supervisions[year, default: 0] += 1
                numbered[paper.story].number(
                    eventAt: paper.event, "思源督〔\(year)〕\(supervisions[year, default: 0])号")
            }
        }
        return numbered
    }

    private struct Paper {
        let story: Int
        let event: Int
        let at: Moment
        let isNotice: Bool
    }

    private static func papers(of stories: [SampleStory]) -> [Paper] {
        var papers: [Paper] = []
        for (story, told) in stories.enumerated() {
            for (index, event) in told.events.enumerated() {
                switch event.kind {
                case .assigned:
                    papers.append(Paper(story: story, event: index, at: event.at, isNotice: true))
                case .supervision(.ordered):
                    papers.append(Paper(story: story, event: index, at: event.at, isNotice: false))
                default: continue
                }
            }
        }
        return papers.sorted { ($0.at, $0.story) < ($1.at, $1.story) }
    }
}
