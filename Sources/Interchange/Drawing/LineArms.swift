/// The sides of its cell to which a character of a drawing reaches.
struct LineArms: OptionSet, Hashable {
    let rawValue: UInt8

    static let up = LineArms(rawValue: 1)
    static let down = LineArms(rawValue: 2)
    static let left = LineArms(rawValue: 4)
    static let right = LineArms(rawValue: 8)

    /// ASCII art and every box-drawing character of Unicode (U+2500–U+257F), whatever its weight.
    static func of(_ character: Character) -> LineArms { table[character] ?? [] }

    private static let table: [Character: LineArms] = {
        var table: [Character: LineArms] = [:]
        for (characters, arms) in shapes {
            for character in characters { table[character] = arms }
        }
        return table
    }()

    private static let shapes: [(String, LineArms)] = [
        ("-─━═╌╍┄┅┈┉╼╾", [.left, .right]), ("|│┃║╎╏┆┇┊┋╽╿", [.up, .down]),
        ("┌┍┎┏╒╓╔╭", [.right, .down]), ("┐┑┒┓╕╖╗╮", [.left, .down]),
        ("└┕┖┗╘╙╚╰", [.right, .up]), ("┘┙┚┛╛╜╝╯", [.left, .up]),
        ("├┝┞┟┠┡┢┣╞╟╠", [.up, .down, .right]), ("┤┥┦┧┨┩┪┫╡╢╣", [.up, .down, .left]),
        ("┬┭┮┯┰┱┲┳╤╥╦", [.left, .right, .down]), ("┴┵┶┷┸┹┺┻╧╨╩", [.left, .right, .up]),
        ("+┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬", [.up, .down, .left, .right]),
    ]
}
