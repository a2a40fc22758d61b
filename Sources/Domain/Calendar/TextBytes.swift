// An import writes millions of days and moments, and a string for each would cost it a tenth of its
// time.

extension Day {
    /// Calls `body` with the UTF-8 of `text`.
    public func withTextBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        let (year, month, day) = civil
        guard (0...9999).contains(year) else { return try text.withTextBytes(body) }
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { buffer in
            buffer.write(year: year, month: month, day: day)
            try body(UnsafeRawBufferPointer(buffer))
        }
    }
}

extension Moment {
    /// Calls `body` with the UTF-8 of `text`.
    public func withTextBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        let (year, month, date) = day.civil
        guard (0...9999).contains(year) else { return try text.withTextBytes(body) }
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 19) { buffer in
            buffer.write(year: year, month: month, day: date)
            buffer.write(self)
            try body(UnsafeRawBufferPointer(buffer))
        }
    }
}

extension String {
    fileprivate func withTextBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        var text = self
        try text.withUTF8 { try body(UnsafeRawBufferPointer($0)) }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Ten bytes, from the first one on.
    func write(year: Int, month: Int, day: Int) {
        write(year / 100, at: 0)
        write(year % 100, at: 2)
        self[4] = UInt8(ascii: "-")
        write(month, at: 5)
        self[7] = UInt8(ascii: "-")
        write(day, at: 8)
    }

    /// The time of day: nine bytes behind the ten of the day.
    func write(_ moment: Moment) {
        self[10] = UInt8(ascii: " ")
        write(moment.hour, at: 11)
        self[13] = UInt8(ascii: ":")
        write(moment.minute, at: 14)
        self[16] = UInt8(ascii: ":")
        write(moment.secondOfDay % 60, at: 17)
    }

    /// Two digits.
    private func write(_ number: Int, at index: Int) {
        self[index] = UInt8(ascii: "0") + UInt8(number / 10)
        self[index + 1] = UInt8(ascii: "0") + UInt8(number % 10)
    }
}
