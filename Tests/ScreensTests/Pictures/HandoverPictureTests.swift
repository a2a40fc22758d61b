import Domain
import Localisation
import Persistence
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// The hand-over before a holiday, and what a class teacher is asked to do, as pictures.
@Suite struct HandoverPictureTests {
    private nonisolated static let sizes = [WorkbenchSitting.small, WorkbenchSitting.usual]

    @Test(arguments: sizes, [Language.chinese, .english])
    func theHandOverLooksLikeItsPictures(_ size: Size, _ language: Language) async throws {
        let name = "\(size.width)x\(size.height)-\(language == .chinese ? "zh" : "en")"
        let school = try CareSchool()
        try school.fill()
        try await school.beginSemesterWithHoliday()
        let sitting = try school.sitting(as: school.psychologist, size, language)
        await sitting.unlockWatch()
        sitting.type("H")
        try Golden.expect(sitting, named: "care-handover-\(name)")
        sitting.press(.enter)
        try Golden.expect(sitting, named: "care-handover-form-\(name)")
    }

    @Test(arguments: sizes, [Language.chinese, .english])
    func whatATeacherIsAskedLooksLikeItsPicture(
        _ size: Size, _ language: Language
    ) async throws {
        let name = "\(size.width)x\(size.height)-\(language == .chinese ? "zh" : "en")"
        let school = try CareSchool()
        try school.fill()
        let key = try school.key(of: school.psychologist)
        let line = try #require(
            try school.file.lines(for: key).first { $0.code == "X-001" })
        try school.file.record(
            .assigned(
                CareAssignment(
                    measure: 0, version: 0, to: school.classTeacher, text: "换到第二排")),
            in: line.id, by: key, at: CareSchool.now)
        let sitting = try school.sitting(as: school.classTeacher, size, language)
        await sitting.unlockWatch()
        if size != WorkbenchSitting.small { sitting.type("z") }
        let fingerprint = /[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/
        try Golden.expect(sitting, named: "care-task-\(name)", masked: fingerprint)
    }
}
