public import Domain
public import Observation
import Persistence
import Security

/// One action on one hazard: what is filled in, what stands against it, and the signing of it.
///
/// Whatever goes wrong, what was typed stays.
@Observable
public final class HazardActionModel {
    /// As it was last read; after a conflict, as the other person left it.
    public private(set) var hazard: Hazard
    public var draft: HazardDraft
    public private(set) var fault: HazardActionFault?
    public private(set) var isCommitting = false

    @ObservationIgnored public let session: SessionModel

    public var school: SchoolModel { session.school }
    public var action: HazardAction { draft.action }

    /// Nil for 上报, which has a form of its own.
    public init?(
        _ action: HazardAction, on hazard: Hazard, session: SessionModel,
        measureNames: [String] = []
    ) {
        let situation = HazardSituation(
            hazard: hazard, standing: session.standing, school: session.school,
            measureNames: measureNames)
        guard let draft = HazardDraft(action, in: situation) else { return nil }
        self.hazard = hazard
        self.draft = draft
        self.session = session
    }

    /// Looks for what stands against it before anybody signs; false with `fault` saying what.
    public func check() -> Bool {
        fault = findFault()
        return fault == nil
    }

    /// What is allowed and asks once more.
    public var questions: [HazardActionQuestion] {
        guard let kinds = try? draft.kinds() else { return [] }
        let warnings = kinds.flatMap { school.rules.warnings(of: $0, on: hazard) }
        return warnings.map { .warning($0) } + (action == .void ? [.voids] : [])
    }

    /// Does it under the signature of who has signed in; returns the hazard as it then stands, or
    /// nil with `fault` saying why not.
    public func commit() async -> Hazard? {
        guard !isCommitting else { return nil }
        isCommitting = true
        defer { isCommitting = false }
        fault = nil
        guard let signer = session.signer else {
            fault = .session(session.refusal ?? .notSignedIn)
            return nil
        }
        do {
            try await keepFile()
            return try await school.ledger.hazards.act(
                draft.kinds(), on: hazard.id, seen: hazard.eventCount, as: signer, at: school.now)
        } catch let conflict as HazardConflict {
            hazard = conflict.hazard
            fault = .conflict(conflict)
        } catch {
            fault = HazardActionFault(error)
        }
        return nil
    }

    private func findFault() -> HazardActionFault? {
        if let refusal = session.refusal, refusal != .locked { return .session(refusal) }
        // The file is read when it is signed for; until then there is no event to ask about.
        if action == .attach { return draft.text(.file).isEmpty ? missingFile : refusalOfAction }
        do {
            return try refusal(of: draft.kinds()).map { .rule($0) }
        } catch let fault as HazardFieldFault {
            return refusalOfAction ?? .field(fault)
        } catch {
            return HazardActionFault(error)
        }
    }

    private var missingFile: HazardActionFault { .field(HazardFieldFault(.file, .missing)) }

    private var refusalOfAction: HazardActionFault? {
        school.rules.refusal(
            of: action, on: hazard, by: session.standing, in: school.organisation,
            at: school.now
        ).map { .rule($0) }
    }

    private func refusal(
        of kinds: [HazardEvent.Kind]
    ) throws(LedgerError) -> HazardRefusalReason? {
        for kind in kinds {
            let refusal = school.rules.refusal(
                of: kind, on: hazard, by: session.standing, in: school.organisation,
                at: school.now, events: events)
            if let refusal { return refusal }
            if let refusal = try refusalOfLink(kind) { return refusal }
        }
        return nil
    }

    private func refusalOfLink(
        _ kind: HazardEvent.Kind
    ) throws(LedgerError) -> HazardRefusalReason? {
        guard case .recurred(let id) = kind,
            let earlier = try school.ledger.hazards.hazard(id)
        else { return nil }
        return school.rules.refusal(ofLinking: hazard, to: earlier)
    }

    /// What followed 上报; the ledger asks the rules once more if this cannot be read.
    private var events: [HazardEvent] {
        guard action == .revoke else { return [] }
        return Array(((try? school.ledger.hazards.events(of: hazard.id)) ?? []).dropFirst())
    }

    /// A ledger in memory keeps no files.
    private func keepFile() async throws {
        guard action == .attach, case .text(let typed) = draft[.file] else { return }
        let path = FilePaths.expanded(typed)
        guard let store = school.ledger.attachments else {
            throw AttachmentRefusal.notWritable(path)
        }
        draft[.file] = .attachment(try await store.addInTheBackground(path))
    }
}

extension HazardActionFault {
    init(_ error: any Error) {
        switch error {
        case let fault as HazardFieldFault: self = .field(fault)
        case let reason as HazardRefusalReason: self = .rule(reason)
        case let refusal as AccountRefusal: self = .account(refusal)
        case let refusal as AttachmentRefusal: self = .file(refusal)
        case let error as LedgerError: self = .ledger(error)
        case is KeyLocked: self = .session(.locked)
        default: self = .ledger(.other("\(error)"))
        }
    }
}
