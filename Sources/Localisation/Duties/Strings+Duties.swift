extension Strings {
    /// Grids, duties and pledges.
    public struct Duties: Sendable {
        public var round, shortRound, roster, slots, grids, pledges: String
        public var move, close, readOnly: String
        public var signInFirst: String
        public var saved: String
        public var kinds, roles, states, layers: [String: String]
        public var everyDay, allWeeks, odd, even: String
        /// Between the first and the last weekday of several, and between two of a list.
        public var toWeekday, andWeekday: String
        public var weeks: @Sendable (String) -> String
        public var roundPage: RoundPage
        public var rosterPage: RosterPage
        public var slotPage: SlotPage
        public var gridPage: GridPage
        public var pledgePage: PledgePage
        public var refusals: Refusals
    }

    /// 今日护导.
    public struct RoundPage: Sendable {
        public var pass, shortPass, problem, shortProblem: String
        public var empty, nothingOpen: String
        public var passed, reported: @Sendable (String) -> String
        public var takeBack, shortTakeBack, nothingToTakeBack: String
        /// Behind the sentence that says why nothing more can be ticked.
        public var mayTakeBack: @Sendable (String) -> String
        /// Of a place.
        public var askToTakeBack, takenBack: @Sendable (String) -> String
        /// Of the number of what was reported from there.
        public var hazardStays: @Sendable (String) -> String
        /// Where else the person has said so, at the same time.
        public var alsoAt: @Sendable (String) -> String
        public var mayStepIn: String
        public var open: @Sendable (Int, Int) -> String
        public var time, place, slot, person, state: String
    }

    /// 护导表.
    public struct RosterPage: Sendable {
        public var week: @Sendable (Int, Int) -> String
        public var outside, empty, nobody: String
        public var note: @Sendable (Int) -> String
        public var nextDay, previousDay, nextWeek, previousWeek, shortWeek, today: String
        public var give, shortGive, change, shortChange, end, shortEnd: String
        public var substitute, shortSubstitute: String
        public var filter, shortFilter, all, shortAll: String
        public var person, place, slot, standIn, weekdays, weekdaysHint, weeks, weeksHint: String
        public var from, until, untilHint: String
        /// With the day that is asked about first.
        public var dayHint: @Sendable (String) -> String
        /// How a day without its year is read, and which one of that name is nearer.
        public var farDay: @Sendable (String, String) -> String
        public var cover, coverPerson, coverSwap, coverNobody, coverWithdrawn, reason: String
        /// Who, and where they stand at that time.
        public var busyMaySwap: @Sendable (String, String) -> String
        /// Who stands nowhere at that time.
        public var nothingToSwap: @Sendable (String) -> String
        public var choosePerson, choosePlace, chooseSlot: String
        public var badDay, badWeekdays, badWeeks: String
        public var inPlaceOf: @Sendable (String) -> String
        /// Who, where they are the stand-in too, and on which day at the same time; the second in few words.
        public var standInTwice, alsoStandIn: @Sendable (String, String, String) -> String
        /// Who is free again, and at which post still put down as absent.
        public var stillAbsent: @Sendable (String, String) -> String
        /// 互换 on a day: one person and the post, the other one and the post.
        public var swapped: @Sendable (String, String, String, String, String) -> String
        /// In few words behind a name: here somebody stands in, or two have swapped.
        public var shortCover, shortSwap: String
        /// 放假 and 补班 above a day; the days of a holiday, with the notice that it comes from, and the
        /// weekday whose timetable a made-up day follows.
        public var shortHoliday, shortMadeUp: String
        /// The same behind a date where there is least room.
        public var holidayMark, madeUpMark: String
        public var holiday: @Sendable (String, String) -> String
        public var days: @Sendable (String, String) -> String
        public var madeUp: @Sendable (String) -> String
        /// The duty, and the first day without it.
        public var endQuestion: @Sendable (String, String) -> String
    }

    /// 时段.
    public struct SlotPage: Sendable {
        public var empty: String
        public var add, shortAdd, change, shortChange, end, shortEnd: String
        public var require, shortRequire, unrequire, shortUnrequire: String
        public var name, kind, summer, winter, hoursHint, weekdaysHint, schoolDays: String
        public var duties, places: String
        public var badHours, noPlaceRequires: String
        /// With the weekdays that are named in vain.
        public var vainWeekdays: @Sendable (String) -> String
        public var from: @Sendable (String) -> String
        public var endQuestion: @Sendable (String) -> String
        /// How many people come to have two duties at one time, and who.
        public var askToDouble: @Sendable (Int, String) -> String
    }

    /// 网格.
    public struct GridPage: Sendable {
        public var empty, noFindings, findings, shortFindings: String
        /// How many findings there are, on the page and on the map.
        public var note, mapNote: @Sendable (Int) -> String
        public var past: @Sendable (String) -> String
        public var open, shortOpen, assign, shortAssign, endRole, shortEndRole: String
        public var givePlace, shortGivePlace, add, shortAdd, moveGrid, rename, closeGrid: String
        public var otherDay, shortOtherDay, goThere, shortGoThere: String
        public var grid, code, name, parent, role, lastDay, endDuties: String
        public var noPerson, chooseGrid, chooseLine: String
        public var until, since: @Sendable (String) -> String
        /// A week of the semester, and the day.
        public var sinceWeek: @Sendable (Int, String) -> String
        public var members: @Sendable (Int) -> String
        public var placeCount: @Sendable (Int) -> String
        public var kinds: [String: String]
        /// How many places of which grid go into a new one below it.
        public var goesDown: @Sendable (Int, String) -> String
        public var places: String
        /// The last day of whoever comes to lead before somebody else who is to, and that one's first day.
        public var succeededBy: @Sendable (String, String, String) -> String
        /// Somebody with a role that ends for another leader, and its last day.
        public var endsOn: @Sendable (String, String) -> String
        /// The same of somebody who was to come from the same day.
        public var doesNotCome: @Sendable (String) -> String
        /// The first day on which nobody leads.
        public var leaderless: @Sendable (String, String?) -> String
        /// The first day on which there is no deputy, and the grid.
        public var deputyless: @Sendable (String, String) -> String
        /// Who goes on in a role where a leader does not come after all.
        public var goesOn: @Sendable (String) -> String
    }

    /// 责任状.
    public struct PledgePage: Sendable {
        public var title: @Sendable (Int) -> String
        public var signed, unsigned, empty, allSigned: String
        public var onScreen, changed, noLonger, sinceThen: String
        /// Signed on a day, but for none of the present grids.
        public var outlived: @Sendable (String) -> String
        public var shortOutlived: String
        public var onPaper: @Sendable (String, String) -> String
        public var shortOnPaper: @Sendable (String) -> String
        public var nextLayer, previousLayer, shortLayer, onlyUnsigned, shortUnsigned, all: String
        public var read, shortRead, sign, shortSign, paper, shortPaper, void, shortVoid: String
        public var template, shortTemplate, families, shortFamilies: String
        public var signedOn, archiveBox, reason, text, source, className, due, signedCount: String
        public var marks, notOwn, alreadySigned, choosePerson, badNumber: String
        public var signedNotice: @Sendable (String) -> String
        public var ratio: @Sendable (Int, Int, String) -> String
    }

    /// Why something about grids, duties or pledges is refused.
    public struct Refusals: Sendable {
        public var notYours: @Sendable (String) -> String
        public var notYoursNorLeader: @Sendable (String, String) -> String
        public var onlyThePerson, endsBeforeItStarts, changesThePast, unknownSlot: String
        public var changedMeanwhile: String
        public var changedBy: @Sendable (String) -> String
        public var unknownDuty, unknownPlace, unknownPerson, slotWithoutName, noWeekday: String
        public var hoursTurned, slotNameTaken: @Sendable (String) -> String
        public var slotInUse, stillOnDuty: @Sendable (Int) -> String
        /// Person, slot with place, day.
        public var overlaps, standsIn, standInIsBusy: @Sendable (String, String, String) -> String
        /// In somebody's place, and at the own post.
        public var standsElsewhere, standsAtOwnPost: @Sendable (String, String, String) -> String
        /// Place and day.
        public var isCovered: @Sendable (String, String) -> String
        public var alreadyOnDuty, neverFalls, standsInForSelf: String
        public var notInForce: @Sendable (String) -> String
        public var notOnThatDay, dayIsOver, notOnDuty, tooLate, notTicked, hasTicks: String
        public var tooEarly: @Sendable (String) -> String
        public var alreadyTicked: @Sendable (String, String) -> String
        public var hasRole: @Sendable (String, String) -> String
        public var notAssigned, unknownGrid, gridWithoutName, liesInside, rootStays: String
        public var gridCodeTaken: @Sendable (String) -> String
        public var gridStillHas: @Sendable (Int, Int) -> String
        public var gridGets: @Sendable (Int, Int, String) -> String
        public var hasGridsBelow: String
        public var hasGridsBelowFrom: @Sendable (String) -> String
        public var gridHasPlaces: @Sendable (Int) -> String
        public var gridEnds, liesInsideLater: @Sendable (String) -> String
        public var pledgeNotDue, alreadySigned, emptyText, futureDay, noArchiveBox: String
        /// The year in which the school year began, and the first day on which its pledges are signed.
        public var signedBeforeYear: @Sendable (Int, String) -> String
        public var signedBeforeChange: String
        public var unknownPlaceholder: @Sendable (String) -> String
        public var moreSignedThanDue, noSuchPledge, reasonMissing: String
    }
}
