import Domain
import Persistence
import Security

/// 家访 of the sample school's semester: a few pupils of each class, most of them visited.
struct SampleHomeVisits {
    let staff: SampleStaff
    let time: WorkingTime
    let seed: UInt64

    /// Seals it with the psychology teacher's keys; nothing where the moment lies in no semester.
    func file(into care: CareFile, beside ledger: Ledger) throws {
        guard let teacher = staff.person(at: "心理教师"),
            let semester = time.days.calendar.semester(on: time.now.day)
        else { return }
        let start = time.days.workday(onOrAfter: semester.starts.adding(days: 14))
        guard start.adding(days: 2) < time.now.day else { return }
        let key = try ledger.accounts.unlockOnceNow(
            teacher, passphrase: Passphrase(SampleSchool.passphrase), at: time.now)
        defer { key.lock() }
        var random = SeededGenerator(seed: seed ^ 0x7669_7369)
        let pupils = SampleScreening.classes.flatMap { name in
            (0..<(2 + random.next(below: 4))).map { _ in
                HomeVisitList.Pupil(
                    name: SamplePupils.draw(name, &random).name, className: name,
                    group: random.pick(Self.groups) ?? .leftBehind,
                    visitor: staff.person(at: name + "班班主任") ?? teacher)
            }
        }
        let count = try care.list(
            pupils, in: semester, by: key, at: Moment(day: start, hour: 17, minute: 0))
        for index in 0..<count where random.chance(70) {
            let day = start.adding(days: 7 + random.next(below: 60))
            guard day < time.now.day else { continue }
            try care.take(
                .visited(index, on: day), in: semester, by: key,
                at: Moment(day: day, hour: 18, minute: random.next(below: 50)))
        }
    }

    /// 留守 is the most frequent in the country.
    private static let groups: [FocusTag] = [
        .leftBehind, .leftBehind, .leftBehind, .leftBehind, .singleParent, .singleParent,
        .hardship, .hardship, .migrant, .orphanedOrDisabled,
    ]
}
