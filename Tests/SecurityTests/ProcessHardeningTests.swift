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
}
