extension Strings {
    static let workloadEnglish = Workload(
        title: "Workload", short: "Work", empty: "Nothing in this time; press n to add.",
        noPupils: "Who, which day, what and how much: never for which pupil.",
        leftOut: "Few visits and crises of others are left out (+ counts without).",
        onlyOwn: "What you see is your own work.", factors: "As lessons:",
        kinds: [
            "lesson": "Lesson", "counselling": "Talk", "group": "Group", "home-visit": "Visit",
            "hotline": "Hotline", "crisis": "Crisis",
        ],
        person: "Teacher", lessons: "Lessons", day: "Day", kind: "Kind", amount: "How many",
        sum: { "\($0) lessons of \($1) \($1 == 1 ? "person" : "people")" },
        turn: "Sums or entries", shortTurn: "Turn", earlier: "The month or semester before",
        later: "The next month or semester", span: "By month or by semester", shortSpan: "Span",
        add: "Note work", shortAdd: "Add", withdraw: "Withdraw (the line is kept)",
        shortWithdraw: "Void", dayHint: "Like 11-20", amountHint: "lessons, talks, visits, calls",
        noted: "The work is noted.", withdrawn: "Withdrawn.",
        unusual: { "\($0) on one day, where \($1) are many: the same once more, if it is right." },
        refusals: Workload.Refusals(
            notSignedIn: "Please sign in first.",
            notYours: "The work of others is noted by psychology teacher or vice principal.",
            unknown: "Please choose an entry first (Tab turns to them).",
            withdrawn: "This entry was withdrawn.", notYet: "That day is still to come.",
            badAmount: "Please give a whole number from 1 to 99.",
            noPerson: "Please choose the teacher.", noReason: "Please give the reason.",
            badDay: "This is no day."),
        acts: ["noted": "noted workload", "withdrawn": "withdrew workload"],
        rules: [
            "lesson": "Workload: a lesson", "counselling": "Workload: a talk",
            "group": "Workload: a group session", "home-visit": "Workload: a home visit",
            "hotline": "Workload: a hotline call", "crisis": "Workload: a crisis",
        ], perOne: "lessons each", notAFactor: "A number from 0.1 to 20, one decimal at most.")
}
