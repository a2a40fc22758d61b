import Domain
import Testing

/// Who may be entered on the roll, what is wrong with what was typed, and who may leave.
@Suite struct RollRulesTests {
    private var school = DutySchool()
    private let now = clock("08:30")
    private let tomorrow = DutySchool.today.adding(days: 1)

    // MARK: Entering

    @Test(arguments: [
        ("", RollRefusal.noName), ("  ", .noName), ("12", .badName), ("张\u{202E}三", .badName),
        ("张\u{7}三", .badName), ("张 三", .badName),
        (String(repeating: "张", count: 21), .badName),
    ])
    func aNameIsALineOfLetters(_ name: String, _ refusal: RollRefusal) {
        #expect(RollRules.flaws(of: person(name)) == [refusal])
    }

    @Test(arguments: [
        ("T\u{200B}1", RollRefusal.badNumber), ("T 1", .badNumber), ("T1;DROP", .badNumber),
        (String(repeating: "1", count: 21), .badNumber),
        ("13900001111", .privateInNumber(.mobile)),
        ("999999197803138880", .privateInNumber(.identityCard)),
        ("99999919780313103X", .privateInNumber(.identityCard)),
    ])
    func aStaffNumberIsOneWord(_ number: String, _ refusal: RollRefusal) {
        #expect(RollRules.flaws(of: person("赵六", number)) == [refusal])
    }

    @Test(arguments: [
        ("13800138000", RollRefusal.privateInPhone(.mobile)),
        ("8821/+86 138 0013 8000", .privateInPhone(.mobile)),
        ("999999197803138880", .privateInPhone(.identityCard)),
        ("999999197803138881", .noPhone), ("转总机", .noPhone), ("12", .noPhone), ("/", .noPhone),
    ])
    func aPhoneIsAnOfficePhone(_ phone: String, _ refusal: RollRefusal) {
        #expect(RollRules.flaws(of: person("赵六", phone: phone)) == [refusal])
    }

