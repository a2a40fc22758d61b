/// Whether the file of an attachment is what was attached.
public enum AttachmentStatus: Hashable, Sendable {
    case present, missing
    /// There, but with another content, or not to be read.
    case changed
}
