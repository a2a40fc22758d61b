/// A number of bytes as people read it.
struct ByteSize: CustomStringConvertible {
    let bytes: Int

    /// `64 KB`, `5.1 MB`.
    var description: String {
        let kilobytes = (bytes + 1023) / 1024
        guard kilobytes >= 1024 else { return "\(kilobytes) KB" }
        let tenths = (kilobytes * 10 + 512) / 1024
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}
