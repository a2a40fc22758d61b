import Domain
import Persistence
import Security

/// The 心理工作台账 of the sample school's semester: most of what it owes, with a gap or two.
struct SampleCareWork {
    let staff: SampleStaff
    let time: WorkingTime

    /// Files it under the psychology teacher's signature, each line on its own day; nothing where the
    /// moment lies in no semester.
    func file(into ledger: Ledger) throws {
        let calendar = time.days.calendar
        guard let teacher = staff.person(at: "心理教师"),
            let semester = calendar.semester(on: time.now.day)
        else { return }
        let key = try ledger.accounts.costing(atMost: .practice).signInNow(
            teacher, passphrase: Passphrase(SampleSchool.passphrase),
            at: Moment(day: semester.starts, hour: 8, minute: 0)
        ).key
        defer { key.lock() }
        let details = SampleCareDetails(
            staff: staff, teacher: teacher, pool: try ledger.talent.members())
        let classes = try ledger.write(as: key.signer) { transaction in
            try SampleScreening.classes.map { name in
                let id = try transaction.take(
                    .added(name: name, from: semester.starts),
                    at: Moment(day: semester.starts, hour: 8, minute: 10))
                return SchoolClass(id: id, name: name, starts: semester.starts)
            }
        }
        let done = held(in: semester, classes).filter { $0.day < time.now.day }.sorted {
            $0.day < $1.day
        }
        try ledger.write(as: key.signer) { transaction in
            for entry in done {
                try transaction.take(
                    details.steps(for: entry, isHeld: true), on: nil,
                    at: Moment(day: entry.day, hour: 16, minute: 20))
            }
            let now = Moment(day: time.now.day, hour: 0, minute: 5)
            for entry in planned(in: semester, classes) {
                try transaction.take(
                    details.steps(for: entry, isHeld: false), on: nil, at: now)
            }
        }
    }

    private func held(
        in semester: Semester, _ classes: [SchoolClass]
    ) -> [CareWorkEntry] {
        let calendar = time.days.calendar
        var entries: [CareWorkEntry] = []
        for ordinal in semester.starts.ordinal...semester.ends.ordinal {
            let day = Day(ordinal: ordinal)
            guard calendar.isSchoolDay(day), let week = semester.week(of: day) else { continue }
            let isOdd = week % 2 == 1
            switch day.weekday {
            case .tuesday, .thursday:
                entries.append(entry(.roomOpening, day, "", 3 + ordinal % 6))
            case .wednesday where isOdd:
                let reached = reached(classes, in: week) { $0.grade != "九" }
                entries.append(lesson(day, in: week, reached))
            case .friday where isOdd && week != 9:
                let reached = reached(classes, in: week) { $0.grade == "九" }
                entries.append(lesson(day, in: week, reached))
            case .friday where !isOdd:
                entries.append(entry(.hotline, day, "", 1 + ordinal % 4))
            case .monday where week % 5 == 3:
                entries.append(entry(.training, day, Self.trainings[week / 5 % 3], 38))
            default: break
            }
        }
        return entries + once(in: semester)
    }

    /// What happens once a semester, on the school day that follows so many days of it.
    private func once(in semester: Semester) -> [CareWorkEntry] {
        let wanted: [(Int, CareWorkKind, String, Int)] = [
            (10, .publicity, "宣传栏：开学适应", 0), (38, .schoolActivity, "心理健康主题周开幕", 1254),
            (44, .clusterVisit, "片区三所村小教师座谈", 14), (52, .publicity, "红领巾广播：和情绪做朋友", 0),
        ]
        return wanted.map { days, kind, title, count in
            entry(
                kind, time.days.workday(onOrAfter: semester.starts.adding(days: days)), title,
                count)
        }
    }

    /// The two weeks that run are planned for the youngest.
    private func planned(
        in semester: Semester, _ classes: [SchoolClass]
    ) -> [CareWorkEntry] {
        let next = time.days.workday(onOrAfter: time.now.day.adding(days: 2))
        let youngest = classes.filter { $0.grade == "七" }
        return [
            lesson(next, in: semester.week(of: next) ?? 1, youngest),
            entry(
                .training, time.days.workday(onOrAfter: time.now.day.adding(days: 12)),
                "家长课堂：青春期沟通", 0),
        ]
    }

    /// All of a grade but a class or two.
    private func reached(
        _ classes: [SchoolClass], in week: Int, where isMeant: (SchoolClass) -> Bool
    ) -> [SchoolClass] {
        let left = week % 4 == 1 ? [week % classes.count, (week * 5 + 3) % classes.count] : []
        return classes.enumerated().filter { isMeant($0.element) && !left.contains($0.offset) }
            .map(\.element)
    }

    private func lesson(_ day: Day, in week: Int, _ classes: [SchoolClass]) -> CareWorkEntry {
        CareWorkEntry(
            kind: .classActivity, day: day, title: Self.lessons[week / 2 % Self.lessons.count],
            count: 0, classes: Set(classes.map(\.id)))
    }

    private func entry(
        _ kind: CareWorkKind, _ day: Day, _ title: String, _ count: Int
    ) -> CareWorkEntry {
        CareWorkEntry(kind: kind, day: day, title: title, count: count)
    }

    private static let lessons = ["认识情绪", "同伴相处", "学习压力怎么办", "求助是勇敢的事", "网络与睡眠"]
    private static let trainings = ["班主任识别与转介", "危机应对流程", "家校沟通"]
}
