import Domain
import Security
import ViewModels

/// What a page over the workbench asks of it.
struct PageDesk {
    /// Whoever signs; asks for the passphrase where it is needed. Nil where nobody does.
    let signer: () async -> Signer?
    let tell: (Notice) -> Void
    let close: () -> Void
    let changePassphrase: () -> Void
    /// Leaves the page for the hazard on the board.
    let show: (Hazard.ID) -> Void
    /// Where a file goes that is named without a folder.
    let exportFolder: () -> String

    /// The same with another way back.
    func closing(_ close: @escaping () -> Void) -> PageDesk {
        PageDesk(
            signer: signer, tell: tell, close: close, changePassphrase: changePassphrase,
            show: show, exportFolder: exportFolder)
    }
}
