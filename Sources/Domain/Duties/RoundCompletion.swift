extension DutyBook {
    /// 排查完成率: the posts of some days of which it was said what was found (零报告 counts), ÷ all posts
    /// that somebody had or that a place required. The book must have been read for these days.
    public func completion(_ days: ClosedRange<Day>) -> Ratio {
        var (done, due) = (0, 0)
        var day = days.lowerBound
        while day <= days.upperBound {
            let posts = roster(on: day).posts
            due += posts.count
            done += posts.count(where: \.isReported)
            day = day.adding(days: 1)
        }
        return Ratio(done, of: due)
    }
}
