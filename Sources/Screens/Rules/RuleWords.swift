import Domain
import Localisation

/// Rules, fields and refusals in the words of a language.
nonisolated struct RuleWords {
    let strings: Strings

    func name(of rule: RuleName) -> String {
        let names = strings.rules.names
        return switch rule {
        case .generalDeadlines: names.generalDeadlines
        case .deadlineUnit: names.deadlineUnit
        case .majorDays: names.majorDays
        case .longestDays: names.longestDays
        case .amberDays: names.amberDays
        case .ladderLeader: names.ladderLeader
        case .ladderVicePrincipal: names.ladderVicePrincipal
        case .ladderPrincipal: names.ladderPrincipal
        case .ladderReport: names.ladderReport
        case .ladderUnit: names.ladderUnit
        case .recurrenceDays: names.recurrenceDays
        case .supervisionDays: names.supervisionDays
        case .reinspectionDays: names.reinspectionDays
        case .numberPattern: names.numberPattern
        case .serialWidth: names.serialWidth
        case .unlockMinutes: names.unlockMinutes
        case .summerTimetable: names.summerTimetable
        case .riskMatrixCuts: names.riskMatrixCuts
        case .riskLECCuts: names.riskLECCuts
        case .riskLikelihoods: names.riskLikelihoods
        case .riskExposures: names.riskExposures
        case .riskConsequences: names.riskConsequences
        case .riskReviewDays: names.riskReviewDays
        case .careClassWeeks: strings.careWork.classWeeks
        case .careRoomWeeks: strings.careWork.roomWeeks
        case .careActivities: strings.careClasses.activities
        case .careLetters: strings.careClasses.letters
        case .careSilenceDays: strings.careLimits.silenceDays
        case .careBackDays: strings.careLimits.backDays
        case .careReviewDays: strings.careLimits.reviewDays
        case .workloadLesson, .workloadCounselling, .workloadGroup, .workloadHomeVisit,
            .workloadHotline, .workloadCrisis:
            rule.workloadKind.flatMap { strings.workload.rules[$0.rawValue] } ?? ""
        }
    }

    /// What the value counts; for the terms and the ladder what the school has set.
    func unit(of rule: RuleName, _ settings: RuleSettings) -> String {
        switch rule {
        case .generalDeadlines: name(of: settings.deadlineUnit)
        case .ladderLeader, .ladderVicePrincipal, .ladderPrincipal, .ladderReport:
            name(of: settings.ladderUnit)
        case .majorDays, .longestDays, .recurrenceDays, .supervisionDays, .reinspectionDays,
            .amberDays, .riskReviewDays, .careSilenceDays, .careBackDays, .careReviewDays:
            strings.rules.days
        case .serialWidth: strings.rules.digits
        case .careClassWeeks, .careRoomWeeks: strings.rules.calendar.weeksUnit
        case .careActivities, .careLetters: strings.careClasses.times
        case .workloadLesson, .workloadCounselling, .workloadGroup, .workloadHomeVisit,
            .workloadHotline, .workloadCrisis:
            strings.workload.perOne
        case .unlockMinutes: strings.rules.minutes
        case .deadlineUnit, .ladderUnit, .numberPattern, .summerTimetable, .riskMatrixCuts,
            .riskLECCuts, .riskLikelihoods, .riskExposures, .riskConsequences:
            strings.rules.none
        }
    }

    func value(of rule: RuleName, _ settings: RuleSettings) -> String {
        switch rule {
        case .deadlineUnit: name(of: settings.deadlineUnit)
        case .ladderUnit: name(of: settings.ladderUnit)
        default: settings.text(rule)
        }
    }

    func name(of unit: DeadlineRule.Unit) -> String {
        switch unit {
        case .calendarDays: strings.rules.calendarDays
        case .schoolDays: strings.rules.schoolDays
        }
    }

    func name(of field: GuideClause.Field) -> String {
        let names = strings.rules.fields
        return switch field {
        case .fire: names.fire
        case .buildings: names.buildings
        case .food: names.food
        case .laboratories: names.laboratories
        case .traffic: names.traffic
        case .crowding: names.crowding
        case .equipment: names.equipment
        case .utilities: names.utilities
        }
    }

    func sentence(for refusal: RuleRefusal) -> String {
        let words = strings.rules
        return switch refusal {
        case .notANumber(let range): words.notANumber(range.lowerBound, range.upperBound)
        case .notDays(let range): words.notDays(range.lowerBound, range.upperBound)
        case .notAscending: words.notAscending
        case .notTwoDates: words.notTwoDates
        case .notOneOf: words.notOneOf
        case .notCuts(let range): words.notCuts(range.lowerBound, range.upperBound)
        case .notFactors: words.notFactors
        case .notAFactor: strings.workload.notAFactor
        case .notSilenceDays(let longest):
            strings.careLimits.notSilenceDays(longest.map(String.init).joined(separator: "/"))
        case .notReviewDays(let range): words.notReviewDays(range.lowerBound, range.upperBound)
        case .placeholderMissing(let part): words.placeholderMissing("{\(part.rawValue)}")
        case .placeholderTwice(let part): words.placeholderTwice("{\(part.rawValue)}")
        case .unknownPlaceholder(let text): words.unknownPlaceholder(text)
        case .characterNotAllowed(let character): words.characterNotAllowed("\(character)")
        }
    }
}
