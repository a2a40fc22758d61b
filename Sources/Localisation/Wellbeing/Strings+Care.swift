extension Strings {
    /// The psychological watch once it is unlocked: list, case, forms. Dictionaries go by the raw
    /// values of the domain's words.
    public struct Care: Sendable {
        public var menu: String
        public var mnemonic: Character
        public var names: Names
        public var pane: Pane
        public var keys: Keys
        public var forms: Forms
        public var refusals: Refusals
        public var detail: Detail

        public struct Names: Sendable {
            public var levels, bases, sources, tags, contacts, outcomes: [String: String]
            public var standings, parts, responsible, crisis, reasons, subjects: [String: String]
            public var events, papers: [String: String]
        }

        /// List, locked face, curtain, reminders.
        public struct Pane: Sendable {
            public var level, code, band, tags, due, plan, guardian, state: String
            public var unlockHint, neverHint, setUpHint, empty, noInstructions: String
            public var noNames: String
            /// Minutes and seconds until it is locked.
            public var unlocked: @Sendable (String) -> String
            public var summary: @Sendable (Int, Int, Int) -> String
            /// How many are referred, and how many are just back.
            public var underWay: @Sendable (Int, Int) -> String
            public var today: String
            public var overdueDays, closed, asOf: @Sendable (String) -> String
            public var few, hidden: String
            public var totals: @Sendable (String, String) -> String
            public var planComplete, planMissing: String
            public var remind: @Sendable (Int, Int) -> String
            /// Without a number: together with the counts it would give small ones away.
            public var remindPrincipal: String
            /// How many cases of a crisis with a late step, and how many that lack their plan.
            public var remindLate, remindPlans: @Sendable (Int) -> String
            public var holiday: @Sendable (String, String) -> String
            public var filtered: String
            public var curtain: String
        }

        /// What the keys do, with short titles for the bars.
        public struct Keys: Sendable {
            public var unlock, shortUnlock, setUp, shortSetUp, open, shortOpen, close: String
            public var follow, shortFollow, new, shortNew, level, shortLevel: String
            public var plan, shortPlan, versions, shortVersions, tick, shortTick: String
            public var reveal, shortReveal, log, shortLog, filter, shortFilter, filterBy: String
            public var refer, shortRefer, away, shortAway, crisis, shortCrisis: String
            public var end, shortEnd, reopen, instruct, shortInstruct, readers, shortReaders: String
            public var amend, handOver, destroy, handover, shortHandover, correct, curtain,
                shortCurtain: String
            public var move, scroll, paper, shortPaper: String
        }

        public struct Forms: Sendable {
            public var name, className, guardian, emergency, band, source, tags: String
            public var level, basis, reason, informed, keepUntil, keepHint: String
            public var code, nameHint, bandHint, reasonHint: String
            public var contact, outcome, minutes, note, noteHint: String
            public var measures, measureHint, reviewOn, safety: String
            public var second, secondPassphrase, secondHint, approval: String
            public var downNeedsTwo, closingRule: String
            public var hospital, guardianSigned, opinionSeen, agreement, interviewed, phased: String
            public var teacher, instruction, instructionHint, reader: String
            public var words, wordsHint, seconds: String
            public var noDiagnosis: String
            public var badDay, badMinutes, choose: String
            public var sign, show, give, takeAway: String
            public var setUpTitle, setUpText, firstShare, secondShare, setUpDone: String
            public var opened: @Sendable (String) -> String
            public var done: String
            public var destroyQuestion: @Sendable (String) -> String
            public var logTitle, logEmpty, versionsTitle, filterTitle: String
            public var all, due, dueChoices, closedToo, text: String
            public var handoverTitle, handoverNone: String
            public var amendHint, successor, successorHint: String
            public var paper, path, pathEnding, ownPassphrase, watermark, write: String
            /// Where to.
            public var written: @Sendable (String) -> String
        }

        public struct Refusals: Sendable {
            public var notYours, closed, notClosed, reasonMissing, scoreAlone, notHigher: String
            public var onlyOneStep, secondMissing, seconderMayNot, justBack: String
            public var noPlan, noSuchMeasure, guardianNotInformed, noReferral: String
            public var successorMayNot, noSuchEvent: String
            public var returnIncomplete, notAway, alreadyAway, onLeave, reviewsMissing,
                notLowest: String
            public var noCrisis, minutes, codeMissing, identityMissing, notAReader: String
            public var readerMayNot, approvalMissing, locked, damaged, never, notSetUp: String
            public var planIncomplete, codeTaken, toBeKept: @Sendable (String) -> String
            public var noteTooLong: @Sendable (Int) -> String
        }

        public struct Detail: Sendable {
            public var level, owner, informed, notInformed, plan, measures, agreement: String
            public var review, contacts, crisis, instruction, silence, next, keep: String
            public var agreed, notAgreed, contactHidden, noPlan: String
            public var referral, referralSigned, referralUnsigned: String
            public var setBy: @Sendable (String, String) -> String
            public var silent: @Sendable (Int, Int) -> String
            public var minutes, version: @Sendable (Int) -> String
            public var left: @Sendable (Int) -> String
            public var late: @Sendable (Int) -> String
        }
    }
}
