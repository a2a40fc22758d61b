/// A paper out of the sealed file. Only the referral letter names a pupil.
public enum CarePaper: String, CaseIterable, Sendable {
    /// 转介建议书, in two copies.
    case referral
    /// 一生一策与跟进及时率: counts alone.
    case timeliness
    /// 家访完成率: counts alone.
    case homeVisits
    /// 心理普查情况表, with second interviews: counts alone.
    case screening
    /// 查看记录摘录: who looked at what, of the last thirty days.
    case access
    /// 销毁证明.
    case destruction
    /// 节前值守交接单: codes, days, whoever keeps watch, and the phone.
    case handover

    /// Whether it is about one case.
    public var needsCase: Bool { self == .referral }
}
