/// What somebody was shown before signing a 责任状: whoever has got another duty meanwhile is told
/// instead of signing a text that tells nothing of it.
public struct PledgeSight: Hashable, Sendable {
    public let template: PledgeTemplate
    public let subject: PledgeSubject

    public init(template: PledgeTemplate, subject: PledgeSubject) {
        self.template = template
        self.subject = subject
    }
}
