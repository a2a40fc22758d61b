import Domain
import Testing

@Suite struct StandingTests {
    let school = RuleSchool()

    @Test func officeHoldsFromItsFirstToItsLastDay() {
        let assignment = OfficeAssignment(
            person: RuleSchool.Who.member.id, office: .safetyOffice, starts: day("2026-09-01"),
            ends: day("2026-11-23"))
        func has(_ text: String) -> Bool {
            school.organisation(on: day(text))
                .standing(of: RuleSchool.Who.member.id, offices: [assignment])
                .has(.safetyOffice)
        }
        #expect(!has("2026-08-31"))
        #expect(has("2026-09-01"))
        #expect(has("2026-11-23"))
        #expect(!has("2026-11-24"))
        let other = school.organisation().standing(
            of: RuleSchool.Who.leader.id, offices: [assignment])
        #expect(other.offices.isEmpty)
    }

    @Test func leaderAndDeputyLeadWhatTheirGridAnswersFor() {
        let organisation = school.organisation()
        func leads(_ who: RuleSchool.Who, _ place: Place.ID) -> Bool {
            school.standing(of: who).leads(place, in: organisation)
        }
        #expect(leads(.leader, school.room) && leads(.deputy, school.building))
        #expect(!leads(.leader, school.canteen) && !leads(.member, school.room))
        #expect(!leads(.outerLeader, school.room))
        #expect(!leads(.leader, school.wasteland))
    }

    @Test func onlyALeaderBelongsToTheGridsInside() {
        let organisation = school.organisation()
        func belongs(_ who: RuleSchool.Who) -> Bool {
            school.standing(of: who).belongsTo(school.room, in: organisation)
        }
        #expect(belongs(.member) && belongs(.leader) && belongs(.outerLeader))
        #expect(!belongs(.otherLeader) && !belongs(.safetyOffice) && !belongs(.nobody))
    }

    @Test func everybodySeesTheBoardAndItsOwnPlacesAndTheOfficesSeeAll() throws {
        let organisation = school.organisation()
        let hazard = try HazardStory.assigned().hazard
        let all: Set<RuleSchool.Who> = [.safetyOffice, .vicePrincipal, .principal]
        let own: Set<RuleSchool.Who> = [.finder, .member, .leader, .deputy, .outerLeader]
        for who in RuleSchool.Who.allCases {
            let standing = school.standing(of: who)
            func sees(_ subject: Standing.Subject) -> Bool {
                standing.maySee(subject, in: organisation)
            }
            #expect(sees(.board))
            #expect(sees(.hazards(at: school.room)) == (all.contains(who) || own.contains(who)))
            #expect(
                sees(.roster(of: school.grid)) == (all.contains(who) || own.contains(who)))
            #expect(sees(.audit) == (all.contains(who) || who == .administrator))
            #expect(sees(.auditEntries(of: who.id)))
            #expect(sees(.accounts) == (who == .principal || who == .administrator))
            #expect(
                standing.maySee(hazard, in: organisation)
                    == (all.contains(who) || own.contains(who) || who == .responsible))
        }
    }
}
