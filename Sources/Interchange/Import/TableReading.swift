import Dispatch
import Synchronization

/// A table read on a thread of its own, so that what has been read can be written meanwhile: reading
/// takes a third as long as writing, and two thirds of the machines have a second core.
///
/// The rows that nobody has taken yet wait without limit, as the file itself lies in memory whole.
final class TableReading<Reader: RowReader>: Sendable {
    struct Row: Sendable {
        /// Nil for a bad row; the notes then say why.
        let draft: Reader.Draft?
        let notes: ImportNotes
    }

    /// What has been read since the step before.
    struct Step: Sendable {
        var rows: [Row] = []
        /// Of the file, read so far and in all.
        var bytes = (done: 0, total: 0)
        /// How many rows are good, once the end of the file has been seen.
        var good: Int?
    }

    private struct State {
        var heading: TableHeading<Reader.Column>?
        var step = Step()
        var failure: TableRefusal?
        /// The last step has been taken.
        var isOver = false
        var isWanted = true
    }

    private let state = Mutex(State())
    private let news = DispatchSemaphore(value: 0)

    /// Begins to read at once.
    static func begin(
        _ file: [UInt8], fileName: String, options: ImportOptions
    ) -> TableReading {
        let reading = TableReading()
        DispatchQueue.global(qos: .userInitiated).async {
            do throws(TableRefusal) {
                try reading.read(file, fileName: fileName, options: options)
            } catch {
                reading.tell { $0.failure = error }
            }
        }
        return reading
    }

    private init() {}

    /// Waits until the header row has been found.
    func heading() throws(TableRefusal) -> TableHeading<Reader.Column> {
        while true {
            let (heading, failure) = state.withLock { ($0.heading, $0.failure) }
            if let heading { return heading }
            if let failure { throw failure }
            news.wait()
        }
    }

    /// Waits for rows that have not been taken yet; nil after the last of them. What makes the rest
    /// of the file unreadable is thrown in the place of those that stood before it.
    func next() throws(TableRefusal) -> Step? {
        while true {
            let (step, isOver, failure) = state.withLock { state in
                defer {
                    state.step.rows = []
                    state.isOver = state.step.good != nil
                }
                return (state.step, state.isOver, state.failure)
            }
            if let failure { throw failure }
            if isOver { return nil }
            if !step.rows.isEmpty || step.good != nil { return step }
            news.wait()
        }
    }

    /// Nobody will take what has not been taken.
    func stop() {
        state.withLock { $0.isWanted = false }
    }

    // MARK: On the thread that reads

    private func read(
        _ file: [UInt8], fileName: String, options: ImportOptions
    ) throws(TableRefusal) {
        var table = try Table<Reader.Column>(file, encoding: options.encoding)
        let heading = table.heading
        tell { $0.heading = heading }
        var reader = Reader(heading: heading, fileName: fileName, options: options)
        var rows: [Row] = []
        var good = 0
        while let row = try table.next() {
            let read = Self.row(row, reader: &reader)
            if read.draft != nil { good += 1 }
            rows.append(read)
            guard rows.count == 256 else { continue }
            let bytes = table.progress
            let isWanted = tell { state in
                state.step.rows += rows
                state.step.bytes = bytes
                return state.isWanted
            }
            guard isWanted else { return }
            rows.removeAll(keepingCapacity: true)
        }
        let bytes = table.progress
        tell { state in
            state.step.rows += rows
            state.step.bytes = bytes
            state.step.good = good
        }
    }

    private static func row(_ row: TableRow<Reader.Column>, reader: inout Reader) -> Row {
        var notes = ImportNotes()
        for issue in row.issues { notes.add(issue) }
        let draft = row.isRagged ? nil : reader.read(row, notes: &notes)
        return Row(draft: notes.isBad ? nil : draft, notes: notes)
    }

    @discardableResult
    private func tell<Answer: Sendable>(_ change: (inout State) -> sending Answer) -> Answer {
        defer { news.signal() }
        return state.withLock(change)
    }
}
