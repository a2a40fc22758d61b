import Domain

extension SampleHistory {
    /// Sixteen hazards that are still somebody's work, so that every office finds some: to be
    /// verified, graded, assigned, put right (one overdue, one 重大, one asking for more time),
    /// reviewed, endorsed, accepted by the superior, and signed off.
    mutating func openStories() -> [SampleStory] {
        let time = time
        let told = [
            open("教学楼A", "三层", "水房", "RQ", daysBack: [0]) { _, _, _ in },
            open("宿舍楼", "二层", "201寝室", "YD", daysBack: [0]) { _, _, _ in },
            open("教学楼A", "", "外墙", "XS", daysBack: [1, 1]) { story, at, random in
                story.verify(at: at[1], &random)
            },
            overdue(), supervisedStore(), returned(), extended(),
            open("宿舍楼", "三层", "洗漱间", "RQ", daysBack: [2, 2, 1, 1]) { story, at, random in
                story.begin(at, time.days(from: at[3], pastToday: 2), &random)
            },
            supervisedKitchen(),
            open("教学楼A", "二层", "走廊", "XF", daysBack: [4, 4, 3, 3, 1, 0]) {
                story, at, random in
                story.begin(at, time.days(from: at[3], pastToday: 3), &random)
                story.progress(at: at[4], &random)
                story.submit(at: at[5])
            },
            open("食堂", "一层", "储藏间", "SP", daysBack: [5, 5, 5, 5, 2, 1]) { story, at, random in
                story.begin(at, time.days(from: at[3], pastToday: 1), &random)
                story.submit(at: at[4])
                story.accept(at: at[5], &random)
            },
        ]
        return (told + waitingForOffices()).compactMap { $0 }
    }

    /// One for whoever assigns, decides on more time, endorses, reports upward and signs.
    private mutating func waitingForOffices() -> [SampleStory?] {
        let time = time
        return [
            open("图书馆", "二层", "阅览室", "XF", daysBack: [2, 1, 1]) { story, at, random in
                story.verify(at: at[1], &random)
                story.grade(at: at[2])
            },
            open("后勤楼", "一层", "水泵房", "XF", daysBack: [5, 5, 4, 4, 2, 1]) {
                story, at, random in
                let days = time.days(from: at[3], pastToday: 1)
                story.begin(at, days, &random)
                story.progress(at: at[4], &random)
                story.requestExtension(to: at[3].day.adding(days: days + 7), at: at[5])
            },
            accepted("后勤楼", "二层", "物资仓库", "XF", signatures: 0),
            accepted("宿舍楼", "四层", "401寝室", "XF", signatures: 1),
            accepted("后勤楼", "一层", "开水房", "TZ", signatures: 2),
        ]
    }

    /// 重大, accepted, and signed by so many of those whose word comes before the principal's.
    private mutating func accepted(
        _ building: String, _ floor: String, _ name: String, _ category: String, signatures: Int
    ) -> SampleStory? {
        let time = time
        return open(
            building, floor, name, category, isMajor: true,
            daysBack: [9, 9, 9, 9, 8, 6, 4, 3, 2, 1]
        ) { story, at, random in
            let due = time.now.day.adding(days: 4)
            story.verify(at: at[1], &random)
            story.grade(at: at[2])
            story.supervise(at: at[3], controlledUntil: due)
            story.assign(at: at[4], days: at[4].day.days(until: due))
            story.progress(at: at[5], &random)
            story.submit(at: at[6])
            story.accept(at: at[7], &random)
            if signatures > 0 { story.endorse(at: at[8]) }
            if signatures > 1 { story.acceptUpward(at: at[9]) }
        }
    }

    /// A week or so from its assignment, two days past its deadline where the calendar allows.
    private mutating func overdue() -> SampleStory? {
        let time = time
        let today = time.now.day
        for past in 2...20 {
            for days in [7, 3, 15] {
                let assigned = today.adding(days: -past - days)
                guard let back = time.workdaysBack(to: assigned) else { continue }
                return open(
                    "操场 · 活动区", "", "单双杠区", "TY",
                    daysBack: [back + 1, back + 1, back, back, max(back - 2, 0)]
                ) { story, at, random in
                    story.begin(at, days, &random)
                    story.progress(at: at[4], &random)
                }
            }
        }
        return nil
    }

