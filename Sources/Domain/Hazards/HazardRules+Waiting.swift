extension HazardRules {
    /// What waits for this person's decision or work, in shares that do not overlap.
    ///
    /// Follows `whoMay`, with one person for each step: where a leader can sign, it does not wait
    /// for the vice principal. Whether a single hazard can be acted upon `refusal` alone decides.
    /// `hasVicePrincipal`: somebody holds that office; else extensions wait for the principal.
    public static func waiting(
        for standing: Standing, in organisation: Organisation, hasVicePrincipal: Bool
    ) -> [WaitingShare] {
        guard !standing.isOnlyAdministrator else { return [] }
        let me = standing.person
        var shares = [WaitingShare(.rectify).rectified(by: me)]
        shares += officeShares(of: standing, hasVicePrincipal: hasVicePrincipal)
        shares += gridShares(of: standing, in: organisation)
        if standing.has(.vicePrincipal) {
            shares += standInShares(of: me, in: organisation)
        }
        return shares.filter { $0.places?.isEmpty != true }
    }

    private static func officeShares(
        of standing: Standing, hasVicePrincipal: Bool
    ) -> [WaitingShare] {
        let me = standing.person
        var shares: [WaitingShare] = []
        if standing.has(.safetyOffice) {
            shares += [
                WaitingShare(.verify).notFound(by: me), WaitingShare(.void),
                WaitingShare(.review).notRectified(by: me),
            ]
        }
        if standing.has(anyOf: [.safetyOffice, .principal]) {
            shares += [WaitingShare(.grade), WaitingShare(.acceptUpward)]
        }
        if standing.has(anyOf: [.safetyOffice, .vicePrincipal]) {
            shares.append(WaitingShare(.assign))
        }
        if standing.has(.vicePrincipal) || standing.has(.principal) && !hasVicePrincipal {
            shares.append(WaitingShare(.decideExtension).extended(.first).notRectified(by: me))
        }
        if standing.has(.principal) {
            shares += [
                WaitingShare(.decideExtension).extended(.later).notRectified(by: me),
                WaitingShare(.signOff).graded(.major).notRectified(by: me), WaitingShare(.lift),
            ]
        }
        return shares
    }

    /// What waits for 网格长 and AB角.
    private static func gridShares(
        of standing: Standing, in organisation: Organisation
    ) -> [WaitingShare] {
        let me = standing.person
        let led = organisation.places(whoseGrid: { standing.isIn($0, as: .leader) })
        let deputised = organisation.places(whoseGrid: {
            standing.isIn($0, as: .deputy) && !standing.isIn($0, as: .leader)
        })
        var shares = [
            WaitingShare(.endorse, at: led).notRectified(by: me),
            WaitingShare(.signOff, at: led).graded(.notMajor).notRectified(by: me),
        ]
        if !standing.has(.safetyOffice) {
            shares += [
                WaitingShare(.verify, at: led + deputised).notFound(by: me),
                WaitingShare(.review, at: led + deputised).notRectified(by: me),
            ]
        }
        for (leaders, places) in organisation.byPeople(deputised, .leader) {
            let endorse = WaitingShare(.endorse, at: places)
            if leaders.isEmpty { shares.append(endorse.notRectified(by: me)) }
            if leaders.count == 1 { shares.append(endorse.rectified(by: leaders[0])) }
        }
        return shares
    }

    /// What waits for the vice principal because nobody in the grid can sign: nobody leads it, or
    /// who leads did the work.
    private static func standInShares(
        of me: Person.ID, in organisation: Organisation
    ) -> [WaitingShare] {
        var shares: [WaitingShare] = []
        for (leaders, places) in organisation.byPeople(organisation.places.map(\.id), .leader) {
            let signOff = WaitingShare(.signOff, at: places).graded(.notMajor)
            if leaders.isEmpty { shares.append(signOff.notRectified(by: me)) }
            if leaders.count == 1, leaders[0] != me {
                shares.append(signOff.rectified(by: leaders[0]))
            }
            for (deputies, places) in organisation.byPeople(places, .deputy) {
                let signers = Set(leaders + deputies)
                let endorse = WaitingShare(.endorse, at: places)
                if signers.isEmpty { shares.append(endorse.notRectified(by: me)) }
                if signers.count == 1, let only = signers.first, only != me {
                    shares.append(endorse.rectified(by: only))
                }
            }
        }
        return shares
    }
}

extension Organisation {
    /// The places that a grid answers for of which this holds.
    func places(whoseGrid holds: (Grid.ID) -> Bool) -> [Place.ID] {
        places.map(\.id).filter { grid(of: $0).map { holds($0.id) } ?? false }
    }

    /// The places together by who has this role in their grid; a place in no grid has nobody.
    fileprivate func byPeople(
        _ places: [Place.ID], _ role: GridRole
    ) -> [(people: [Person.ID], places: [Place.ID])] {
        var groups: [[Person.ID]: [Place.ID]] = [:]
        for place in places {
            let people = grid(of: place).map { self.people(in: $0.id, as: role).map(\.id) } ?? []
            groups[people, default: []].append(place)
        }
        return groups.sorted { $0.value[0] < $1.value[0] }.map { ($0.key, $0.value) }
    }
}
