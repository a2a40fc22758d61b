extension PupilIdentity {
    /// What stands beside or in place of somebody's name, and is nobody's name.
    static let kin: Set<String> = Set(chineseKin + englishKin)

    /// Taken from both ends of a piece, the longest first: 祖父 goes before 父.
    static let affixes: [String] =
        chineseKin.sorted { $0.count > $1.count } + ["父", "母", "爸", "妈", "的", "其"]

    /// Given names that are words which such a sentence needs: 注意安全 names no 王安全. The given name alone is
    /// not looked for then; with the surname before it, it is.
    static let everydayWords: Set<String> = [
        "安全", "平安", "健康", "阳光", "快乐", "高兴", "开心", "文静", "安静", "平静", "冷静", "宁静",
        "家长", "同学", "学习", "成长", "进步", "努力", "认真", "自信", "自强", "自立", "信心", "关爱",
        "友爱", "和平", "和谐", "团结", "文明", "明天", "新年", "春节", "元旦", "清明", "端午", "中秋",
        "重阳", "国庆", "建议", "建设",
    ]

    private static let chineseKin = [
        "父亲", "母亲", "爸爸", "妈妈", "父母", "祖父", "祖母", "爷爷", "奶奶", "外公", "外婆", "外祖父",
        "外祖母", "姥姥", "姥爷", "祖父母", "外祖父母", "叔叔", "伯伯", "伯父", "伯母", "婶婶", "阿姨",
        "小姨", "姑姑", "姑父", "姑母", "姑妈", "姨父", "姨母", "姨妈", "舅舅", "舅妈", "哥哥", "姐姐",
        "继父", "继母", "养父", "养母", "其父", "其母", "夫妇", "夫妻", "先生", "女士", "老师", "班主任",
        "监护人", "家长", "亲属", "亲戚", "邻居", "朋友", "孩子", "学生", "该生", "紧急联系人", "联系人",
        "紧急", "联系", "备用", "电话", "手机", "座机", "固话", "微信", "同号", "单位", "学校", "公司",
        "办公室", "宿舍", "家里", "家中", "家庭", "住址", "地址", "不详", "同上", "同监护人", "暂无", "没有",
    ]

    /// With the small words that stand between them, and that are names of one syllable in pinyin as well.
    private static let englishKin = [
        "father", "mother", "parents", "parent", "grandfather", "grandmother", "grandparents",
        "uncle",
        "aunt", "brother", "sister", "guardian", "stepfather", "stepmother", "husband", "wife",
        "dad",
        "mum", "mom", "family", "neighbour", "neighbor", "friend", "teacher", "pupil", "child",
        "mr",
        "mrs", "ms", "miss", "dr", "phone", "mobile", "cell", "tel", "number", "home", "work",
        "office",
        "school", "contact", "call", "emergency", "same", "none", "unknown", "above", "only",
        "after",
        "before", "the", "a", "an", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with",
        "no",
        "not", "is", "as", "if", "so", "be", "do", "he", "she", "it", "we", "you", "me", "my",
        "his",
        "her", "him", "our", "us", "their", "may", "can",
    ]
}
