import Domain
import Localisation
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// The forms by which a hazard goes through its life, as pictures that are read in review.
@Suite struct HazardActionPictureTests {
    nonisolated static let forms = [
        "list", "grade", "plan", "assign", "extension", "decide", "accept", "question",
        "supervise", "revoke", "detail", "closed",
    ]

    @Test(arguments: forms, Shot.both)
    func theFormsLookLikeTheirPictures(_ form: String, _ language: Language) async throws {
        for size in [WorkbenchSitting.small, WorkbenchSitting.usual] {
            let code = language == .chinese ? "zh" : "en"
            let sitting = try await sitting(form, size, language)
            try Golden.expect(
                sitting, named: "action-\(form)-\(size.width)x\(size.height)-\(code)")
        }
    }

    private func sitting(
        _ form: String, _ size: Size, _ language: Language
    ) async throws -> WorkbenchSitting {
        let school = try StaffedSchool()
        let (person, steps, keys) = try story(form, in: school)
        try school.hazard(steps)
        let sitting = try await school.sitting(as: person, size, language)
        sitting.press(.enter)
        keys(sitting)
        return sitting
    }

    private typealias Story = (
        person: Person.ID, steps: StaffedSchool.Steps, keys: (WorkbenchSitting) -> Void
    )

    private func story(_ form: String, in school: StaffedSchool) throws -> Story {
        switch form {
        case "list": return (school.leader, school.submitted, { $0.press(.function(6)) })
        case "grade":
            return (
                school.principal, school.verified,
                {
                    $0.type("d")
                    $0.press(.enter)
                    $0.type("水电气热")
                }
            )
        case "plan": return (school.office, school.gradedMajor, { $0.type("p") })
        case "assign":
            return (
                school.office, school.graded,
                {
                    $0.type("t")
                    $0.type("zx")
                    $0.press(.enter, .enter, .down)
                }
            )
        case "extension":
            return (
                school.repairer, school.assigned,
                {
                    $0.type("e")
                    $0.type("12-20")
                    $0.press(.function(2))
                }
            )
        case "decide": return (school.vicePrincipal, school.majorInFull, { $0.type("E") })
        case "accept", "question":
            return (
                school.leader, school.submitted,
                {
                    $0.type("a")
                    $0.type("一处接头仍有气味")
                    if form == "question" { $0.press(.function(2)) }
                }
            )
        case "supervise":
            return (
                school.principal,
                school.gradedMajor + [(school.office, .planned(StaffedSchool.plan))],
                { $0.type("h") }
            )
        case "revoke": return (school.office, school.assigned, { $0.type("U") })
        case "closed":
            return (
                school.leader,
                school.submitted + [
                    (school.office, .accepted(opinion: "合格")),
                    (school.office, .revoked(ordinal: 6, reason: "看错了")),
                    (school.office, .returned(reason: "接头未紧")),
                ], { _ in }
            )
        default: return (school.office, school.majorInFull, { _ in })
        }
    }
}
