extension Strings {
    /// What is done to a hazard, from 核实 to 销号, and what the rules have against it.
    public struct Workflow: Sendable {
        public var forms: Forms
        public var refusals: Refusals
        public var questions: Questions
        public var detail: Detail
        public var files: Files

        /// The list of actions and their forms. The keys of the tables are those of the domain.
        public struct Forms: Sendable {
            /// What each action is called in the list and in the title of its form.
            public var actions: [String: String]
            /// The same for the tip line.
            public var shortActions: [String: String]
            public var list, shortList, listTitle, next, shortNext, shortVoid: String
            public var fields: [String: String]
            public var hints: [String: String]
            public var options: [String: String]
            public var submit, signer, noOffers: String
            public var problem: String
            public var missing: @Sendable (String) -> String
            public var unreadable: @Sendable (String) -> String
            public var days, schoolDays: @Sendable (Int) -> String
            public var discard: String
            public var measureNames: [String]
            public var partNames: [String]
            public var clauseFields: [String: String]
        }

        /// Each rule as a sentence to the person whom it keeps from something.
        public struct Refusals: Sendable {
            public var roles: [String: String]
            /// Follows the name of somebody who may, and cannot sign in.
            public var accountDisabled: String
            public var notSignedIn: String
            public var wrongStage: @Sendable (String) -> String
            /// Who may.
            public var notYours: @Sendable (String) -> String
            public var administratorDecidesNothing, actorIsAnother: String
            public var verifierIsFinder, reviewerIsRectifier, deciderIsApplicant: String
            public var foundUntrue, clauseMissing, clauseNotForGeneral, onlyForMajor: String
            public var majorNotOnTheSpot: String
            public var fiveMeasuresIncomplete, planIncomplete: @Sendable (String) -> String
            public var controlLapsed, controlEndsInThePast: String
            public var responsibleMissing: String
            /// With the last day.
            public var responsibleHasLeft: @Sendable (String) -> String
            public var noticeNumberMissing, textMissing: String
            public var reasonMissing, amountNegative: String
            public var deadlineTooLong, deadlineStays,
                extensionTooLate: @Sendable (String) -> String
            public var extensionNotLater, extensionLongerThanAsked: @Sendable (String) -> String
            public var deadlineInThePast, extensionPending, noExtensionPending: String
            public var extensionNeedsPrincipal, protectionMissing: String
            public var alreadyEndorsed, needsEndorsement: String
            public var alreadyAcceptedUpward, needsUpwardAcceptance: String
            public var supervisionNotOffered, alreadySupervised, supervisionFirst: String
            public var supervisionLifted, notAccepted, liftAlreadyRequested: String
            public var liftRequestFirst, reinspectionFirst: String
            public var reinspectionTooLate: @Sendable (String) -> String
            public var earlierNotClosed, earlierClosedLater: @Sendable (String) -> String
            public var linksToItself, reportedUpwardStays, reportStays: String
            public var nothingLeft, nothingToUndo, notTheLastStep, notYourStep, isASignature: String
            public var isNoSignature, alreadyWithdrawn, laterStepsRelyOnIt: String
            public var fromTheFuture: String
            public var olderThanTheLastEvent: @Sendable (String) -> String
            /// Who was first, when, what that person did, and where the hazard stands now.
            public var conflict: @Sendable (String, String, String, String) -> String
        }

        /// What is asked once more before signing, and what is told afterwards.
        public struct Questions: Sendable {
            public var fiveMeasuresIncomplete, contradiction: @Sendable (String) -> String
            public var unitMissing: String
            public var deadlineOnAFreeDay: @Sendable (String) -> String
            public var voids: String
            public var signAnyway: String
            /// The action and the number of the hazard.
            public var done, doneAndUndoable, undone: @Sendable (String, String) -> String
            /// The step and the number of its hazard.
            public var undoNamed: @Sendable (String, String) -> String
            /// When, what, and who.
            public var undoes: @Sendable (String) -> String
        }

        /// Words of the detail and of the flags beside a stage.
        public struct Detail: Sendable {
            public var unit, spent, awaits, waiting, supervision, attachments: String
            public var upwardAcceptance, extensionAsked, plan: String
            public var yuan: @Sendable (String) -> String
            public var lapsed: String
            public var signed, sealBroken, withdrawn: String
            public var returned, refuted: String
            public var ordered, lastProgress, progressDue,
                liftRequested: @Sendable (String) -> String
            public var progressOverdue: @Sendable (Int) -> String
            public var passedReinspection, lifted: String
            public var possibleRecurrence: @Sendable (String, String) -> String
            public var moreRecurrences: @Sendable (Int) -> String
            public var ladder, told: String
            public var rungs: [String]
            public var offersSupervision, offersReporting: String
            public var tasks: [String: String]
            public var colour: String
        }

        /// Attachments: what is done with them, and what goes wrong.
        public struct Files: Sendable {
            public var open, copyOut, shortOpen, title, target, save: String
            public var opened, copied: @Sendable (String) -> String
            public var none, noDesktop: String
            public var present, missing, changed: String
            public var notFound, notAFile, notReadable: @Sendable (String) -> String
            public var notWritable, noFolder, alreadyThere: @Sendable (String) -> String
            /// In megabytes.
            public var tooLarge: @Sendable (Int) -> String
        }
    }
}
