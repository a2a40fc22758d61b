import Glibc
import Testing

/// Runs `body` with the file rights of a stranger: permissions do not stop root. Only this
/// thread changes, and SQLite works on the thread that calls it.
func asNobody(_ body: () throws -> Void) throws {
    guard geteuid() == 0 else { return try body() }
    let setUser = try #require(dlsym(nil, "setfsuid"))
    let setFileUser = unsafeBitCast(setUser, to: (@convention(c) (uid_t) -> CInt).self)
    _ = setFileUser(65_534)
    defer { _ = setFileUser(0) }
    try body()
}
