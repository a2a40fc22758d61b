import Domain
import Persistence
import Security

/// 普查 of the sample school's semester: every class counted, and a few second interviews left.
struct SampleScreening {
    let staff: SampleStaff
    let time: WorkingTime
    let seed: UInt64

    static let classes = ["七", "八", "九"].flatMap { grade in
        (1...4).map { "\(grade)(\($0))" }
    }

    /// Files it under the psychology teacher's signature; nothing where the moment lies in no semester,
    /// or before the day of the 普查.
    func file(into ledger: Ledger, care: CareFile?) throws {
        guard let teacher = staff.person(at: "心理教师"),
            let semester = time.days.calendar.semester(on: time.now.day)
        else { return }
        let day = time.days.workday(onOrAfter: semester.starts.adding(days: 30))
        guard day.adding(days: 2) < time.now.day else { return }
        let key = try ledger.accounts.unlockOnceNow(
            teacher, passphrase: Passphrase(SampleSchool.passphrase), at: time.now)
        defer { key.lock() }
        var random = SeededGenerator(seed: seed ^ 0x7363_7265)
        let instrument = ScreeningInstrument.defaults[0]
        let entry = ScreeningEntry(
            instrument: instrument.code, cutOff: instrument.cutOff, day: day)
        let counts = Self.classes.map { name in
            let due = 38 + random.next(below: 6)
            let missing = random.chance(40) ? random.next(below: 3) : 0
            return ScreeningClass(name: name, due: due, tested: due - missing)
        }
        let batch = try ledger.write(as: key.signer) { transaction in
            let batch = try transaction.take(
                [.begun(entry)], on: nil, at: Moment(day: day, hour: 17, minute: 10))
            return try transaction.take(
                counts.map { .counted($0) }, on: batch,
                at: Moment(day: day, hour: 17, minute: 30))
        }
        if let care { try list(in: care, of: batch, on: day, by: key, &random) }
    }

    /// Two to a class of every second one; all but six have been interviewed.
    private func list(
        in care: CareFile, of batch: ScreeningBatch.ID, on day: Day, by key: UnlockedKey,
        _ random: inout SeededGenerator
    ) throws {
        let pupils = Self.classes.enumerated().filter { $0.offset % 2 == 0 }.flatMap { _, name in
            (0..<3).map { _ in
                ScreeningQueue.Pupil(
                    name: SamplePupils.draw(name, &random).name, className: name)
            }
        }
        let listed = Moment(day: day, hour: 17, minute: 40)
        let count = try care.list(pupils, of: batch, by: key, at: listed)
        for index in 0..<max(0, count - 6) {
            let next = min(time.now.day, day.adding(days: 1 + index / 3))
            try care.hold(
                index, of: batch, by: key, at: Moment(day: next, hour: 16, minute: index))
        }
    }
}
