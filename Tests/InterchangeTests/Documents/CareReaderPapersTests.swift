import Domain
import Interchange
import Persistence
import TestSupport
import Testing

/// Papers of the work around the cases: who gets them, and what the 人才库 and 连片指导 say.
@Suite struct CareReaderPapersTests {
    private let school: StaffedSchool
    private let source: DocumentSource

    init() throws {
        let school = try StaffedSchool()
        let ledger = school.small.ledger
        try school.small.beginSemester()
        try ledger.write(as: school.signer(school.vicePrincipal)) { transaction in
            let guest = try transaction.take(
                .joined(
                    .outsider(name: "何静澜", school: "县医院"),
                    TalentTerm(
                        starts: day("2026-09-01"), role: .outsideExpert,
                        qualifications: [.degree, .training], certificate: "心 0412",
                        trainingHours: 72)), on: nil, at: SmallSchool.now)
            try transaction.take(
                .joined(
                    .staff(school.leader),
                    TalentTerm(
                        starts: day("2026-11-02"), role: .fullTime, qualifications: [.teacher])),
                on: nil, at: SmallSchool.now)
            let visit = CareWorkEntry(
                kind: .clusterVisit, day: day("2026-11-20"), title: "座谈", count: 14)
            try transaction.take(
                [
                    .noted(visit),
                    .detailed(
                        .meeting(
                            CareMeeting(
                                host: "云溪小学", tenthsOfHours: 25,
                                participants: [.outsider(guest), .staff(school.leader)],
                                services: [.lecture, .research]))),
                ], on: nil, at: SmallSchool.now)
        }
        self.school = school
        source = try DocumentSource(ledger: ledger, now: SmallSchool.now)
    }

    private func text(
        _ kind: DocumentKind, as person: Person.ID?, of source: DocumentSource? = nil
    ) throws -> String {
        DocumentCSV(
            try Documents(source ?? self.source, reader: person).document(DocumentRequest(kind))
        ).text
    }

    @Test(arguments: [
        DocumentKind.careWork, .workload, .screening, .talentPool, .careMeetings,
    ])
    func onlyWhoReadsTheBookGetsItsPapers(kind: DocumentKind) throws {
        for person in [school.office, school.leader, nil] {
            #expect(throws: DocumentRefusal.notForYou) { try text(kind, as: person) }
        }
        #expect(try !text(kind, as: school.principal).isEmpty)
        #expect(try !text(.roomHotline, as: school.office).isEmpty)
    }

    @Test func thePoolIsThatOfTheDay() throws {
        let today = try text(.talentPool, as: school.principal)
        #expect(today.contains("何静澜,县医院,校外专家,心理/精神医学学历、上岗培训,心 0412,72,2026-09-01"))
        #expect(today.contains("身份,专职,1"))
        let ledger = school.small.ledger
        let before = try DocumentSource(
            ledger: ledger, now: SmallSchool.now, on: day("2026-10-01"))
        let then = try text(.talentPool, as: school.principal, of: before)
        #expect(then.contains("身份,专职,0") && then.contains("何静澜"))
        // Who may read is asked of today, not of the day that the paper is of.
        #expect(throws: DocumentRefusal.notForYou) {
            try text(.talentPool, as: school.office, of: before)
        }
    }

    @Test func visitsStandThereWithPlaceAndHoursAndSumsByPerson() throws {
        let text = try text(.careMeetings, as: school.vicePrincipal)
        #expect(text.contains("2026-11-20,连片指导,座谈,云溪小学,讲座、教研,"))
        #expect(text.contains(",2.5,14,已办"))
        #expect(text.contains("何静澜,县医院,1,2.5,0,0"))
    }
}
