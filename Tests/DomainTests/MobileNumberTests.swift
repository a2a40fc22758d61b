import Domain
import Testing

/// Which digits of a text are somebody's own number.
struct MobileNumberTests {
    @Test(arguments: [
        ("13900001111", "***"), ("值班13900002222", "值班***"),
        ("0855-8223456 13900001111", "0855-8223456 ***"), ("8821转13900001111", "8821转***"),
        ("8821(手机13900001111)", "8821(手机***)"), ("0139-0000-1111", "***"),
        ("8821 139 0000 1111", "8821 ***"), ("8821\n13900001111", "8821\n***"),
        ("008613900001111", "***"), ("+86 139-1234-5678", "***"), ("＋86-139.1234.5678", "***"),
        ("１３９００００１１１１", "***"), ("٠١٣٩٠٠٠٠١١١١", "***"),
        ("教师（电话 139-1234-5678）", "教师（电话 ***）"), ("139\u{200B}00001111", "***"),
        ("初二13900001111", "初二***"), ("139 000 01111", "***"), ("1390 000 1111", "***"),
        ("1390000 1111", "***"), ("139 00001111", "***"), ("86 139 0000 1111", "***"),
        ("0086-139-0000-1111", "***"), ("+86013900001111", "***"), ("+86 0139 0000 1111", "***"),
        ("139,0000,1111", "***"), ("139/0000/1111", "***"), ("139*0000*1111", "***"),
        ("139~0000~1111", "***"), ("139+0000+1111", "***"), ("139:0000:1111", "***"),
        ("139、0000、1111", "***"), ("139，0000，1111", "***"), ("139/00001111", "***"),
        ("139\n00001111", "***"), ("139\n0000 1111", "***"), ("1390000\n1111", "***"),
        ("房间8821/139/0000/1111", "房间8821/***"), ("８６ １３９ ００００ １１１１", "***"),
        ("139-0000-1111、8821、15912345678", "***、8821、***"), ("139（0000）1111", "***"),
        ("13900001111-8821", "***-8821"),
    ])
    func isFoundAnywhereInAText(_ text: String, _ masked: String) {
        #expect(MobileNumber.kind(in: text) == .mobile)
        #expect(MobileNumber.masked(text) == masked)
    }

    @Test(arguments: [
        "教室 1301 102 1405", "1301 102 1405室", "教室：1301 102 1405", "Rooms 1301 102 1405",
        "1301 102 1405 201室", "教室 1201 1202 1301 102 1405",
        "", "8201", "0931-8266123", "02788776655", "12345", "内线 8201 转 3", "010-8266 1234",
        "86 10 8266 1234", "10086", "12900001111", "教室1301-1302 101", "1501 1502 201室",
        "实验楼 1401 1402 103", "午休 13.30-14.30 101", "19 2026-10-01 3",
        "1 3 9 0 0 0 0 1 1 1 1", "1390/000/1111", "1390000、1111", "139, 0000, 1111",
        "139 0000\n1111", "1390\n000 1111", "1301、1302、103", "13:30/14:30/101", "139 0000 111",
        "1500-1700 100", "9152260119780313888", "5226011978031388", "52260119780313888",
        "400-139-0000", "2026-11-23 14:05", "第1-18周", "教学楼1301、1302、1303", "139000011112",
    ])
    func otherDigitsAreNone(_ text: String) {
        #expect(!MobileNumber.isIn(text))
        #expect(MobileNumber.masked(text) == text)
    }

    @Test(arguments: [
        ("999999197803138880", "***"), ("99999919780313103X", "***"), ("99999919780313103x", "***"),
        ("证件99999919780313103Ｘ号", "证件***号"), ("999999 19780313 8880", "***"),
        ("999999-19780313-103X", "***"), ("９９９９９９１９７８０３１３８８８０", "***"),
    ])
    func anIdentityCardIsFoundToo(_ text: String, _ masked: String) {
        #expect(MobileNumber.kind(in: text) == .identityCard)
        #expect(MobileNumber.masked(text) == masked)
    }

    /// Another last sign, no day of birth, none so long ago, and no area: nobody's, though masked all the same.
    @Test(arguments: [
        "999999197803138881", "99999919780313888X", "999999197802301009", "999999187803131006",
        "099999197803131002", "999999 19780313 8881", "111111111111111111",
    ])
    func otherEighteenDigitsAreMaskedAndNotRefused(_ text: String) {
        #expect(!MobileNumber.isIn(text))
        #expect(MobileNumber.maskedKind(in: text) == .identityCard)
        #expect(MobileNumber.masked(text) == "***")
    }

    /// A name may be a row of rooms; what is posted, and what is of a person, says that they are rooms.
    @Test(arguments: [
        ("1301 102 1405 1406", "*** 1406"), ("1201 1202 1301 102 1405", "1201 1202 ***"),
        ("1340 123 4512 8821 8812", "*** 8821 8812"),
    ])
    func aRowOfRoomsWithoutAWordIsMasked(_ text: String, _ masked: String) {
        #expect(MobileNumber.maskedKind(in: text) == .mobile)
        #expect(MobileNumber.masked(text) == masked)
    }

    @Test(arguments: ["1301 102 1405 1406", "1201 1202 1301 102 1405"])
    func aRowOfRoomsIsAName(_ text: String) { #expect(!MobileNumber.isIn(text)) }

    /// Three groups alone may be a number, and so they are where an extension stands before or behind them: no floor
    /// has so many rooms.
    @Test(arguments: [
        ("1390 123 4567 8821", "*** 8821"), ("8821 8822 1390 123 4567", "8821 8822 ***"),
        ("1390 123 4567转8821", "***转8821"), ("1301 102 1405 8890", "*** 8890"),
        ("1390 123 4567", "***"), ("8821 1390 123 4567", "8821 ***"),
        ("办公室1390 123 4567", "办公室***"), ("教室 1390 012 4567", "教室 ***"),
    ])
    func groupsThatNothingTellsFromANumberAreOne(_ text: String, _ masked: String) {
        #expect(MobileNumber.kind(in: text) == .mobile)
        #expect(MobileNumber.masked(text) == masked)
    }

    @Test(arguments: [
        ("0855-8223456 13900001111", "0855-8223456"),
        ("(0855)8223456,13900001111", "(0855)8223456"),
        ("8821(手机13900001111)", "8821"), ("13900001111/8821/8822", "8821/8822"),
        ("13900001111", nil), ("手机 139 0000 1111", nil), ("8821", "8821"), ("转总机", "转总机"),
    ])
    func anOfficePhoneIsWhatIsLeft(_ text: String, _ phone: String?) {
        #expect(PhoneNumber.office(in: text) == phone)
    }
}
