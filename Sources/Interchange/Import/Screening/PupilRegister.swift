import Domain

/// Who stands in a file already. Two of one name in one class are two pupils where their numbers differ; the
/// numbers are compared, and go with it.
struct PupilRegister {
    private var numbers: [ScreeningQueue.Pupil: Set<String>] = [:]

    /// False for whoever stands in it already, or cannot be told from somebody who does.
    mutating func take(_ pupil: ScreeningQueue.Pupil, number cell: String) -> Bool {
        let number = Self.number(cell)
        guard let known = numbers[pupil] else {
            numbers[pupil] = [number]
            return true
        }
        guard !number.isEmpty, known.isDisjoint(with: ["", number]) else { return false }
        numbers[pupil] = known.union([number])
        return true
    }

    /// With as much of the end of the number behind the name as no namesake has, where there are any.
    func toldApart(_ pupil: ScreeningQueue.Pupil, number cell: String) -> ScreeningQueue.Pupil {
        guard let known = numbers[pupil], known.count > 1 else { return pupil }
        let length = (2...).first { length in
            Set(known.map { $0.suffix(length) }).count == known.count
        }
        guard let length else { return pupil }
        var pupil = pupil
        pupil.name += "（" + Self.number(cell).suffix(length) + "）"
        return pupil
    }

    private static func number(_ cell: String) -> String {
        TextWidth.narrow(cell).filter { !$0.isWhitespace }.uppercased()
    }
}
