import CNcurses
import TerminalUI

/// What ncurses needs to draw each role of one theme: attributes and a colour pair.
struct RoleLooks {
    struct Look {
        let attributes: attr_t
        let pair: Int32
    }

    private let looks: [Look]

    /// Allocates the theme's colour pairs; wants a started ncurses screen.
    init(theme: Theme, depth: ColourDepth) {
        let theme = depth == .none ? theme.withoutColour : theme
        var numbers: [Style: (foreground: Int, background: Int)] = [:]
        looks = Role.allCases.map { role in
            let style = theme.style(of: role)
            let pair =
                numbers[style]
                ?? depth.numbers(of: style)
            numbers[style] = pair
            return Look(
                attributes: RoleLooks.attributes(style.attributes), pair: RoleLooks.pair(pair))
        }
    }

    subscript(role: Role) -> Look {
        looks[Int(role.rawValue)]
    }

    private static func pair(_ numbers: (foreground: Int, background: Int)) -> Int32 {
        guard numbers != (-1, -1) else { return 0 }
        return max(0, alloc_pair(Int32(numbers.foreground), Int32(numbers.background)))
    }

    private static func attributes(_ attributes: Style.Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= cn_bold }
        if attributes.contains(.dim) { bits |= cn_dim }
        if attributes.contains(.underline) { bits |= cn_underline }
        if attributes.contains(.reverse) { bits |= cn_reverse }
        return bits
    }
}
