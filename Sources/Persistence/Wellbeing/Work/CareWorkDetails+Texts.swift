import Domain

/// How journal and table keep what is written down beside a line of the 心理工作台账.
extension CareWorkDetails {
    var texts: [String] {
        switch self {
        case .meeting(let meeting):
            [
                "meeting", meeting.host, String(meeting.tenthsOfHours),
                meeting.participants.map(\.code).joined(separator: " "),
                meeting.services.map(\.rawValue).joined(separator: " "),
            ]
        case .opening(let tenths): ["opening", String(tenths)]
        case .calls(let calls):
            ["calls"] + HotlineCalls.Caller.allCases.map { String(calls.callers[$0] ?? 0) }
                + HotlineCalls.Outcome.allCases.map { String(calls.outcomes[$0] ?? 0) }
        }
    }

    /// Nil where no program of this or an earlier version writes such texts.
    init?(_ texts: [String]) {
        var texts = ActTexts(texts)
        guard let details = texts.details(), texts.isWhole else { return nil }
        self = details
    }
}

extension ActTexts {
    fileprivate mutating func details() -> CareWorkDetails? {
        switch text() {
        case "meeting":
            .meeting(
                CareMeeting(
                    host: text(), tenthsOfHours: number(), participants: participants(),
                    services: Set(codes())))
        case "opening": .opening(tenthsOfHours: number())
        case "calls":
            .calls(HotlineCalls(callers: numbers(), outcomes: numbers()))
        default: nil
        }
    }

    private mutating func participants() -> [CareParticipant] {
        next { text in
            let words = text.split(separator: " ")
            let known = words.compactMap { CareParticipant(code: $0) }
            return known.count == words.count ? known : nil
        } ?? []
    }

    private mutating func numbers<Kind: CaseIterable & Hashable>() -> [Kind: Int] {
        Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, number()) })
    }
}

extension CareParticipant {
    /// `s12` is the member of staff with that number, `o3` somebody of the 人才库 from outside.
    fileprivate var code: String {
        switch self {
        case .staff(let person): "s" + person.text
        case .outsider(let member): "o" + member.text
        }
    }

    fileprivate init?(code: Substring) {
        guard let number = Int64(code.dropFirst()) else { return nil }
        switch code.first {
        case "s": self = .staff(Person.ID(number))
        case "o": self = .outsider(TalentMember.ID(number))
        default: return nil
        }
    }
}
