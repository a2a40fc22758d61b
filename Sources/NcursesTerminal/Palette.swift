import Glibc
import TerminalUI

/// The 256 colours of xterm, which other terminals follow.
nonisolated enum Palette {
    static let colours: [Colour] = sixteen + cube + greys
    static let perceived = colours.map(PerceivedColour.init)

    private static let sixteen = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map {
        Colour(red: UInt8($0 >> 16), green: UInt8($0 >> 8 & 0xFF), blue: UInt8($0 & 0xFF))
    }

    private static let cube = (0..<216).map { index in
        let levels: [UInt8] = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
        return Colour(
            red: levels[index / 36], green: levels[index / 6 % 6], blue: levels[index % 6])
    }

    private static let greys = (0..<24).map { index in
        let level = UInt8(8 + 10 * index)
        return Colour(red: level, green: level, blue: level)
    }
}

/// A colour as the eye compares it: Björn Ottosson's OKLab.
nonisolated struct PerceivedColour: Sendable {
    let lightness: Float
    let greenRed: Float
    let blueYellow: Float

    init(_ colour: Colour) {
        let linear = colour.linear
        let red = Float(linear.red)
        let green = Float(linear.green)
        let blue = Float(linear.blue)
        let long = cbrtf(0.4122215 * red + 0.5363325 * green + 0.0514460 * blue)
        let medium = cbrtf(0.2119035 * red + 0.6806995 * green + 0.1073970 * blue)
        let short = cbrtf(0.0883025 * red + 0.2817188 * green + 0.6299787 * blue)
        lightness = 0.2104543 * long + 0.7936178 * medium - 0.0040720 * short
        greenRed = 1.9779985 * long - 2.4285922 * medium + 0.4505937 * short
        blueYellow = 0.0259040 * long + 0.7827718 * medium - 0.8086758 * short
    }

    /// The square of the distance; `hueWeight` says how much worse another hue is than another
    /// lightness.
    func distance(to other: PerceivedColour, hueWeight: Float) -> Float {
        let light = lightness - other.lightness
        let red = greenRed - other.greenRed
        let yellow = blueYellow - other.blueYellow
        return light * light + hueWeight * (red * red + yellow * yellow)
    }
}

nonisolated extension Colour {
    /// The channels as amounts of light, from 0 to 1 (sRGB).
    var linear: (red: Double, green: Double, blue: Double) {
        (Self.light(red), Self.light(green), Self.light(blue))
    }

    /// Relative luminance as WCAG 2 defines it.
    var luminance: Double {
        let linear = linear
        return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
    }

    /// Contrast ratio as WCAG 2 defines it: from 1 (the same) to 21 (black on white).
    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func light(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
