import Domain
import Testing

/// Whether a sentence that leaves a case says who the pupil is.
@Suite struct PupilNamingTests {
    private static func pupil(_ name: String, guardian: String = "") -> PupilIdentity {
        PupilIdentity(name: name, className: "八(3)", guardian: guardian, emergencyContact: "")
    }

    @Test(arguments: [
        ("甲乙丙", "", "请与甲乙丙打个招呼"), ("甲乙丙", "", "请与甲 乙 丙打个招呼"),
        ("甲乙丙", "", "放学前陪乙丙走一段"), ("甲乙", "", "甲乙缺课当天告知"),
        ("甲乙·丙丁", "", "甲乙丙丁缺课当天告知"), ("甲乙丙（0107）", "", "请与甲乙丙打个招呼"),
        ("戊己庚", "甲乙", "缺课当天联系甲乙"), ("戊己庚", "甲乙（母亲）", "缺课当天联系甲乙"),
        ("戊己庚", "母亲 甲乙 1380000", "缺课当天联系甲乙"), ("Ann Lee", "", "Greet ann lee"),
        ("Ann", "", "Greet Ann."),
    ])
    func whoeverIsNamedIsFound(name: String, guardian: String, sentence: String) {
        #expect(Self.pupil(name, guardian: guardian).isNamed(in: sentence))
    }

    @Test(arguments: [
        ("甲乙丙", "", "每日放学前打个招呼"), ("甲乙", "", "缺课当天告知心理教师"), ("甲", "", "坐到甲组"),
        ("戊己庚", "甲乙（母亲）", "缺课当天联系母亲"), ("戊己庚", "祖父", "请祖父来校"),
        ("Ann", "", "As planned"), ("", "", "打个招呼"), ("甲乙丙", "", ""),
    ])
    func whatNamesNobodyMayBeSaid(name: String, guardian: String, sentence: String) {
        #expect(!Self.pupil(name, guardian: guardian).isNamed(in: sentence))
    }
}
