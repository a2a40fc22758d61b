/// Finds the mobile numbers and the identity card numbers in a text: they are private, are not kept and never
/// posted.
///
/// A mobile number has eleven digits from 13 to 19 on, perhaps behind +86, 0086 or 0, in whatever script the
/// digits are. They stand side by side or in the groups that people write, so that room numbers and hours
/// in a row are none. An identity card's has eighteen digits, or seventeen and an X, of which the last proves the
/// others; in what is posted, and of a person, all that look so count, and a word has to say that digits are of rooms.
public enum MobileNumber {
    /// Which of the two a number is.
    public enum Kind: Hashable, Sendable {
        case mobile, identityCard
    }

    /// What stands in a text instead of a number.
    public static let mask = "***"

    public static func isIn(_ text: String) -> Bool { kind(in: text) != nil }

    /// What the first number in a text is; nil where there is none. For the names of places, grids and labels, in
    /// which other digits are at home.
    public static func kind(in text: String) -> Kind? {
        numbers(in: text, isMasking: false).first?.kind
    }

    /// The same where eighteen digits that are no identity card's count as one: what is masked, and what is of a
    /// person.
    public static func maskedKind(in text: String) -> Kind? {
        numbers(in: text, isMasking: true).first?.kind
    }

    /// The text with `mask` instead of each number.
    public static func masked(_ text: String, by mask: String = mask) -> String {
        var masked = ""
        var next = text.startIndex
        for range in ranges(in: text) {
            masked += text[next..<range.lowerBound] + mask
            next = range.upperBound
        }
        return masked + text[next...]
    }

    /// Where those stand that are masked, the sign before a country's code included.
    public static func ranges(in text: String) -> [Range<String.Index>] {
        numbers(in: text, isMasking: true).map(\.range)
    }

    private static func numbers(
        in text: String, isMasking: Bool
    ) -> [(kind: Kind, range: Range<String.Index>)] {
        let runs = runs(of: text)
        var found: [(kind: Kind, range: Range<String.Index>)] = []
        var first = 0
        while first < runs.count {
            guard let (kind, last, end) = end(of: runs[first...], isMasking: isMasking),
                kind != .mobile
                    || !isOfRooms(
                        first...last, among: runs, of: text, needsWord: isMasking)
            else {
                first += 1
                continue
            }
            var start = runs[first].range.lowerBound
            let before = text.unicodeScalars[..<start]
            if let sign = before.last, sign == "+" || sign == "\u{FF0B}" {
                start = before.index(before: start)
            }
            found.append((kind, start..<end))
            first = last + 1
        }
        return found
    }

    /// What stands between two runs of digits.
    struct Gap {
        var signs = 0
        /// Of the signs those that part a list as well as a number.
        var marks = 0
        var hasNewline = false
    }

    /// Digits side by side.
    struct Run {
        var digits: [Int]
        var range: Range<String.Index>
        /// Only signs that are written inside of a number stand between it and the run before.
        var gap: Gap?
        /// Behind the X of an identity card.
        var endOfX: String.Index?
    }

    private static func runs(of text: String) -> [Run] {
        let scalars = text.unicodeScalars
        var runs: [Run] = []
        // Since the last digit; nil behind a word, which ends every number.
        var gap: Gap?
        for index in scalars.indices {
            let scalar = scalars[index]
            let end = scalars.index(after: index)
            if let digit = digit(scalar) {
                if gap?.signs == 0, !runs.isEmpty {
                    runs[runs.count - 1].digits.append(digit)
                    runs[runs.count - 1].range =
                        runs[runs.count - 1].range.lowerBound..<end
                } else {
                    runs.append(Run(digits: [digit], range: index..<end, gap: gap))
                }
                gap = Gap()
            } else if isUnseen(scalar) {
                continue
            } else if var next = gap, next.signs < longestGap, isSign(scalar) || isMark(scalar) {
                next.signs += 1
                next.marks += isMark(scalar) ? 1 : 0
                next.hasNewline = next.hasNewline || newlines.contains(scalar)
                gap = next
            } else {
                if gap?.signs == 0, crosses.contains(scalar) { runs[runs.count - 1].endOfX = end }
                gap = nil
            }
        }
        return runs
    }

