import Domain
import Persistence

/// 查看记录摘录: who looked at which code, when, why, and for how long. No pupil is named.
struct AccessExtract {
    let source: DocumentSource
    private let looks: [CareLook]
    private let filter: CareViewFilter
    /// Whether whoever asks reads every look.
    private let seesAll: Bool
    private let isCut: Bool
    private let unproven: Int

    init(source: DocumentSource, log: CareLog, filter: CareViewFilter, seesAll: Bool) {
        self.source = source
        looks = log.views.looks(at: source.now).filter { filter.admits($0.view) }
        self.filter = filter
        self.seesAll = seesAll
        (isCut, unproven) = (log.isCut, log.unproven)
    }

    var document: Document {
        Document(
            title: "心理关注名册查看记录摘录", school: source.school, notes: [source.dateNote, scope],
            isLandscape: true,
            blocks: [.table(table)],
            signatures: [Signature("心理教师"), Signature("校长", hasSeal: true)])
    }

    private var scope: String {
        [
            filter.code.map { "档案号 " + $0 }, filter.viewer.map { "查看人 " + source.name(of: $0) },
            seesAll ? "全校的查看记录" : "摘录人本人的查看和他人对其所负责个案的查看",
            "最近 \(CareView.shownDays) 天，共 \(looks.count) 次",
            isCut ? "只取其中最近 \(CareFile.viewLimit) 次" : nil,
            unproven > 0 ? "另有 \(unproven) 条无法核验签名，未列入" : nil,
        ].compactMap(\.self).joined(separator: "，")
    }

    private var table: DocumentTable {
        DocumentTable(
            [
                .init("时间"), .init("查看人", isCentred: true), .init("内容", isCentred: true),
                .init("档案号", isCentred: true), .init("事由"), .init("批准人", isCentred: true),
                .init("秒", isCentred: true),
            ],
            rows: looks.map { look in
                let view = look.view
                return [
                    view.at.day.text + " " + view.at.hourMinuteText,
                    source.name(of: view.viewer), Self.name(of: view.subject), view.code ?? "",
                    Self.why(look), view.approver.map(source.name) ?? "",
                    Self.seconds(of: look.ending),
                ]
            }
        ).numbered()
    }

    private static func why(_ look: CareLook) -> String {
        let words = [look.view.reason.map(Self.name) ?? "", look.view.words].filter { !$0.isEmpty }
            .joined(separator: "：")
        return look.ending == .unknown ? words + "（未见遮盖）" : words
    }

    private static func seconds(of ending: CareLook.Ending) -> String {
        switch ending {
        case .instant: ""
        case .masked(let seconds): String(seconds)
        case .open(let seconds): "至多 \(seconds)"
        case .unknown: "不详"
        }
    }

    private static func name(of subject: CareView.Subject) -> String {
        switch subject {
        case .list: "打开名单"
        case .caseFile: "查看个案"
        case .identity: "查看身份"
        case .masked: "遮盖身份"
        case .exported: "导出资料"
        }
    }

    private static func name(of reason: CareView.Reason) -> String {
        switch reason {
        case .followUp: "跟进联系"
        case .crisis: "危机处置"
        case .referral: "转介送医"
        case .guardian: "家校沟通"
        case .review: "复评会商"
        case .other: "其他"
        }
    }
}