    /// Sent back once, and being put right again.
    private mutating func returned() -> SampleStory? {
        let time = time
        return open("宿舍楼", "二层", "楼梯间", "XF", daysBack: [7, 7, 6, 6, 3, 2, 1]) {
            story, at, random in
            story.begin(at, time.days(from: at[3], pastToday: 1), &random)
            story.submit(at: at[4])
            story.sendBack(at: at[5], &random)
            story.progress(at: at[6], &random)
        }
    }

    private mutating func extended() -> SampleStory? {
        let time = time
        return open("实验楼", "三层", "网络机房", "YD", daysBack: [6, 6, 5, 5, 3, 2]) { story, at, random in
            let days = time.days(from: at[3], past: at[5].day, by: 1)
            story.begin(at, days, &random)
            story.progress(at: at[4], &random)
            let due = at[3].day.adding(days: days)
            let longer = max(7, due.days(until: time.now.day) + 3)
            story.extend(to: due.adding(days: longer), at: at[5])
        }
    }

    /// 重大, under supervision, the work on its way.
    private mutating func supervisedStore() -> SampleStory? {
        let time = time
        return open("实验楼", "一层", "危化品储存间", "SY", isMajor: true, daysBack: [5, 5, 5, 5, 4, 3, 1]) {
            story, at, random in
            let days = time.days(from: at[4], pastToday: 5)
            story.verify(at: at[1], &random)
            story.grade(at: at[2])
            story.supervise(at: at[3], controlledUntil: at[4].day.adding(days: days))
            story.assign(at: at[4], days: days)
            story.progress(at: at[5], &random)
            story.progress(at: at[6], &random)
        }
    }

    /// 重大, done and waiting for the review a day before its deadline.
    private mutating func supervisedKitchen() -> SampleStory? {
        let time = time
        return open("食堂", "一层", "灶间", "RQ", isMajor: true, daysBack: [3, 3, 3, 3, 2, 2, 1]) {
            story, at, random in
            let due = time.now.day.adding(days: 1)
            story.verify(at: at[1], &random)
            story.grade(at: at[2])
            story.supervise(at: at[3], controlledUntil: due)
            story.assign(at: at[4], days: at[4].day.days(until: due))
            story.progress(at: at[5], &random)
            story.submit(at: at[6])
        }
    }

    /// Tells of a hazard whose report and later steps lie so many workdays back each.
    private mutating func open(
        _ building: String, _ floor: String, _ name: String, _ category: String,
        isMajor: Bool = false, daysBack: [Int],
        _ tell: (inout SampleStory, [Moment], inout SeededGenerator) -> Void
    ) -> SampleStory? {
        let wordings = isMajor ? SampleWordings.major : SampleWordings.general
        guard let spot = places.spot(building, floor, name),
            let wording = wordings.first(where: {
                $0.category == category && $0.fits(placeNamed: name)
            })
        else { return nil }
        let moments = time.moments(workdaysBack: daysBack, &random)
        var told = story(wording, at: spot, reportedAt: moments[0])
        tell(&told, moments, &random)
        return told
    }
}

extension SampleStory {
    /// Verified, graded 一般 and assigned at the moments 1, 2 and 3, to be done within `days`.
    fileprivate mutating func begin(
        _ at: [Moment], _ days: Int, _ random: inout SeededGenerator
    ) {
        verify(at: at[1], &random)
        grade(at: at[2])
        assign(at: at[3], days: days)
    }
}

extension WorkingTime {
    /// Moments in order for steps that lie so many workdays back; steps of one day share it.
    fileprivate func moments(
        workdaysBack steps: [Int], _ random: inout SeededGenerator
    ) -> [Moment] {
        var moments: [Moment] = []
        for (index, back) in steps.enumerated() where index == 0 || steps[index - 1] != back {
            let count = steps.count { $0 == back }
            moments += self.moments(count, on: day(workdaysBack: back), &random)
        }
        return moments
    }

    /// Which workday back a day is; nil for a day off.
    fileprivate func workdaysBack(to day: Day) -> Int? {
        guard days.isWorkday(day) else { return nil }
        return (0...40).first { self.day(workdaysBack: $0) == day }
    }

    /// The shortest usual deadline that still leaves `left` days from today.
    fileprivate func days(from moment: Moment, pastToday left: Int) -> Int {
        days(from: moment, past: now.day, by: left)
    }

    fileprivate func days(from moment: Moment, past day: Day, by left: Int) -> Int {
        let least = moment.day.days(until: day) + left
        return [3, 7, 15].first { $0 >= least } ?? 30
    }
}
