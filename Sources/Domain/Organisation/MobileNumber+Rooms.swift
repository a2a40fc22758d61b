/// Rooms in a row, which read together could be a number: 教室 1301 102 1405.
extension MobileNumber {
    /// Whether groups of four, three and four digits are of a list of rooms: a word says so before or behind it, or
    /// the list goes on, unless what is posted `needsWord`. Nobody can tell of three groups alone, which may be a
    /// number then.
    static func isOfRooms(
        _ range: ClosedRange<Int>, among runs: [Run], of text: String, needsWord: Bool
    ) -> Bool {
        guard runs[range].map(\.digits.count) == [4, 3, 4],
            runs[range].allSatisfy(isRoom)
        else { return false }
        var (first, last) = (range.lowerBound, range.upperBound)
        while first > 0, isInList(runs[first]), isRoom(runs[first - 1]) { first -= 1 }
        while last + 1 < runs.count, isInList(runs[last + 1]), isRoom(runs[last + 1]) { last += 1 }
        let (before, behind) = (range.lowerBound - first, last - range.upperBound)
        return !needsWord && (behind > 0 || before > 1)
            || isRoomWord(before: text[..<runs[first].range.lowerBound])
            || isRoomWord(behind: text[runs[last].range.upperBound...])
    }

    /// Three or four digits, of which the last two count the rooms of a floor. What counts higher may be of a number,
    /// and is masked with it.
    private static func isRoom(_ run: Run) -> Bool {
        let counted = run.digits.suffix(2).reduce(0) { $0 * 10 + $1 }
        return (3...4).contains(run.digits.count) && run.digits.first != 0
            && (1...mostRoomsOfAFloor).contains(counted)
    }

    private static let mostRoomsOfAFloor = 40

    private static func isInList(_ run: Run) -> Bool { run.gap?.hasNewline == false }

    /// 办公室 is none of those: a phone stands behind it.
    private static func isRoomWord(before text: Substring) -> Bool {
        let text = text.reversed().drop { $0.isWhitespace || $0 == ":" || $0 == "：" }.reversed()
        let ending = String(text.suffix(8)).lowercased()
        return ["教室", "房间", "寝室", "宿舍", "room", "rooms"].contains(where: ending.hasSuffix)
    }

    private static func isRoomWord(behind text: Substring) -> Bool {
        let text = text.drop { $0.isWhitespace }
        return ["室", "房", "教室", "寝室"].contains(where: text.hasPrefix)
    }
}
