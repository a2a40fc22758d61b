import Interchange
import Testing

struct PinyinTests {
    @Test(arguments: [
        ("食堂灶间", "stzj"), ("教学楼A二层", "jxlaec"), ("3号楼", "3hl"), ("Ｂ座（北）", "bzb"),
        ("艺术楼音乐教室", "yslyyjs"), ("重庆路大厦", "cqlds"), ("会计室", "kjs"), ("绿化", "lh"),
        ("WiFi机房", "wifijf"), ("", ""), ("…！", ""),
    ])
    func initialsAreThoseOfTheSyllables(text: String, initials: String) {
        #expect(Pinyin.initials(of: text) == initials)
    }

    @Test(arguments: [
        ("单田芳", "stf"), ("曾强", "zq"), ("解 放", "xf"), ("仇和", "qh"), ("尉迟恭", "ycg"),
        ("张三", "zs"), ("欧阳修", "oyx"), ("顾长青", "gcq"), ("覃长远", "qcy"),
    ])
    func surnamesAreReadAsSurnames(name: String, initials: String) {
        #expect(Pinyin.initials(ofPerson: name) == initials)
    }

    @Test func aWordIsNotReadAsASurname() {
        #expect(Pinyin.initials(of: "单元楼") == "dyl")
    }
}
