extension Strings {
    static let careDetailsEnglish = CareDetails(
        host: "School or place", hours: "Hours", participants: "Took part", services: "Done",
        callers: "Callers", outcomes: "What followed", hostHint: "Visited school, or where it was",
        hoursHint: "Like 2 or 1.5",
        participantsHint: "Name or initials; Enter adds, Backspace takes out",
        ticksHint: "←→ move, Space ticks, as many as apply",
        numbersHint: "Numbers only: digits fill, ←→ or Space go on",
        serviceNames: [
            "lecture": "lecture", "supervision": "supervision", "research": "teaching research",
            "screening": "screening", "crisis": "crisis", "parents": "parents",
            "other": "other",
        ],
        callerNames: [
            "pupil": "pupil", "parent": "parent", "teacher": "teacher", "other": "other",
        ],
        outcomeNames: [
            "answered": "answered", "appointment": "appointment", "crisis": "crisis",
            "referral": "referral", "other": "other",
        ],
        meetings: CareDetails.Meetings(
            title: "Cluster visits and training", short: "Cluster",
            empty: "No cluster visit or training this semester; press n to add.",
            nobody: "Nobody is noted yet: choose a line and press Enter.",
            foot: "Outsiders are in the talent pool first (Z, t). Never about a pupil.",
            turn: "By day, by person", shortTurn: "Turn", earlier: "Semester before",
            later: "Semester after", add: "Add a cluster visit or training", shortAdd: "Add",
            detail: "Note or correct place, hours, who took part", shortDetail: "Details",
            person: "Took part", visits: "Visits", visitHours: "Hours", trainings: "Trainings",
            trainingHours: "Hours", missing: "not noted",
            sum: { "\($0) cluster visits, \($1) trainings" }, people: { "\($0) people" },
            detailed: { "Noted: \($0)" }),
        room: CareDetails.Room(
            title: "Counselling room and hotline", short: "Hotline",
            empty: "Nothing of room or hotline this semester; press n to add.",
            foot: "Days, hours and numbers only: never who came or called, or what was said.",
            month: "Month", roomDays: "Open", roomHours: "Hours", visitors: "Visitors",
            hotlineDays: "Line days", calls: "Calls", total: "Sum", unsorted: "not sorted",
            noCalls: "no calls", turn: "By month, line by line", shortTurn: "Turn"),
        refusals: CareDetails.Refusals(
            otherKind: "This kind has no such details.",
            noHost: "Please give the school or place, 30 characters at most.",
            badHours: "Please give the hours, 0.1 to 24.",
            nobodyTookPart: "Please say who took part.",
            noService: "Please tick what was done.",
            unknownParticipant: "Somebody was in neither register nor pool that day.",
            sumsDiffer: "What followed adds up to another number than the callers.",
            unclear: "A name stands for nobody; please choose, or empty it."))
}
