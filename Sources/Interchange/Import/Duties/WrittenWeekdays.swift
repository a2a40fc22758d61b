import Domain

extension Set<Weekday> {
    /// Reads 周一至周五, 一三五, 周一、周三, 1-5, 135, 工作日, 每天, Mon-Fri; empty for nothing. Nil for
    /// anything else.
    init?(written text: String) {
        let plain = Self.figures(TextWidth.narrow(text).lowercased().filter { !$0.isWhitespace })
        switch plain {
        case "每天", "每日", "天天", "daily", "everyday":
            self = .everyDay
            return
        case "工作日", "workdays":
            self = .workingDays
            return
        default: break
        }
        var days: Set<Weekday> = []
        var last: Int?
        var isRange = false
        for character in plain {
            switch character {
            case "周", "星", "期", "、", ",", ";", "/", "和": continue
            case "-", "–", "—", "~", "至", "到":
                guard last != nil, !isRange else { return nil }
                isRange = true
            default:
                guard let number = Self.number(character) else { return nil }
                let first = isRange ? last ?? number : number
                guard first <= number else { return nil }
                days.formUnion((first...number).compactMap(Weekday.init(rawValue:)))
                (last, isRange) = (number, false)
            }
        }
        guard !isRange else { return nil }
        self = days
    }

    /// English names as their numbers.
    private static func figures(_ text: String) -> String {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return names.enumerated().reduce(text) { text, name in
            let number = String(name.offset + 1)
            return text.replacing(name.element, with: number)
                .replacing(name.element.prefix(3), with: number)
        }
    }

    private static func number(_ character: Character) -> Int? {
        if character == "天" { return 7 }
        if let place = Array("一二三四五六日").firstIndex(of: character) { return place + 1 }
        return character.wholeNumberValue.flatMap { (1...7).contains($0) ? $0 : nil }
    }
}

extension SchoolWeeks {
    /// What the ledger reads, and in words what stands for all, odd and even weeks.
    init?(written text: String) {
        switch TextWidth.narrow(text).lowercased().filter({ !$0.isWhitespace }) {
        case "全学期", "整个学期", "每周", "各周", "全部", "all": self = .all
        case "odd": self.init(text: "单")
        case "even": self.init(text: "双")
        case let plain: self.init(text: plain)
        }
    }
}
