import Glibc
import Testing

@testable import Security

@Suite struct ProcessHardeningTests {
    @Test func processLeavesNoCoreFile() async {
        await #expect(processExitsWith: .success) {
            #expect(ProcessHardening.forbidCoreDumps())
            var limit = rlimit(rlim_cur: 1, rlim_max: 1)
            getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
            #expect(limit.rlim_cur == 0)
            #expect(limit.rlim_max == 0)
            #expect(!ProcessHardening.isDumpable)
        }
    }

    @Test func aFaultEndsTheProcessAndAsksNothing() async {
        await #expect(processExitsWith: .success) {
            for number in [SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP] { signal(number) { _ in } }
            ProcessHardening.forbidCoreDumps()
            for number in [SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP] {
                #expect(signal(number, SIG_DFL) == nil)
            }
        }
    }

    @Test func whatAFunctionLeftOnTheStackIsOverwritten() throws {
        let left = try #require(leaveMarks())
        ProcessHardening.overwriteLeftStack()
        let marks = UnsafeRawBufferPointer(start: left, count: 1024).count { $0 == Self.mark }
        #expect(marks < 4)
    }

    private static let mark: UInt8 = 0xC7

    /// Where the marks lay while this function ran.
    @inline(never)
    private func leaveMarks() -> UnsafeRawPointer? {
        withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 16) { bytes in
            for index in bytes.indices { bytes[index] = Self.mark }
            return bytes.baseAddress.map { UnsafeRawPointer($0) }
        }
    }
}
