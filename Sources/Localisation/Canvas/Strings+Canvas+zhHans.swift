extension Strings {
    static let canvasChinese = Canvas(
        schematic: "示意", trueScale: "实比", switchView: "切换示意图与实际比例", shortView: "实比",
        scale: { "一列 \($0) 米" })
}
