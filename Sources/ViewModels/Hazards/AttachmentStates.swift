public import Domain
public import Observation
public import Persistence

/// Whether the files of attachments are what was attached, as far as that has been looked at.
@Observable
public final class AttachmentStates {
    private var states: [String: AttachmentStatus] = [:]
    @ObservationIgnored private let store: AttachmentStore?
    @ObservationIgnored private var looking: Task<Void, Never>?

    public init(store: AttachmentStore?) {
        self.store = store
    }

    /// Nil until it was looked at.
    public func status(of attachment: Attachment) -> AttachmentStatus? {
        states[attachment.digest]
    }

    /// Reads the files anew, one after another and away from the screen.
    public func look(at attachments: [Attachment]) {
        looking?.cancel()
        guard let store, !attachments.isEmpty else { return }
        looking = Task { [weak self] in
            for attachment in attachments where !Task.isCancelled {
                let status = await store.statusInTheBackground(of: attachment)
                self?.states[attachment.digest] = status
            }
        }
    }
}

extension AttachmentStore {
    /// `status` without holding up the screen.
    @concurrent public nonisolated func statusInTheBackground(
        of attachment: Attachment
    ) async -> AttachmentStatus {
        status(of: attachment)
    }

    /// `add` without holding up the screen.
    @concurrent nonisolated func addInTheBackground(
        _ path: String
    ) async throws(AttachmentRefusal) -> Attachment {
        try add(path)
    }
}
