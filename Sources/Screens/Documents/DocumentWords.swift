public import Domain
public import Localisation

/// What the documents are called, and why one cannot be written.
public nonisolated struct DocumentWords {
    private let strings: Strings.Documents

    public init(strings: Strings) {
        self.strings = strings.documents
    }

    public func name(of kind: DocumentKind) -> String {
        let names = strings.names
        return switch kind {
        case .gridMap: names.gridMap
        case .responsibilities: names.responsibilities
        case .dutyList: names.dutyList
        case .roster: names.roster
        case .pledge: names.pledge
        case .pledgeRatio: names.pledgeRatio
        case .riskMap: names.riskMap
        case .riskPoints: names.riskPoints
        case .careWork: names.careWork
        case .activityCalendar: names.activityCalendar
        case .roomHotline: names.roomHotline
        case .workload: names.workload
        case .screening: names.screening
        case .talentPool: names.talentPool
        case .careMeetings: names.careMeetings
        case .hazardRegister: names.hazardRegister
        case .supervision: names.supervision
        case .notice: names.notice
        case .review: names.review
        case .closing: names.closing
        }
    }

    /// The option that says what a document is about; empty where it needs none.
    public func option(for kind: DocumentKind) -> String {
        switch kind.subject {
        case .school: ""
        case .year: strings.subjects.year
        case .week: strings.subjects.week
        case .person: strings.subjects.person
        case .hazard: strings.subjects.hazard
        }
    }

    public func sentence(for refusal: DocumentRefusal) -> String {
        switch refusal {
        case .noHazard: strings.refusals.noHazard
        case .noPerson: strings.refusals.noPerson
        case .noWeek: strings.refusals.noWeek
        case .notAssigned(let number): strings.refusals.notAssigned(number)
        case .notSubmitted(let number): strings.refusals.notSubmitted(number)
        case .notAccepted(let number): strings.refusals.notAccepted(number)
        case .notForYou: strings.refusals.notForYou
        case .onlyOfToday: strings.refusals.onlyOfToday
        case .notYet: strings.refusals.notYet
        case .beforeLedger(let day): strings.refusals.beforeLedger(day.text)
        }
    }
}
