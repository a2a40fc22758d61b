import Domain
import Persistence
import Security

/// The 人才库 of the sample school: own staff, and two from outside.
struct SampleTalentPool {
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
        let moment = Moment(day: semester.starts, hour: 9, minute: 10)
        let year = time.days.previousYearStart
        try ledger.write(as: key.signer) { transaction in
            for (who, term) in members(teacher, since: year) {
                try transaction.take(.joined(who, term), on: nil, at: moment)
            }
            let left = try transaction.take(
                .joined(
                    .outsider(name: "唐亦明", school: "城关第二中学"),
                    TalentTerm(starts: year, role: .partTime, qualifications: [.teacher])),
                on: nil, at: moment)
            try transaction.take(
                .left(on: semester.starts.adding(days: -1), reason: "调往外县"), on: left,
                at: moment)
        }
    }

    private func members(
        _ teacher: Person.ID, since year: Day
    ) -> [(TalentMember.Who, TalentTerm)] {
        var members: [(TalentMember.Who, TalentTerm)] = [
            (
                .staff(teacher),
                TalentTerm(
                    starts: year, role: .fullTime, qualifications: [.teacher, .degree, .training],
                    certificate: "心教 2019-0127", trainingHours: 72)
            )
        ]
        for (index, name) in SampleScreening.classes.prefix(2).enumerated() {
            guard let person = staff.person(at: name + "班班主任") else { continue }
            let term = TalentTerm(
                starts: year.adding(days: 20), role: .leadingTeacher,
                qualifications: index == 0 ? [.counsellorThree, .training] : [.training],
                certificate: index == 0 ? "咨三 2015-0388" : "", trainingHours: 40 - 16 * index)
            members.append((.staff(person), term))
        }
        return members + [
            (
                .outsider(name: "何静澜", school: "县人民医院心理科"),
                TalentTerm(
                    starts: year, role: .outsideExpert,
                    qualifications: [.counsellorTwo, .degree])
            ),
            (
                .outsider(name: "秦望舒", school: "云溪镇中心小学"),
                TalentTerm(
                    starts: year, role: .partTime, qualifications: [.teacher, .training],
                    trainingHours: 24)
            ),
        ]
    }
}