    @Test func aMobileNumberStandsInNoWords() {
        var person = person("赵六13900001111", phone: "0855-8223456 13900001111")
        person.position = "教师（电话 139-1234-5678）"
        #expect(
            RollRules.flaws(of: person) == [
                .privateInName(.mobile), .privateInPosition(.mobile), .privateInPhone(.mobile),
            ])
    }

    @Test func anIdentityCardNumberIsToldFromAMobileNumber() {
        for card in ["999999197803138880", "999999197803138881"] {
            // Of the second the last sign does not prove the others: somebody's all the same, but mistyped.
            var person = person("赵六" + card, card)
            person.position = "教师 " + card
            #expect(
                RollRules.flaws(of: person) == [
                    .privateInName(.identityCard), .privateInNumber(.identityCard),
                    .privateInPosition(.identityCard),
                ])
        }
    }

    @Test(arguments: ["8821", "0871-65328821", "8821/8822", "(0871)6532 8821"])
    func anOfficePhoneIsTaken(_ phone: String) {
        #expect(RollRules.flaws(of: person("赵六", "T-12", phone: phone)).isEmpty)
    }

    @Test func everythingThatIsWrongIsToldAtOnce() {
        let flaws = RollRules.flaws(of: person("", "T 1", phone: "x"))
        #expect(flaws == [.noName, .badNumber, .noPhone])
    }

    /// Who keeps watch in a holiday is called: a number, perhaps behind a word that says which phone it is.
    @Test(arguments: [
        ("8231", true), ("内线 8231", true), ("值班手机：13900001234", true),
        ("8231/13900001234", true), ("", false), ("1", false), ("值班手机", false),
        ("1234567890🙂电话", false), ("8231 转谁", false),
    ])
    func onlyANumberIsCalled(phone: String, isCallable: Bool) {
        #expect(PhoneNumber.isCallable(phone) == isCallable)
    }

    /// What an older roster brought in does not keep anybody from mending the name.
    @Test func whatStaysIsNotJudgedAnew() {
        let known = person("张三", phone: "转总机")
        var other = known
        other.name = "张山"
        #expect(RollRules.flaws(of: other, since: known).isEmpty)
    }

    /// The journal would keep it for good.
    @Test func aMobileNumberThatStaysHasToGoFirst() {
        let mobile = "13900001111"
        let known = rules {
            guard $0.id == DutySchool.zhang else { return }
            ($0.position, $0.officePhone) = ("教师" + mobile, mobile)
        }
        var zhang = Person(
            id: DutySchool.zhang, name: "张山", position: "教师" + mobile, officePhone: mobile,
            initials: "zs")
        #expect(known.refusal(of: .corrected(zhang), at: now) == .roll(.privateInPosition(.mobile)))
        zhang.position = "教师"
        #expect(known.refusal(of: .corrected(zhang), at: now) == .roll(.privateInPhone(.mobile)))
        zhang.officePhone = nil
        #expect(known.refusal(of: .corrected(zhang), at: now) == nil)
    }

    @Test func namesakesAreToldApartByTheNumberAsARosterTellsThem() {
        let zhang = DutySchool.zhang
        #expect(refusal(of: .entered(person("张三"))) == .roll(.namesake(zhang)))
        #expect(refusal(of: .entered(person("张三", "T2"))) == .roll(.namesake(zhang)))
        let numbered = rules { $0.staffNumber = $0.id == zhang ? "T1" : nil }
        #expect(numbered.refusal(of: .entered(person("张三")), at: now) == .roll(.namesake(zhang)))
        #expect(numbered.refusal(of: .entered(person("张三", "T2")), at: now) == nil)
        #expect(
            numbered.refusal(of: .entered(person("赵六", "T1")), at: now)
                == .roll(.numberTaken(zhang)))
    }

    /// It may be the same person twice.
    @Test func namesakesWhomANumberTellsApartAreToldBeforeTheEntry() {
        let zhang = DutySchool.zhang
        let numbered = rules { $0.staffNumber = $0.id == zhang ? "T1" : nil }
        func told(_ act: RollAct) -> [Person.ID] {
            numbered.namesakes(toTellBefore: act).map(\.id)
        }
        #expect(told(.entered(person("张三", "T2"))) == [zhang])
        #expect(told(.entered(person("赵六", "T2"))) == [])
        // Those are refused anyway.
        #expect(told(.entered(person("张三"))) == [])
        #expect(told(.entered(person("张三", "T1"))) == [])
        #expect(rules().namesakes(toTellBefore: .entered(person("张三", "T2"))) == [])
        let li = Person(id: DutySchool.li, name: "张三", staffNumber: "T2", initials: "zs")
        #expect(told(.corrected(li)) == [zhang])
        let same = Person(id: zhang, name: "张三", staffNumber: "T9", initials: "zs")
        #expect(told(.corrected(same)) == [])
        #expect(told(leaving(zhang)) == [])
    }

    @Test func eitherOfTwoNamesakesCanBeGivenANumber() {
        let both = rules { $0.name = "张三" }
        var zhang = person("张三", "T1")
        zhang = Person(id: DutySchool.zhang, name: "张三", staffNumber: "T1", initials: "zs")
        #expect(both.refusal(of: .corrected(zhang), at: now) == nil)
        zhang.staffNumber = nil
        zhang.position = "教师"
        #expect(both.refusal(of: .corrected(zhang), at: now) == nil)
        let li = Person(id: DutySchool.li, name: "张三", initials: "zs")
        #expect(rules().refusal(of: .corrected(li), at: now) == .roll(.namesake(DutySchool.zhang)))
    }

    @Test func whoKeepsTheRollMayEnterAndWhoMakesAccountsToo() {
        let act = RollAct.entered(person("赵六"))
        for office in [Office.safetyOffice, .vicePrincipal, .principal, .administrator] {
            #expect(rules().refusal(of: act, by: standing(office), at: now) == nil)
        }
        #expect(
            rules().refusal(of: act, by: standing(.homeroomTeacher), at: now)
                == .notYours(DutyAction.rollKeepers, orLeaderOf: nil))
        #expect(
            rules().refusal(
                of: leaving(DutySchool.li), by: standing(.administrator), at: now)
                == .notYours(DutyAction.offices, orLeaderOf: nil))
    }

    // MARK: Leaving

    @Test func aMemberLeavesAndALeaderSettlesFirstWhoLeads() {
        #expect(refusal(of: leaving(DutySchool.li)) == nil)
        #expect(
            refusal(of: leaving(DutySchool.zhang))
                == .roll(.leads(DutySchool.grid, on: tomorrow)))
    }

    @Test mutating func whoeverIsToLeadLaterIsToldFromWhen() {
        let day = DutySchool.today.adding(days: 7)
        let later = DutySchool(assignments: [
            GridAssignment(
                grid: DutySchool.grid, person: DutySchool.li, role: .leader, starts: day)
        ]).organisation(on: day)
        let rules = RollRules(
            organisation: school.organisation(on: tomorrow), later: [later], book: school.book)
        #expect(
            rules.refusal(of: leaving(DutySchool.li), at: now)
                == .roll(.leads(DutySchool.grid, on: day)))
    }

    @Test mutating func anOfficeIsEndedByThoseWhoGiveIt() {
        school.assignments.removeAll { $0.person == DutySchool.wang }
        #expect(refusal(of: leaving(DutySchool.wang)) == .roll(.holds(.principal)))
        school.offices = [
            OfficeAssignment(
                person: DutySchool.wang, office: .principal, starts: day("2026-09-01"),
                ends: DutySchool.today)
        ]
        #expect(refusal(of: leaving(DutySchool.wang)) == nil)
    }

    @Test mutating func dutiesEndTooWhereThatIsTicked() {
        school.give(DutySchool.li)
        #expect(refusal(of: leaving(DutySchool.li)) == .roll(.onDuty(1)))
        #expect(refusal(of: leaving(DutySchool.li, endingDuties: true)) == nil)
        school.duties[0].ends = DutySchool.today
        #expect(refusal(of: leaving(DutySchool.li)) == nil)
    }

    @Test mutating func thePastStaysUnlessNothingHappenedInIt() {
        let last = DutySchool.today.adding(days: -3)
        let act = RollAct.left(DutySchool.li, on: last, endingDuties: true)
        #expect(refusal(of: act) == .changesThePast)
        school.assignments.removeAll { $0.person == DutySchool.li }
        #expect(refusal(of: act) == nil)
    }

    @Test func whoHasLeftDoesNotLeaveAgainAndComesBack() {
        let last = DutySchool.today
        let gone = rules { $0.lastDay = $0.id == DutySchool.li ? last : nil }
        let li = DutySchool.li
        #expect(
            gone.refusal(of: leaving(li), at: now) == .roll(.hasLeft(li, last)))
        #expect(gone.refusal(of: .stays(li), at: now) == nil)
        #expect(gone.refusal(of: .stays(DutySchool.zhang), at: now) == .roll(.isThere))
    }

    @Test func whoHasLeftIsNotFoundAndGetsNoRole() {
        let last = DutySchool.today
        let organisation = organisation(on: tomorrow) {
            $0.lastDay = $0.id == DutySchool.li ? last : nil
        }
        #expect(organisation.people(matching: "").map(\.id) == [DutySchool.zhang, DutySchool.wang])
        #expect(organisation.person(DutySchool.li)?.name == "李四")
        #expect(!organisation.staff(with: school.offices).contains(DutySchool.li))
        let role = GridAssignment(
            grid: DutySchool.root, person: DutySchool.li, role: .member, starts: tomorrow)
        let refusal = GridRules(organisation: organisation, book: school.book)
            .refusal(of: .assigned(role))
        #expect(refusal == .roll(.hasLeft(DutySchool.li, last)))
    }

    @Test func noDutyOutlastsTheLastDay() {
        let last = DutySchool.today.adding(days: 7)
        let organisation = organisation(on: tomorrow) {
            $0.lastDay = $0.id == DutySchool.li ? last : nil
        }
        let rules = DutyRules(
            book: school.book, organisation: organisation, offices: school.offices)
        var duty = Duty(
            id: Duty.ID(9), person: DutySchool.li, place: DutySchool.gate,
            slot: DutySchool.morning, starts: tomorrow)
        #expect(rules.refusal(ofGiving: duty) == .roll(.leaves(DutySchool.li, last)))
        duty.ends = last.adding(days: 1)
        #expect(rules.refusal(ofGiving: duty) == .roll(.leaves(DutySchool.li, last)))
        duty.ends = last
        #expect(rules.refusal(ofGiving: duty) == nil)
        (duty.person, duty.standIn, duty.ends) = (DutySchool.zhang, DutySchool.li, nil)
        #expect(rules.refusal(ofGiving: duty) == .roll(.leaves(DutySchool.li, last)))
    }

    // MARK: The school

    private func person(_ name: String, _ number: String? = nil, phone: String? = nil) -> Person {
        Person(
            id: Person.ID(0), name: name, staffNumber: number, officePhone: phone, initials: "")
    }

    private func leaving(_ person: Person.ID, endingDuties: Bool = false) -> RollAct {
        .left(person, on: DutySchool.today, endingDuties: endingDuties)
    }

    private func standing(_ office: Office) -> Standing {
        Standing(person: Person.ID(9), day: DutySchool.today, offices: [office])
    }

    private func refusal(of act: RollAct) -> DutyRefusal? { rules().refusal(of: act, at: now) }

    private func rules(_ change: (inout Person) -> Void = { _ in }) -> RollRules {
        RollRules(
            organisation: organisation(on: tomorrow, change), book: school.book,
            offices: school.offices)
    }

    private func organisation(
        on day: Day, _ change: (inout Person) -> Void
    ) -> Organisation {
        let known = school.organisation(on: day)
        let people = known.people.map { person in
            var person = person
            change(&person)
            return person
        }
        return Organisation(
            day: day, schoolName: known.schoolName, schoolCode: known.schoolCode, people: people,
            grids: known.grids, places: known.places, assignments: known.assignments,
            gridsOfPlace: known.gridsOfPlace)
    }
}
