import Domain

/// What stands beside the lines of the sample school's 心理工作台账.
struct SampleCareDetails {
    let staff: SampleStaff
    let teacher: Person.ID
    let pool: [TalentMember]

    func steps(for entry: CareWorkEntry, isHeld: Bool) -> [CareWorkStep] {
        let details = details(of: entry, isHeld: isHeld)
        return [.noted(entry)] + (details.map { [.detailed($0)] } ?? [])
    }

    private func details(of entry: CareWorkEntry, isHeld: Bool) -> CareWorkDetails? {
        switch entry.kind {
        case .roomOpening:
            return .opening(tenthsOfHours: entry.day.ordinal % 3 == 0 ? 20 : 15)
        case .hotline: return .calls(calls(entry.count))
        case .training:
            return .meeting(
                CareMeeting(
                    host: "本校报告厅", tenthsOfHours: 15, participants: isHeld ? own(4) : []))
        case .clusterVisit:
            let guests = pool.filter { $0.term(on: entry.day) != nil }.compactMap(Self.outsider)
            return .meeting(
                CareMeeting(
                    host: "云溪镇中心小学", tenthsOfHours: 30,
                    participants: own(1) + guests.prefix(1), services: [.lecture, .research]))
        default: return nil
        }
    }

    /// Nobody is sent on before the first has been answered.
    private func calls(_ count: Int) -> HotlineCalls {
        let pupils = (count + 1) / 2
        return HotlineCalls(
            callers: [.pupil: pupils, .parent: count - pupils],
            outcomes: [.answered: min(2, count), .appointment: max(0, count - 2)])
    }

    /// The psychology teacher, and some class teachers.
    private func own(_ count: Int) -> [CareParticipant] {
        let teachers = SampleScreening.classes.compactMap { staff.person(at: $0 + "班班主任") }
        return ([teacher] + teachers).prefix(count).map(CareParticipant.staff)
    }

    private static func outsider(_ member: TalentMember) -> CareParticipant? {
        if case .outsider = member.who { .outsider(member.id) } else { nil }
    }
}