    /// The last of the first runs that together are one number, and where that ends.
    private static func end(
        of runs: ArraySlice<Run>, isMasking: Bool
    ) -> (kind: Kind, last: Int, end: String.Index)? {
        var count = 0
        for index in runs.indices {
            if index > runs.startIndex, runs[index].gap == nil { return nil }
            count += runs[index].digits.count
            if count > longest { return nil }
            let first = runs[runs.startIndex...index]
            if isNumber(first) { return (.mobile, index, runs[index].range.upperBound) }
            if looksLikeCard(first), isMasking || isCard(first) {
                return (.identityCard, index, runs[index].endOfX ?? runs[index].range.upperBound)
            }
        }
        return nil
    }

    private static func isNumber(_ runs: ArraySlice<Run>) -> Bool {
        let digits = runs.flatMap(\.digits)
        return prefixes.contains { prefix in
            guard digits.count == prefix.count + 11, digits.starts(with: prefix) else {
                return false
            }
            let number = digits.dropFirst(prefix.count)
            return number.first == 1 && (number.dropFirst().first ?? 0) >= 3
                && isGrouped(runs, behind: prefix.count)
        }
    }

    /// Whether the digits behind the first `count` stand together as people write a number.
    private static func isGrouped(_ runs: ArraySlice<Run>, behind count: Int) -> Bool {
        var left = count
        var groups: [(size: Int, gap: Gap?)] = []
        for run in runs {
            let size = run.digits.count - min(left, run.digits.count)
            left -= run.digits.count - size
            if size > 0 { groups.append((size, run.gap)) }
        }
        let sizes = groups.map(\.size)
        guard groupings.contains(sizes) else { return false }
        return zip(groups, groups.dropFirst()).allSatisfy { before, group in
            guard let gap = group.gap else { return false }
            if gap.hasNewline, before.size != 3, before.size != 7 { return false }
            return gap.marks == 0 || gap.signs == 1 && groupingsWithMarks.contains(sizes)
        }
    }

    private static func isCard(_ runs: ArraySlice<Run>) -> Bool {
        IdentityCardNumber.isOne(
            runs.flatMap(\.digits), endsInX: runs.last?.endOfX != nil)
    }

    private static func looksLikeCard(_ runs: ArraySlice<Run>) -> Bool {
        let sizes = runs.map(\.digits.count)
        guard runs.dropFirst().allSatisfy({ $0.gap?.marks == 0 && $0.gap?.hasNewline == false })
        else { return false }
        let isEndedByX = runs.last?.endOfX != nil
        return isEndedByX
            ? sizes == [17] || sizes == [6, 8, 3] : sizes == [18] || sizes == [6, 8, 4]
    }

    private static let prefixes: [[Int]] = [
        [], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6], [8, 6, 0], [0, 0, 8, 6, 0],
    ]
    private static let groupings = [
        [11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 3, 4],
    ]
    private static let groupingsWithMarks = [[3, 4, 4], [3, 8]]
    private static let longest = 18
    /// So many signs, as in "139  -  0000", hold two runs together.
    private static let longestGap = 5

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    /// Takes no room, or hangs on the digit before.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
            || "−.．·・‧•。_()（）".unicodeScalars.contains(scalar)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        ",/*~+:、，／＊～＋：".unicodeScalars.contains(scalar)
    }

    private static let newlines = Array("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}".unicodeScalars)
    private static let crosses = Array("XxＸｘ".unicodeScalars)
}

extension Organisation {
    /// As a sheet for everybody may name it: no mobile number in whatever name.
    public var withoutMobileNumbers: Organisation {
        Organisation(
            day: day, schoolName: MobileNumber.masked(schoolName), schoolCode: schoolCode,
            people: people.map { person in
                var person = person
                person.name = MobileNumber.masked(person.name)
                person.position = MobileNumber.masked(person.position)
                person.officePhone = person.officePhone.flatMap(PhoneNumber.office(in:))
                return person
            },
            grids: grids.map { grid in
                var grid = grid
                grid.code = MobileNumber.masked(grid.code)
                grid.name = MobileNumber.masked(grid.name)
                return grid
            },
            places: places.map { place in
                var place = place
                place.name = MobileNumber.masked(place.name)
                return place
            }, assignments: assignments, gridsOfPlace: gridsOfPlace)
    }
}

extension CampusPlan {
    /// As a sheet for everybody may show it: no mobile number in the words on the ground.
    public var withoutMobileNumbers: CampusPlan {
        CampusPlan(
            footprints: footprints,
            ground: ground.map { feature in
                var feature = feature
                feature.name = MobileNumber.masked(feature.name)
                return feature
            })
    }
}
