import Domain
import Persistence
import Security

/// The watch of the sample school: some sixteen cases with a semester of follow-ups behind them. What
/// is late and what is due today is so relative to `now`.
struct SampleCare {
    let staff: SampleStaff
    let now: Moment
    private let time: WorkingTime
    private let clock: FollowUpClock
    private let seed: UInt64

    init(staff: SampleStaff, now: Moment, seed: UInt64) {
        self.staff = staff
        self.now = now
        self.seed = seed
        time = WorkingTime(days: SampleCalendar(around: now), now: now)
        clock = FollowUpClock(calendar: time.days.calendar, limits: .standard)
    }

    /// A case as the sample wants it to stand now.
    private struct Wish {
        let band: String
        let level: WatchLevel
        let tag: FocusTag
        let source: WatchSource
        /// Days from now to the next contact; negative is overdue.
        let dueIn: Int
        var isReferred = false
    }

    private static let wishes: [Wish] = [
        Wish(band: "八(3)", level: .high, tag: .returned, source: .homeroomTeacher, dueIn: 0),
        Wish(
            band: "九(1)", level: .high, tag: .upheaval, source: .guardian, dueIn: 1,
            isReferred: true),
        Wish(band: "七(2)", level: .medium, tag: .leftBehind, source: .screening, dueIn: -2),
        Wish(band: "八(1)", level: .medium, tag: .unusualLeave, source: .homeroomTeacher, dueIn: 0),
        Wish(band: "九(4)", level: .medium, tag: .singleParent, source: .screening, dueIn: 0),
        Wish(band: "七(1)", level: .medium, tag: .hardship, source: .pupil, dueIn: 2),
        Wish(band: "八(4)", level: .medium, tag: .leftBehind, source: .screening, dueIn: 3),
        Wish(
            band: "八(2)", level: .low, tag: .orphanedOrDisabled, source: .homeroomTeacher, dueIn: 9),
        Wish(band: "九(2)", level: .low, tag: .leftBehind, source: .screening, dueIn: 12),
        Wish(band: "七(3)", level: .low, tag: .migrant, source: .screening, dueIn: 15),
        Wish(band: "七(4)", level: .low, tag: .leftBehind, source: .screening, dueIn: 17),
        Wish(band: "九(3)", level: .low, tag: .singleParent, source: .guardian, dueIn: 21),
        Wish(band: "八(1)", level: .low, tag: .hardship, source: .screening, dueIn: 24),
        Wish(band: "七(2)", level: .observation, tag: .migrant, source: .screening, dueIn: 20),
        Wish(band: "九(1)", level: .observation, tag: .singleParent, source: .pupil, dueIn: 33),
        Wish(band: "八(3)", level: .observation, tag: .leftBehind, source: .screening, dueIn: 40),
    ]

    func file(into care: CareFile, beside ledger: Ledger) throws {
        guard let teacher = staff.person(at: "心理教师") else { return }
        let key = try ledger.accounts.unlockOnceNow(
            teacher, passphrase: Passphrase(SampleSchool.passphrase), at: now)
        defer { key.lock() }
        // The shares are thrown away: there is nothing here that anybody could lose.
        let start = Moment(day: time.days.yearStart, hour: 8, minute: 0)
        _ = try care.setUp(by: key, at: start)
        try introduce(key, in: care, beside: ledger, at: start)
        var random = SeededGenerator(seed: seed ^ 0x6361_7265)
        for wish in Self.wishes { try file(wish, into: care, by: key, &random) }
        try care.publish(care.lines(for: key), by: key, at: now)
    }

    /// The teacher and the principal have compared their keys, and the teacher that of the deputy.
    private func introduce(
        _ teacher: UnlockedKey, in care: CareFile, beside ledger: Ledger, at moment: Moment
    ) throws {
        guard let principal = staff.principal else { return }
        let key = try ledger.accounts.unlockOnceNow(
            principal, passphrase: Passphrase(SampleSchool.passphrase), at: now)
        defer { key.lock() }
        for other in try care.acquaintances(of: teacher, on: moment.day) where other.state != .own {
            try care.acknowledge(
                other.person, fingerprint: other.fingerprint, by: teacher, at: moment)
        }
        try care.acknowledge(
            teacher.person, fingerprint: teacher.publicIdentity.fingerprint, by: key, at: moment)
    }

