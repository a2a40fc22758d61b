import Foundation

/// The program as it was built together with these tests.
enum BuiltProgram {
    /// Beside the test bundle, which is what runs now.
    static let path: String = {
        let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "wangge").path
    }()
}
