import Domain
import Testing

/// What stands of a sealed list in clear is what others may see, and no more.
@Suite struct ClearSumTests {
    @Test func everySumTellsWhatOthersMaySee() {
        for needed in 0...30 {
            for waiting in 0...needed {
                let count = OutstandingCount(needed: needed, waiting: waiting)
                let clear = ClearSum(count)
                #expect(clear.sum.seen == count.asOthersSee, "\(needed) \(waiting)")
                let isSmall = [waiting, needed - waiting].contains { (1...4).contains($0) }
                #expect((clear.sum.exact == nil) == isSmall, "\(needed) \(waiting)")
                if isSmall { #expect(clear.needed < 0 && clear.waiting < 0) }
            }
        }
    }

    /// Many sums look alike where they are not told.
    @Test func whatIsNotToldLooksAlike() {
        let sums = [(18, 4), (18, 14), (6, 3), (9, 1), (40, 2)].map {
            ClearSum(OutstandingCount(needed: $0.0, waiting: $0.1))
        }
        #expect(Set(sums.filter { $0.sum.seen.waiting == .hidden }).count == 1)
        #expect(Set(sums).count <= 2)
    }

    /// Of a small list that is done nobody waits, which is all that is told of it.
    @Test func whereFewWereListedAndNobodyIsLeftNobodyWaits() {
        let sums = (1...4).map { ClearSum(OutstandingCount(needed: $0, waiting: 0)) }
        #expect(Set(sums).count == 1)
        for sum in sums.map(\.sum) {
            #expect(!sum.mayWait && sum.exact == nil && !sum.isNobody)
            #expect(sum.seen.waiting == .few && !sum.seen.isTold)
        }
        #expect(ClearSum(OutstandingCount(needed: 4, waiting: 1)).sum.mayWait)
    }

    /// Numbers that somebody wrote there are no sum.
    @Test(arguments: [(-2, 0), (3, 4), (-1, -2), (5, -1), (-7, -7), (-3, 0), (-3, -1)])
    func whatIsNoSumTellsNothing(needed: Int, waiting: Int) {
        let sum = ClearSum(needed: needed, waiting: waiting).sum
        #expect(sum.exact == nil && sum.seen.waiting == .hidden && sum.mayWait && !sum.isNobody)
    }
}
