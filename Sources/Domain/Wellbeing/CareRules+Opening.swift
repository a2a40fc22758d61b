/// What a case is opened with, beside what the form of every event asks for.
extension CareRules {
    /// What stands in the list for the class names nobody: it is one by the rule by which a 普查 takes it.
    public static func refusal(
        listing band: String, among classes: [SchoolClass]
    ) -> CareRefusal? {
        ScreeningRules.isClass(band, among: classes) ? nil : .noClass
    }

    /// Nobody informed a guardian whom they can neither name nor call.
    public static func refusal(
        informing isInformed: Bool, guardianOf pupil: PupilIdentity
    ) -> CareRefusal? {
        isInformed && pupil.guardian.isBlank && pupil.emergencyContact.isBlank
            ? .guardianUnnamed : nil
    }
}
