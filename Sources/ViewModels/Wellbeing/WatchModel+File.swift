import Domain
import Persistence
import Security

extension WatchModel {
    /// Drops the keys and everything that was opened where the sealed file was moved, deleted or replaced since
    /// it was opened, and says so; what lies at its place now is read anew. Returns whether that was so.
    @discardableResult
    func letGoOfGoneFile() -> Bool {
        guard let file, file.isGone else { return false }
        let wasOpen = isOpen
        // First, so that nothing is noted in a file that is gone.
        (gone, self.file) = (file, nil)
        lock()
        (counts, counted, homeVisitCount, interviewCounts) = (nil, nil, nil, [:])
        (isVisitSumChanged, areInterviewSumsChanged) = (false, false)
        seal = .locked
        file.closeIfOverwritten()
        openFile()
        if wasOpen {
            hasLostFile = true
            failure = .fileGone
        }
        return true
    }

    /// Locks it for good, at the end of a sitting.
    func close() {
        lock()
        notingHead?.cancel()
        file?.close()
    }

    /// Compares how far the file has come with what the ledger knows of it, and lets that know more.
    func compareHead(of file: CareFile) throws {
        let look = try file.lookAtHead()
        if isOlder != look.isOlder { isOlder = look.isOlder }
        guard look.hasNews, !session.isReadOnly, notingHead == nil else { return }
        notingHead = Task { [weak self] in
            do {
                try await file.note(look)
            } catch {
                // The next look at the file notes it.
            }
            self?.notingHead = nil
        }
    }

    /// Whether the file lacks what the ledger knows of it, which can be told without keys; nothing is noted.
    func readAge(of file: CareFile) {
        do {
            let look = try file.lookAtHead()
            if isOlder != look.isOlder { isOlder = look.isOlder }
        } catch {
            // What cannot be read is told by whatever reads it next, and is no older for it.
        }
    }

    func openFile() {
        do {
            switch source {
            case .none: break
            case .file(let file): self.file = file
            case .directory(let directory, let machine) where directory.hasCareFile:
                guard gone?.leavesLog != true else { throw CareFailure.fileGone }
                gone = nil
                file = try CareFile.open(
                    in: directory, beside: session.school.ledger,
                    access: session.isReadOnly ? .readOnly : .existing, machine: machine)
            case .directory: seal = try sealWithoutList()
            }
        } catch {
            fail(CareFailure(error))
        }
    }

    /// The file, made where it is missing.
    func makeFile() throws -> CareFile {
        if let file { return file }
        guard case .directory(let directory, let machine) = source else {
            throw CareFailure.keyLocked
        }
        let made = try CareFile.open(
            in: directory, beside: session.school.ledger, access: .create, machine: machine)
        file = made
        return made
    }
}
