import Foundation
import Localisation
import Persistence
import Screens
import TerminalUI
import ViewModels

/// A person at the first start, in a data directory of its own.
final class StartSitting: Sitting {
    let model: StartModel
    let directory: DataDirectory
    private let end: End

    private final class End {
        var hasCome = false
    }

    /// Whether the start screen has given way.
    var isOver: Bool { end.hasCome }

    init(_ size: Size = WorkbenchSitting.small, _ language: Language = .chinese) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "wangge-start-\(UUID().uuidString)")
        directory = DataDirectory(path: folder.path)
        model = StartModel(directory: directory, clock: { SampleLedger.now })
        let end = End()
        self.end = end
        super.init(
            at: StartScreen(model: model, language: language) { end.hasCome = true }, size: size)
    }

    func removeData() {
        // A directory that was never made need not go.
        try? FileManager.default.removeItem(atPath: directory.path)
    }
}
