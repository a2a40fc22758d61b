import Glibc

/// What `/proc/self/mountinfo` says about file systems (proc(5)).
enum MountTable {
    private static let networkTypes: Set<Substring> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "lustre", "fuse.sshfs",
        "fuse.rclone", "fuse.glusterfs", "fuse.s3fs", "fuse.ceph", "fuse.davfs", "davfs",
    ]

    /// False where it cannot be told.
    static func isOnNetworkShare(_ path: String) -> Bool {
        guard let resolved = realpath(path, nil) else { return false }
        defer { free(resolved) }
        return isOnNetworkShare(String(cString: resolved), mounts: text())
    }

    /// `path` without links; the innermost mount around it decides, among equals the last.
    static func isOnNetworkShare(_ path: String, mounts: String) -> Bool {
        var innermost: (mountPoint: String, type: Substring) = ("", "")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 4, let dash = fields[4...].firstIndex(of: "-"),
                dash + 1 < fields.count
            else { continue }
            let mountPoint = unescaped(fields[4])
            let isAround =
                mountPoint == "/" || path == mountPoint || path.hasPrefix(mountPoint + "/")
            if isAround, mountPoint.utf8.count >= innermost.mountPoint.utf8.count {
                innermost = (mountPoint, fields[dash + 1])
            }
        }
        return networkTypes.contains(innermost.type)
    }

    /// Blanks in a mount point are written as `\040`.
    private static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func text() -> String {
        guard let stream = fopen("/proc/self/mountinfo", "re") else { return "" }
        defer { fclose(stream) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
            text += buffer[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
