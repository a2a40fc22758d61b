public import Domain
import Interchange
public import Observation
public import Persistence

/// The first start in a data directory that holds no school.
@Observable
public final class StartModel {
    /// The ledger, once there is a school in it.
    public private(set) var ledger: Ledger?
    public private(set) var isWorking = false
    public private(set) var failure: LedgerError?

    @ObservationIgnored private let directory: DataDirectory
    @ObservationIgnored private let clock: () -> Moment
    @ObservationIgnored private let machine: (@Sendable () -> Moment)?

    /// `machine`: the machine's own clock, beside the time that the program was told.
    public init(
        directory: DataDirectory, clock: @escaping () -> Moment,
        machine: (@Sendable () -> Moment)? = nil
    ) {
        self.directory = directory
        self.clock = clock
        self.machine = machine
    }

    public var today: Day { clock().day }

    /// Fills the directory with the sample school; returns whether it did.
    public func openSample() async -> Bool {
        let sample = SampleSchool(seed: 1, now: clock())
        return await fill { [directory, machine] ledger in
            let care = try CareFile.open(
                in: directory, beside: ledger, access: .create, machine: machine)
            try sample.fill(ledger, care: care)
        }
    }

    /// Founds a school from a form that has no refusals; returns whether it did.
    public func found(_ founding: SchoolFounding) async -> Bool {
        await fill { ledger in try ledger.write { try founding.found(in: $0) } }
    }

    private func fill(_ body: @escaping @Sendable (Ledger) throws -> Void) async -> Bool {
        guard !isWorking else { return false }
        isWorking = true
        failure = nil
        defer { isWorking = false }
        do {
            ledger = try await Self.filled(directory, body)
            return true
        } catch let error as LedgerError {
            failure = error
        } catch {
            failure = .other("\(error)")
        }
        return false
    }

    /// Off the main actor: filling takes longer than a frame.
    @concurrent
    private nonisolated static func filled(
        _ directory: DataDirectory, _ body: @Sendable (Ledger) throws -> Void
    ) async throws -> Ledger {
        let ledger = try Ledger.open(in: directory, access: .create)
        if try !ledger.hasSchool() { try body(ledger) }
        return ledger
    }
}
