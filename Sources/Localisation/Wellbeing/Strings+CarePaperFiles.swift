extension Strings {
    /// What a paper out of the sealed file may be called.
    public struct CarePaperFiles: Sendable {
        /// By the raw values of the papers, without an ending.
        public var names: [String: String]
        /// Of the field of the path, with such a name.
        public var hint: @Sendable (String) -> String
    }

    public var carePaperFiles: CarePaperFiles {
        language == .chinese ? Self.carePaperFilesChinese : Self.carePaperFilesEnglish
    }

    private static let carePaperFilesChinese = CarePaperFiles(
        names: [
            "referral": "转介", "timeliness": "及时率", "homeVisits": "家访", "screening": "普查",
            "access": "查看记录", "destruction": "销毁证明", "handover": "交接单",
        ], hint: { "新文件，如 \($0).html；.txt 为文本，.csv 为表格" })

    private static let carePaperFilesEnglish = CarePaperFiles(
        names: [
            "referral": "letter", "timeliness": "in-time", "homeVisits": "visits",
            "screening": "screening", "access": "log", "destruction": "destroyed",
            "handover": "holiday",
        ], hint: { "a new file, such as \($0).html; .txt is text, .csv a table" })
}
