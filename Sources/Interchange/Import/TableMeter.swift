/// Tells how far the import of a table has come: through the file until its end has been seen, and
/// from then on through its good rows.
struct TableMeter {
    private var meter = ProgressMeter()
    private var bytes = (done: 0, total: 0)
    private var good: Int?
    private var written = 0

    /// Before the rows of a step; `good` is the number of good rows, once it is known.
    mutating func begin(
        bytes: (done: Int, total: Int), good: Int?, to progress: (ImportProgress) -> Void
    ) {
        self.bytes = bytes
        guard self.good == nil, let good else { return }
        self.good = good
        meter.tell(.reading, bytes.total, of: bytes.total, to: progress)
        if good > 0, written == good { meter.tell(.writing, good, of: good, to: progress) }
    }

    /// After each row.
    mutating func pass(isGood: Bool, to progress: (ImportProgress) -> Void) {
        if isGood { written += 1 }
        if let good {
            if isGood { meter.tell(.writing, written, of: good, to: progress) }
        } else if bytes.done < bytes.total {
            meter.tell(.reading, bytes.done, of: bytes.total, to: progress)
        }
    }
}