    private func file(
        _ wish: Wish, into care: CareFile, by key: UnlockedKey, _ random: inout SeededGenerator
    ) throws {
        let days = contactDays(of: wish)
        guard let first = days.first else { return }
        let opening = CareEvent.Opening(
            code: "", classBand: wish.band, source: wish.source, tags: [wish.tag],
            level: wish.level, basis: .interview, reason: "访谈后评估，与班主任情况相符",
            guardianInformed: true, keepUntil: graduation(of: wish.band))
        let line = try care.open(
            opening, of: SamplePupils.draw(wish.band, &random), by: key,
            at: Moment(day: first, hour: 10, minute: random.next(below: 50)))
        func record(_ kind: CareEvent.Kind, _ day: Day, hour: Int) throws {
            try care.record(
                kind, in: line.id, by: key,
                at: Moment(day: day, hour: hour, minute: random.next(below: 50)))
        }
        if wish.level == .high {
            // The review that it asks for is the one that is held below.
            let review = days.dropLast().last ?? first
            try record(.planned(plan(reviewOn: review)), first, hour: 11)
            try record(.measureDone(0, version: 0), days.last ?? first, hour: 11)
        }
        for (index, day) in days.enumerated().dropFirst() {
            var contact = contact(of: wish, &random)
            // 高 is reviewed each week.
            if wish.level == .high, index == days.count - 2 { contact.kind = .review }
            try record(.contacted(contact), day, hour: 12)
        }
        let last = days.last ?? first
        if wish.isReferred {
            let referral = CareEvent.Referral(
                to: "县医院心理科", reason: "建议专科评估", guardianSigned: true)
            try record(.referred(referral), last, hour: 13)
        }
        if wish.band == "八(3)", wish.level == .high,
            let homeroom = staff.person(at: wish.band + "班班主任")
        {
            try record(.instructed(homeroom, text: "每日放学前打个招呼，缺课当天告知心理教师"), last, hour: 13)
        }
    }

    /// Days on which somebody was in touch, the last one such that the next is due when it is wished.
    private func contactDays(of wish: Wish) -> [Day] {
        let limit = clock.limits.silence(wish.level, weeksAtLevel: 0, isBack: false)
        let due = now.day.adding(days: wish.dueIn)
        var last = min(now.day, due).adding(days: -1)
        // The latest workday from which the clock leads to that day, or to the nearest before it.
        while clock.due(after: last, limit: limit) > due || !time.days.isWorkday(last) {
            last = last.adding(days: -1)
        }
        var days = [last]
        let (count, step) =
            wish.level == .high ? (6, 1) : (wish.level == .medium ? (4, 3) : (2, 20))
        while days.count < count, let earliest = days.first {
            var day = earliest.adding(days: -step)
            while !time.days.isWorkday(day) { day = day.adding(days: -1) }
            days.insert(day, at: 0)
        }
        return days
    }

    private func contact(of wish: Wish, _ random: inout SeededGenerator) -> CareContact {
        let kinds: [CareContact.Kind] =
            wish.level == .high
            ? [.meeting, .meeting, .counselling, .guardianCall]
            : [.meeting, .counselling, .guardianCall, .guardianTalk]
        let kind = random.pick(kinds) ?? .meeting
        let minutes = kind == .counselling ? 40 : (kind == .meeting ? 10 : 15)
        return CareContact(
            kind: kind, outcome: random.chance(25) ? .better : .steady, minutes: minutes,
            guardianInformed: kind.isWithGuardian)
    }

    private func plan(reviewOn day: Day) -> CarePlan {
        CarePlan(
            parts: [
                .facts: "近期缺课三次，课间独处", .support: "祖父母照看，每周与父母通话",
                .risks: "睡眠少，近期家中变故", .protections: "与同桌要好，喜欢篮球",
                .goals: "第一周每日到校见面，情绪平稳", .frequency: "每个上学日",
                .referral: "两周无改善或出现危险行为", .closing: "观察级两次复评相隔八周",
            ],
            measures: [
                .init(who: .homeroomTeacher, text: "同桌支持与座位调整"),
                .init(who: .psychologist, text: "每日放学前见面五分钟"),
                .init(who: .homeroomTeacher, text: "每周与监护人电话"),
                .init(who: .guardian, text: "保管好家中药品与刀具"),
            ], reviewOn: day, guardianInformed: true, safetyAgreement: true)
    }

    private func graduation(of band: String) -> Day {
        let years = ["七": 3, "八": 2, "九": 1][band.prefix(1)] ?? 3
        let year = time.days.calendar.schoolYear(of: now.day) + years
        return Day(year: year, month: 7, day: 1) ?? now.day
    }
}
