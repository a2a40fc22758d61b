import Domain

/// The name of a place as two people may write it differently: 一号楼, 1栋 and １＃楼 are one.
enum HazardPlaceName {
    static func normalised(_ name: String) -> String {
        let narrow = TextWidth.narrow(name).lowercased().filter { !$0.isWhitespace }
        return numbered(Array(narrow))
    }

    /// Numbers in digits, and behind them 号楼 for a building and 层 for a floor.
    private static func numbered(_ name: [Character]) -> String {
        var result = ""
        var rest = name[...]
        while let character = rest.first {
            let chinese = rest.prefix(while: ChineseNumber.isFigure)
            let arabic = rest.prefix { ("0"..."9").contains($0) }
            guard !chinese.isEmpty || !arabic.isEmpty else {
                result.append(character)
                rest.removeFirst()
                continue
            }
            result += arabic.isEmpty ? String(ChineseNumber.value(of: chinese)) : String(arabic)
            rest = rest.dropFirst(max(chinese.count, arabic.count))
            result += suffix(takenFrom: &rest)
        }
        return result
    }

    private static func suffix(takenFrom rest: inout ArraySlice<Character>) -> String {
        for (written, plain) in suffixes where rest.starts(with: written) {
            // 2F is a floor, 2Foo is not.
            if written == "f", let next = rest.dropFirst().first, next.isASCII, next.isLetter {
                continue
            }
            // 3号 at the end is a building; 3号门 is a gate.
            if written == "号" || written == "#", rest.count > 1 {
                rest = rest.dropFirst()
                return "号"
            }
            rest = rest.dropFirst(written.count)
            return plain
        }
        return ""
    }

    /// Longer ones first.
    private static let suffixes = [
        ("号楼", "号楼"), ("号栋", "号楼"), ("号幢", "号楼"), ("#楼", "号楼"), ("#栋", "号楼"), ("#幢", "号楼"),
        ("栋", "号楼"), ("幢", "号楼"), ("号", "号楼"), ("#", "号楼"), ("层", "层"), ("楼", "层"), ("f", "层"),
    ]
}
