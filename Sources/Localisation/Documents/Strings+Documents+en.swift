extension Strings {
    static let documentsEnglish = Documents(
        names: Documents.Names(
            responsibilities: "Leading group and who answers for each grid",
            hazardRegister: "Register of the year's hazards",
            supervision: "Register of listed hazards",
            notice: "Rectification notice",
            review: "Review sheet",
            closing: "Sign-off sheet"),
        subjects: Documents.Subjects(school: "", year: "--year YEAR", hazard: "--hazard NUMBER"),
        refusals: Documents.Refusals(
            noHazard: "Say which hazard: --hazard with its number or the end of it.",
            notAssigned: { "\($0) has not been assigned yet: there is no notice." },
            notSubmitted: { "\($0) has not been reported done yet: there is no review sheet." },
            notAccepted: { "\($0) has not passed its review yet: there is no sign-off sheet." }),
        noSuchDocument: {
            "There is no document “\($0)”; wangge export document --list names them all."
        },
        noSuchHazard: { "The ledger has no hazard \($0)." })
}
