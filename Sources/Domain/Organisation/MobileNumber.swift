/// Finds the mobile numbers in a text: they are private, are not kept and never posted.
///
/// Eleven digits from 13 to 19 on, perhaps behind +86, 0086 or 0; with blanks, dashes, dots and brackets
/// between them, in whatever script the digits are. A longer run of digits, such as that of an
/// identity card, holds none.
public enum MobileNumber {
    /// What stands in a text instead of a number.
    public static let mask = "***"

    public static func isIn(_ text: String) -> Bool { !ranges(in: text).isEmpty }

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

    /// Where they stand, the sign before a country's code included.
    public static func ranges(in text: String) -> [Range<String.Index>] {
        let runs = runs(of: text)
        var found: [Range<String.Index>] = []
        var first = 0
        while first < runs.count {
            guard let last = end(of: runs[first...]) else {
                first += 1
                continue
            }
            var start = runs[first].range.lowerBound
            let before = text.unicodeScalars[..<start]
            if let sign = before.last, sign == "+" || sign == "\u{FF0B}" {
                start = before.index(before: start)
            }
            found.append(start..<runs[last].range.upperBound)
            first = last + 1
        }
        return found
    }

    /// Digits side by side.
    private struct Run {
        var digits: [Int]
        var range: Range<String.Index>
        /// Only signs that are written inside of a number stand between it and the run before.
        var continues: Bool
    }

    private static func runs(of text: String) -> [Run] {
        let scalars = text.unicodeScalars
        var runs: [Run] = []
        // How many signs stand since the last digit; nil behind a word, which ends every number.
        var signs: Int?
        for index in scalars.indices {
            let scalar = scalars[index]
            if let digit = digit(scalar) {
                let end = scalars.index(after: index)
                if signs == 0, !runs.isEmpty {
                    runs[runs.count - 1].digits.append(digit)
                    runs[runs.count - 1].range =
                        runs[runs.count - 1].range.lowerBound..<end
                } else {
                    runs.append(
                        Run(digits: [digit], range: index..<end, continues: signs != nil))
                }
                signs = 0
            } else if isUnseen(scalar) {
                continue
            } else if let count = signs, count < longestGap, isSign(scalar) {
                signs = count + 1
            } else {
                signs = nil
            }
        }
        return runs
    }

    /// The last of the first runs that together are one number.
    private static func end(of runs: ArraySlice<Run>) -> Int? {
        var digits: [Int] = []
        for index in runs.indices {
            if index > runs.startIndex, !runs[index].continues { return nil }
            digits += runs[index].digits
            if isNumber(digits) { return index }
            if digits.count >= longest { return nil }
        }
        return nil
    }

    private static func isNumber(_ digits: [Int]) -> Bool {
        prefixes.contains { prefix in
            guard digits.count == prefix.count + 11, digits.starts(with: prefix) else {
                return false
            }
            let number = digits.dropFirst(prefix.count)
            return number.first == 1 && (number.dropFirst().first ?? 0) >= 3
        }
    }

    private static let prefixes: [[Int]] = [
        [], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6], [8, 6, 0], [0, 0, 8, 6, 0],
    ]
    private static let longest = 16
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
