import Domain

/// Pupils who do not exist: each name is put together from the seed when the sample school is made.
struct SamplePupils {
    private static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华")
    private static let given = Array("安宁子涵一诺沐辰雨桐思远嘉禾清扬若水知行书言以宁景行")

    /// Draws one pupil of a class.
    static func draw(_ band: String, _ random: inout SeededGenerator) -> PupilIdentity {
        let name = draw(&random)
        let guardian = draw(&random)
        let phone = (0..<8).map { _ in String(random.next(below: 10)) }.joined()
        return PupilIdentity(
            name: name, className: band + "班", guardian: guardian,
            emergencyContact: guardian + " 000" + phone)
    }

    private static func draw(_ random: inout SeededGenerator) -> String {
        var name = String(random.pick(surnames) ?? "某")
        for _ in 0..<2 { name.append(random.pick(given) ?? "某") }
        return name
    }
}
