extension Strings {
    /// What asks, warns or explains while a case is being led.
    public struct CareSteps: Sendable {
        public var shortClose, newPlan, onlyClassTeachers: String
        /// While it is written.
        public var signing: String
        /// The day of a contact that is entered later.
        public var day, dayHint, dayOutOfRange: String
        /// Which case a follow-up was noted in.
        public var followedUp: @Sendable (String) -> String
        /// What only is noted, and what counts for itself; a plan's review that is over; the state of a case.
        public var kindHint, reviewOver, reviewOwed: String
        public var on: @Sendable (String) -> String
        public var inCrisis, stepTaken, approvalHint, nameFromQueue: String
        /// The steps of a crisis that nobody has entered.
        public var reviewQuestion: @Sendable (String) -> String
        /// Through the versions of a plan.
        public var earlier, later, noEarlier, noLater: String
        /// What is not done at a time that is not.
        public var timeTold: String
        public var dayUnsettled: @Sendable (String) -> String
        /// Of a case that would be over before it is opened.
        public var keepOver: String
        /// Codes of home visits; the answers.
        public var namesakeVisits: @Sendable (String) -> String
        public var samePupil, otherPupil: String
        /// How many names are erased, and how many stay.
        public var erasesVisits: @Sendable (Int, Int) -> String
        /// What a share of the recovery key is for.
        public var shareText: String
        /// How many cases.
        public var handOverAll: @Sendable (Int) -> String
        /// How those who have measures are called besides, by the raw values of the domain's words.
        public var otherNames: [String: String]
        /// Who was written before a measure.
        public var noResponsible: @Sendable (String) -> String
    }

    public var careSteps: CareSteps {
        language == .chinese ? Self.careStepsChinese : Self.careStepsEnglish
    }

    private static let careStepsChinese = CareSteps(
        shortClose: "关闭", newPlan: "新建方案（一生一策）", onlyClassTeachers: "本案没有待办措施，提示只能交给班主任",
        signing: "正在记入…",
        day: "日期", dayHint: "补记以前的联系，请改为联系当日的日期，跟进期限从该日起算",
        dayOutOfRange: "日期须在立案日与今天之间",
        followedUp: { "\($0) 跟进已签字记入" },
        kindHint: "与教师沟通只作记录，不算跟进；复评另有期限", reviewOver: "复评日期不能早于今天",
        reviewOwed: "待复评", on: { "补记 \($0)" },
        inCrisis: "危机处置尚未复盘，不能维持级别、降级或结案", stepTaken: "这一步已登记，时间不改",
        approvalHint: "校长本人，当面输入口令", nameFromQueue: "留空即用名单中的姓名，不显示",
        reviewQuestion: { "尚未登记：\($0)。复盘后本次危机处置即告结束，须先撤回复盘（y）才能补记。现在就复盘吗？" },
        earlier: "较早一版", later: "较新一版", noEarlier: "没有更早的版本", noLater: "这已是最新一版",
        timeTold: "程序的时间（--at）与本机时钟不同，名册只记本机的时间；请不带 --at 再打开",
        dayUnsettled: { "保存期限是 \($0)，自该日起至昨天本系统没有记录，或时钟不准。销毁无法挽回，请在下一个工作日再办" },
        keepOver: "保存至的日期须晚于今天",
        namesakeVisits: { "家访名单有同名的 \($0)，是本案学生吗？" },
        samePupil: "是同一名学生，一并抹去姓名", otherPupil: "是另外的学生，姓名保留",
        erasesVisits: { "家访名单上抹去 \($0) 人姓名、保留 \($1) 人，抹去后不能恢复。继续？" },
        shareText:
            "请抄写或打印下面的密钥，装入信封，由上面写明的人保管。遗失口令时，校长与心理教师两份合用才能恢复个案（wangge care recover），一份无用。程序不保存它。",
        handOverAll: { "连同我负责的全部个案（共 \($0) 案）" },
        otherNames: [
            "psychologist": "心理老师", "subjectTeacher": "学科|学科老师|科任|科任教师|科任老师|任课教师|任课老师",
            "dormitory": "宿管员|宿管老师", "guardian": "监护人|父母",
        ],
        noResponsible: { "“\($0)”不是责任人：写心理教师、班主任、学科教师、宿管或家长；冒号前不是人的，前面再加“心理教师：”" })

    private static let careStepsEnglish = CareSteps(
        shortClose: "Close", newPlan: "Write the first plan",
        onlyClassTeachers: "No measure is open, and a sentence alone is for class teachers",
        signing: "Writing…",
        day: "Day",
        dayHint: "the day it was, if it is entered later; the clock goes by it",
        dayOutOfRange: "The day has to lie between the opening of the case and today",
        followedUp: { "Follow-up of \($0) signed and noted" },
        kindHint: "a teacher: noted only; a review has its own day",
        reviewOver: "The day of the next review may not be over", reviewOwed: "review due",
        on: { "of \($0):" },
        inCrisis: "The crisis has not been reviewed: no level kept or lowered, no case closed",
        stepTaken: "This step was entered already; its time stands",
        approvalHint: "the principal, in person",
        nameFromQueue: "left empty, the name of the queue is taken, unseen",
        reviewQuestion: {
            "Not entered: \($0). The review ends this crisis, and nothing can be added to it unless the review is withdrawn (y). Review it now?"
        },
        earlier: "Earlier version", later: "Later version",
        noEarlier: "There is no earlier version", noLater: "This is the latest version",
        timeTold:
            "The program was told a time (--at) that is not the machine's: nothing is written for it. Open without --at",
        dayUnsettled: {
            "Nothing was entered into the ledger from \($0) until yesterday, or the clock is wrong. What is destroyed is gone: do it on the next working day"
        },
        keepOver: "A case is kept until some day after today",
        namesakeVisits: { "Home visits \($0): is that the same pupil?" },
        samePupil: "The same pupil: erase the name there too",
        otherPupil: "Another pupil: the name stays",
        erasesVisits: {
            "On the lists of home visits \($0) names are erased for good and \($1) stay. Go on?"
        },
        shareText:
            "Copy or print this key, put it into an envelope and give it to whoever is named above. Where a passphrase is lost, the principal's and the psychology teacher's share together give the cases back (wangge care recover); one alone gives nothing. The program does not keep it.",
        handOverAll: { "all cases that I lead (\($0))" },
        otherNames: [
            "psychologist": "psychologist", "homeroomTeacher": "homeroom teacher|form teacher",
            "subjectTeacher": "subject|subject teachers", "dormitory": "dormitory teacher|dorm",
            "guardian": "parents|parent|family",
        ],
        noResponsible: {
            "“\($0)” has no measures: psychology, class or subject teacher, dormitory, guardian. Where nobody is meant, write “psychology teacher:” before it"
        })
}
