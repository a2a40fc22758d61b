import Domain
import Security
import Testing

@Suite struct PassphraseThrottleTests {
    static let last = Moment(day: Day(ordinal: 20_000), secondOfDay: 86_399)

    @Test(arguments: [
        (4, 2), (5, 4), (6, 8), (7, 16), (8, 32), (9, 64), (10, 128), (11, 256), (12, 300),
        (13, 300), (1000, 300), (Int.max, 300),
    ])
    func waitDoublesUpToFiveMinutes(failures: Int, seconds: Int) {
        let throttle = PassphraseThrottle(failures: failures, lastAt: Self.last)
        #expect(throttle.waitUntil() == Self.last.adding(seconds: seconds))
        #expect(throttle.refusal(at: Self.last) == seconds)
        #expect(throttle.refusal(at: Self.last.adding(seconds: seconds - 1)) == 1)
        #expect(throttle.refusal(at: Self.last.adding(seconds: seconds)) == nil)
    }

    @Test(arguments: [Int.min, -1, 0, 1, 2, 3])
    func firstThreeAreFree(failures: Int) {
        let throttle = PassphraseThrottle(failures: failures, lastAt: Self.last)
        #expect(throttle.waitUntil() == nil)
        #expect(throttle.refusal(at: Self.last) == nil)
    }

    @Test func clockSetBackShutsNobodyOut() {
        let throttle = PassphraseThrottle(failures: 20, lastAt: Self.last)
        #expect(throttle.refusal(at: Self.last.adding(seconds: -86_400)) == nil)
        #expect(PassphraseThrottle(failures: 20, lastAt: nil).refusal(at: Self.last) == nil)
    }
}
