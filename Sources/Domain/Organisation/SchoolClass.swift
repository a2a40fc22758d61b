/// A class of the school, such as 七(1): the one list of classes, which class activities and 普查 share.
public struct SchoolClass: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<SchoolClass>

    public let id: ID
    public let name: String
    public let starts: Day
    /// The last day in force; nil while it goes on, before `starts` for what never was one.
    public let ends: Day?

    public init(id: ID, name: String, starts: Day, ends: Day? = nil) {
        self.id = id
        self.name = name
        self.starts = starts
        self.ends = ends
    }

    public func isInForce(on day: Day) -> Bool {
        starts <= day && ends.map { day <= $0 } ?? true
    }

    /// 七 of 七(1), 高二 of 高二3班, 7 of 701; empty where the name tells none.
    public var grade: String { Spelling(name).grade }

    /// How many school years the pupils of a class with this name stay, this one included: to the end of
    /// the sixth, the ninth or the twelfth grade; nil where the name tells no grade.
    public static func yearsLeft(in name: String) -> Int? {
        let rank = Spelling(name).rank
        return [6, 9, 12].first { $0 >= rank }.map { $0 - rank + 1 }
    }

    /// Whether both names mean the same class: 七(1), 七1班, 七年级（1）班 and 701 are one.
    public static func isSame(_ name: String, _ other: String) -> Bool {
        key(of: name) == key(of: other)
    }

    /// The same for all names of a class: by grade and number where the name tells both; otherwise width,
    /// blanks and 班 at the end do not count.
    public static func key(of name: String) -> String { Spelling(name).identity }

    /// 七(1) of 七年级1班 and of 七年级（1）班; as it is written where that is no longer, or tells no grade and number.
    public static func brief(_ name: String) -> String {
        let spelling = Spelling(name)
        guard case .numbered(let number, _) = spelling.meaning else { return name }
        let brief = "\(spelling.grade)(\(number))"
        return brief.count < name.count ? brief : name
    }

    /// By grade and number, as a school lists them.
    public static func isListedBefore(_ left: SchoolClass, _ right: SchoolClass) -> Bool {
        isListedBefore(left.name, right.name)
    }

    /// The same of their names.
    public static func isListedBefore(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Spelling(left), Spelling(right))
        return (left.rank, left.grade, left.number, left.key)
            < (right.rank, right.grade, right.number, right.key)
    }

    /// What somebody does to the list of classes; the journal keeps it, and the table follows.
    public enum Step: Hashable, Sendable {
        case added(name: String, from: Day)
        /// `on` is the last day in force; a day before the first one takes back a mistake.
        case ended(on: Day)
    }
}

extension SchoolClass {
    /// A class name taken apart.
    struct Spelling {
        let key: String
        let grade: String
        /// 0 where the name tells none.
        let number: Int
        let meaning: Meaning

        /// What all spellings of one class have in common.
        enum Meaning: Hashable {
            case numbered(Int, ofGrade: Int)
            case numberedOf(String, Int)
            case named(String)
        }

        init(_ name: String) {
            var text = String(name.compactMap(Self.halfWidth))
            if text.count > 1, text.hasSuffix("班") { text.removeLast() }
            let (grade, figures) = Self.parts(of: text)
            key = text
            self.grade = Self.plain(grade)
            number = Self.number(figures.prefix { $0 != ")" })
            let isWhole = figures.firstIndex(of: ")").map { $0 == figures.indices.last } ?? true
            let rank = Self.rank(of: self.grade)
            meaning =
                if number == 0 || !isWhole {
                    .named(text)
                } else {
                    rank < Self.noGrade
                        ? .numbered(number, ofGrade: rank) : .numberedOf(self.grade, number)
                }
        }

        /// What stands for the grade, and what for the number, with the bracket that closes it.
        private static func parts(of text: String) -> (grade: Substring, figures: Substring) {
            if let open = text.firstIndex(of: "(") {
                return (text[..<open], text[text.index(after: open)...])
            }
            if let word = text.firstRange(of: "年级"),
                text[word.upperBound...].allSatisfy(ChineseNumber.isFigure)
            {
                return (text[..<word.lowerBound], text[word.upperBound...])
            }
            let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
            let own = digits == text.count && digits > 2 ? 2 : digits
            return (text.dropLast(own), text.suffix(own))
        }

        /// 一 to 九, 初一 to 初三 as seven to nine, 高一 to 高三 after them; what is no grade comes last.
        var rank: Int { Self.rank(of: grade) }

        private static func rank(of grade: String) -> Int {
            if let number = Int(grade) {
                // 07 and 24 begin the number of a pupil, not of a class.
                return grades.contains(number) && !grade.hasPrefix("0") ? number : noGrade
            }
            let base = grade.hasPrefix("初") ? 6 : grade.hasPrefix("高") ? 9 : 0
            let hasStage = base > 0 || grade.count > 1 && grade.hasPrefix("小")
            let rank = base + number(hasStage ? grade.dropFirst() : grade[...])
            return rank > base && grades.contains(rank) ? rank : noGrade
        }

        private static let noGrade = 99
        private static let grades = 1...12
        /// Grades without a rank: nobody's name begins so.
        private static let others: Set<String> = [
            "托", "小", "中", "大", "学前", "预初", "预备", "实验", "国际",
        ]

        /// The same for all spellings of one class, and for no other.
        var identity: String {
            switch meaning {
            case .numbered(let number, let rank): "\(rank)#\(number)"
            case .numberedOf(let grade, let number): "\(grade)#\(number)"
            case .named(let name): name
            }
        }

        /// Whether it tells a grade and a number as a class has them, and nothing behind them: neither the name of
        /// a pupil, one of several of that name, nor a student number does.
        var isNumbered: Bool {
            if case .named = meaning { return false }
            let isGrade =
                rank < Self.noGrade || grade.hasSuffix("级") || Self.others.contains(grade)
            return isGrade && number > 0 && !key.contains(/[0-9]{5}/)
        }

        /// Whether something stands behind the number in brackets: the name of a pupil, or a second class.
        var isLonger: Bool {
            key.contains(/\)./)
        }

        /// Whether it ends in the number of a class in brackets, whatever stands before.
        var isBracketed: Bool {
            key.wholeMatch(of: /[^0-9()]+\([0-9]{1,2}\)/) != nil && number > 0
        }

        private static func plain(_ grade: Substring) -> String {
            String(grade.hasSuffix("年级") ? grade.dropLast(2) : grade)
        }

        private static func number(_ text: Substring) -> Int {
            if let number = Int(text) { return max(0, number) }
            return text.allSatisfy(ChineseNumber.isFigure) ? ChineseNumber.value(of: text) : 0
        }

        private static func halfWidth(_ character: Character) -> Character? {
            if character.isWhitespace { return nil }
            guard let scalar = character.unicodeScalars.first,
                (0xFF01...0xFF5E).contains(scalar.value)
            else { return character }
            return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character
        }
    }
}

extension [SchoolClass] {
    public func inForce(on day: Day) -> [SchoolClass] { filter { $0.isInForce(on: day) } }

    /// The class of that name on that day.
    public func named(_ name: String, on day: Day) -> SchoolClass? {
        first { $0.isInForce(on: day) && SchoolClass.isSame($0.name, name) }
    }
}
