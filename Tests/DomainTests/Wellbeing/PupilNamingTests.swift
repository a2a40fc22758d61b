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

    /// Who is reached in an emergency is mostly the other parent, and is often typed in one go.
    @Test(arguments: [
        "甲乙", "甲乙（父）", "父亲甲乙", "甲乙父亲", "父甲乙", "甲乙的父亲", "父亲甲乙电话1380000", "外祖父甲乙",
    ])
    func whoeverIsReachedAtHomeIsFoundHoweverTyped(typed: String) {
        for pupil in [
            PupilIdentity(name: "戊己庚", className: "八(3)", guardian: "", emergencyContact: typed),
            Self.pupil("戊己庚", guardian: typed),
        ] {
            #expect(pupil.isNamed(in: "缺课当天联系甲乙"))
            #expect(!pupil.isNamed(in: "缺课当天电话联系其父亲、外祖父或家长"))
        }
    }

    /// Which part of a name is the one that somebody is called by, nobody says.
    @Test(arguments: [
        ("阿卜杜拉·买买提", "请与阿卜杜拉打个招呼"), ("阿卜杜拉•买买提", "请与买买提打个招呼"),
        ("阿卜杜拉 买买提", "请与阿卜杜拉打个招呼"), ("Ann Lee", "Greet Ann."), ("Ann Lee", "请与Ann打个招呼"),
        ("José Lee", "Greet josé."),
    ])
    func aPartOfANameIsFound(name: String, sentence: String) {
        #expect(Self.pupil(name).isNamed(in: sentence))
    }

    @Test func smallWordsBesideAGuardianAreNoName() {
        let pupil = Self.pupil("Ann Lee", guardian: "Zhang Wei, his father or Mr Han")
        #expect(!pupil.isNamed(in: "Greet him at the door, his mother or father is waiting"))
        #expect(!pupil.isNamed(in: "A change of plan, weigh it"))
        #expect(pupil.isNamed(in: "Call Zhang first"))
    }

    @Test(arguments: [("甲国庆", "国庆后复评"), ("甲安全", "上下楼注意安全"), ("甲 平安", "平安到家后告知")])
    func aGivenNameThatIsAnEverydayWordMayBeSaid(name: String, sentence: String) {
        #expect(!Self.pupil(name).isNamed(in: sentence))
        #expect(Self.pupil(name).isNamed(in: "请与\(name)打个招呼，\(sentence)"))
    }

    /// What is about no pupil may hold a word that is somebody's given name, of so many.
    @Test func inPassingAGivenNameAloneNamesNobody() {
        let pupil = Self.pupil("甲文化", guardian: "父亲戊己")
        #expect(!pupil.isNamed(inPassing: "校园文化节"))
        #expect(pupil.isNamed(in: "校园文化节"))
        for text in ["甲文化来访", "甲 文化", "戊己来校"] { #expect(pupil.isNamed(inPassing: text)) }
        #expect(!Self.pupil("安静").isNamed(inPassing: "保持安静"))
        #expect(Self.pupil("阿卜杜拉·买买提").isNamed(inPassing: "阿卜杜拉家访"))
    }
}
