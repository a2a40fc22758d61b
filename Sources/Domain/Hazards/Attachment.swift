/// 附件: a photo or scan that an event carries; kept by the digest of its content.
public struct Attachment: Hashable, Sendable {
    /// SHA-256 of the content, lower-case hexadecimal.
    public let digest: String
    public let name: String
    /// In bytes.
    public let size: Int

    public init(digest: String, name: String, size: Int) {
        self.digest = digest
        self.name = name
        self.size = size
    }
}
