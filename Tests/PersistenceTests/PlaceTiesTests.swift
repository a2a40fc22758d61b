import Domain
import Persistence
import TestSupport
import Testing

/// What keeps a place on the campus: the same rule in the editor, on the map, and for merging.
@Suite struct PlaceTiesTests {
    private let school: StaffedSchool
    private let now = SmallSchool.now
    private var ledger: Ledger { school.small.ledger }

    init() throws {
        school = try StaffedSchool()
    }

    @Test func placeWithARiskPointUnderControlStays() async throws {
        let risk = try await school.identifyRisk(at: school.small.kitchen)
        let refusal = CampusRefusal.hasOpenRiskPoints("食堂", 1)
        #expect(throws: refusal) { try drop(school.small.canteen) }

        _ = try await ledger.risks.take(
            .closed(reason: "改用电灶"), on: risk, seen: nil, as: school.signer(school.office),
            at: now)
        try drop(school.small.canteen)
        #expect(try place(school.small.canteen) == nil)
    }

    @Test func placeWhereSomebodyStandsGuardStaysUntilTheDutyEnds() async throws {
        let duty = try await school.standGuard(at: school.small.gate)
        let refusal = CampusRefusal.hasPosts("校门", 1)
        #expect(throws: refusal) { try drop(school.small.gate) }

        try await ledger.duties.act(
            .ended(duty, on: now.day), as: school.signer(school.office), at: now)
        try drop(school.small.gate)
        #expect(try place(school.small.gate) == nil)
    }

    @Test func whatIsSignedForThePlaceItselfDoesNotMergeIntoAnother() async throws {
        let (canteen, kitchen, library) = (
            school.small.canteen, school.small.kitchen, school.small.library
        )
        _ = try await school.identifyRisk(at: kitchen)
        #expect(throws: CampusRefusal.hasOpenRiskPoints("灶间", 1)) {
            try merge(kitchen, into: library)
        }
        _ = try await school.standGuard(at: library)
        #expect(throws: CampusRefusal.hasPosts("图书馆", 1)) { try merge(library, into: canteen) }
        // The kitchen goes with its risk point where the canteen goes.
        try merge(canteen, into: library)
        #expect(try place(canteen) == nil)
        #expect(try place(kitchen) != nil)
    }

    /// The colleague's floor would stand in nothing, on no map and in no grid.
    @Test func whatOthersHavePutInsideKeepsAnAddedBuilding() throws {
        let now = now
        let gym = PlaceDrawing(name: "体育馆", kind: .teaching, initials: "tyg")
        let added = try ledger.write { try $0.add(gym, at: now) }
        guard case .place(let building, _, _) = added else { return }
        let floor = PlaceDrawing(name: "一层", kind: .floor, parent: building, initials: "yc")
        let inner = try ledger.write { try $0.add(floor, at: now) }
        #expect(throws: CampusRefusal.hasPlacesInside("体育馆", 1)) {
            try ledger.write { try $0.draw([added.reversed], at: now) }
        }
        #expect(try place(building) != nil)
        try ledger.write { try $0.draw([added, inner].reversed, at: now) }
        #expect(try place(building) == nil)
    }

    @Test func dutyThatBeginsNextWeekHoldsThePlaceToo() throws {
        let slot = DutySlot.ID(1)
        let duty = Duty(
            id: Duty.ID(1), person: school.leader, place: school.small.gate, slot: slot,
            starts: now.day.adding(days: 7))
        let need = SlotRequirement(place: school.small.gate, slot: slot, starts: now.day)
        let book = DutyBook(requirements: [need], duties: [duty])
        let ties = PlaceTies(
            of: [school.small.gate], openHazards: 0, risks: [], book: book, after: now.day)
        #expect(ties == PlaceTies(posts: 1))
        #expect(
            PlaceTies(
                of: [school.small.library], openHazards: 0, risks: [], book: book, after: now.day)
                == PlaceTies())
    }

    @Test func postOfASlotThatEndedHoldsNoPlace() throws {
        let slot = DutySlot(
            id: DutySlot.ID(1), name: "上学", kind: .gate, summer: .never, winter: .never,
            starts: now.day.adding(days: -30), ends: now.day)
        let need = SlotRequirement(
            place: school.small.gate, slot: slot.id, starts: now.day.adding(days: -30))
        let ties = PlaceTies(
            of: [school.small.gate], openHazards: 0, risks: [],
            book: DutyBook(slots: [slot], requirements: [need]), after: now.day)
        #expect(ties == PlaceTies())
    }

    /// What bears such a name from before can be drawn anew, and given another one.
    @Test func noNewNameWithAMobileNumberIsFiled() throws {
        let (now, library) = (now, school.small.library)
        let name = "值班室 13900001111"
        #expect(throws: CampusRefusal.privateInName(.mobile)) {
            try ledger.write { ledger in
                _ = try ledger.add(
                    PlaceDrawing(name: name, kind: .office, initials: "zbs"), at: now)
            }
        }
        #expect(throws: CampusRefusal.privateInName(.mobile)) { try rename(library, to: name) }
        let old = try ledger.write { ledger in
            try ledger.addPlace(
                name: name, kind: .office, parent: nil, initials: "zbs", importKey: nil)
        }
        try rename(old, to: name)
        try rename(old, to: "值班室")
        #expect(try place(old)?.name == "值班室")

        func rename(_ place: Place.ID, to name: String) throws {
            try ledger.write { ledger in
                let before = try #require(try ledger.drawing(of: place, on: now.day))
                var after = before
                after.name = name
                try ledger.draw([.place(place, from: before, to: after)], at: now)
            }
        }
    }

    @Test func ledgerStillHoldsAfterPlacesWereDrawnUnderSignatures() throws {
        let office = try school.signer(school.office)
        let now = now
        try ledger.write(as: office) { ledger in
            try ledger.demandDrawing(on: now.day)
            let before = try #require(
                try ledger.drawing(of: school.small.library, on: now.day))
            var after = before
            after.name = "书香楼"
            let steps = [CampusStep.place(school.small.library, from: before, to: after)]
            try ledger.draw(steps, at: now)
            try ledger.noteDrawing(steps, at: now)
        }
        let entry = try #require(try ledger.journal.entries(limit: 1).first)
        #expect(entry.act == .organisationChanged("图书馆→书香楼"))
        #expect(entry.actor == school.office)
        #expect(entry.isSigned)
        #expect(try ledger.verify().faults == [])
    }

    @Test func onlyTheOfficesThatDrawAreLetIn() throws {
        #expect(throws: CampusRefusal.notYours(CampusRules.offices)) {
            try ledger.write(as: school.signer(school.leader)) {
                try $0.demandDrawing(on: now.day)
            }
        }
        #expect(throws: CampusRefusal.notSignedIn) {
            try ledger.write { try $0.demandDrawing(on: now.day) }
        }
    }

    // MARK: Support

    private func place(_ id: Place.ID) throws -> Place? {
        try ledger.organisation.organisation(on: now.day).place(id)
    }

    private func drop(_ place: Place.ID) throws {
        try ledger.write { try $0.drop([place], on: now.day) }
    }

    private func merge(_ place: Place.ID, into target: Place.ID) throws {
        try ledger.write { try $0.mergePlace(place, into: target, at: now) }
    }
}
