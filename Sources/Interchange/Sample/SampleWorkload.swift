import Domain
import Persistence
import Security

/// 工作量 of the sample school's semester: the psychology teacher's weeks, and home visits of some class
/// teachers.
struct SampleWorkload {
    let staff: SampleStaff
    let time: WorkingTime

    /// Files it under the psychology teacher's signature; nothing where the moment lies in no semester.
    func file(into ledger: Ledger) throws {
        guard let teacher = staff.person(at: "心理教师"),
            let semester = time.days.calendar.semester(on: time.now.day)
        else { return }
        let key = try ledger.accounts.unlockOnceNow(
            teacher, passphrase: Passphrase(SampleSchool.passphrase), at: time.now)
        defer { key.lock() }
        let entries = weeks(of: semester, teacher) + visits(in: semester)
        try ledger.write(as: key.signer) { transaction in
            for entry in entries.sorted(by: { $0.day < $1.day }) where entry.day < time.now.day {
                try transaction.take(
                    .noted(entry), on: nil, at: Moment(day: entry.day, hour: 17, minute: 5))
            }
        }
    }

    private func weeks(of semester: Semester, _ teacher: Person.ID) -> [WorkloadEntry] {
        (semester.starts.ordinal...semester.ends.ordinal).compactMap { ordinal in
            let day = Day(ordinal: ordinal)
            guard time.days.calendar.isSchoolDay(day) else { return nil }
            let (kind, amount): (WorkloadKind, Int)
            switch day.weekday {
            case .monday: (kind, amount) = (.lesson, 3)
            case .tuesday, .thursday: (kind, amount) = (.counselling, 2 + ordinal % 2)
            case .wednesday where ordinal % 2 == 0: (kind, amount) = (.group, 1)
            case .friday where ordinal % 3 == 0: (kind, amount) = (.hotline, 2)
            default: return nil
            }
            return WorkloadEntry(person: teacher, kind: kind, day: day, amount: amount)
        }
    }

    private func visits(in semester: Semester) -> [WorkloadEntry] {
        SampleScreening.classes.enumerated().compactMap { index, name in
            let day = time.days.workday(onOrAfter: semester.starts.adding(days: 24 + index * 3))
            return staff.person(at: name + "班班主任").map {
                WorkloadEntry(person: $0, kind: .homeVisit, day: day, amount: 1 + index % 3)
            }
        }
    }
}
