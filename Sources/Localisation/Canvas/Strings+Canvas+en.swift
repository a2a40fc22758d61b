extension Strings {
    static let canvasEnglish = Canvas(
        schematic: "diagram", trueScale: "to scale", switchView: "Diagram or true to scale",
        shortView: "to scale", scale: { "\($0) m/col" })
}
