import Domain
import Localisation
import Persistence
import TerminalUI

/// What stands beside a hazard's stage, the most urgent first.
struct HazardFlags {
    let texts: [String]

    init(_ row: HazardRow, words: HazardWords) {
        self.init(
            words, brokenSeals: row.brokenSeals, isReturned: row.isReturned,
            isSupervised: row.isSupervised, extensions: row.extensions,
            isReportedUpward: row.isReportedUpward, isTransferred: row.isTransferred,
            fixedOnTheSpot: row.fixedOnTheSpot && row.stage.isOpen)
    }

    init(_ hazard: Hazard, words: HazardWords) {
        self.init(
            words, brokenSeals: hazard.brokenSeals, isReturned: hazard.isReturned,
            isSupervised: hazard.isSupervised, extensions: hazard.extensions,
            isReportedUpward: hazard.isReportedUpward, isTransferred: hazard.isTransferred,
            fixedOnTheSpot: hazard.fixedOnTheSpot)
    }

    private init(
        _ words: HazardWords, brokenSeals: Int, isReturned: Bool, isSupervised: Bool,
        extensions: Int, isReportedUpward: Bool, isTransferred: Bool, fixedOnTheSpot: Bool
    ) {
        let (board, detail) = (words.strings.board, words.strings.workflow.detail)
        var texts: [String] = []
        if brokenSeals > 0 { texts.append(detail.sealBroken) }
        if isReturned { texts.append(detail.returned) }
        if isSupervised { texts.append(board.supervised) }
        if extensions > 0 { texts.append(board.extended(extensions)) }
        if isReportedUpward { texts.append(board.reportedUpward) }
        if isTransferred { texts.append(board.transferred) }
        if fixedOnTheSpot { texts.append(board.onTheSpot) }
        self.texts = texts
    }

    /// As many as there is room for, none of them cut.
    func text(columns: Int) -> String {
        var text = ""
        for flag in texts {
            let longer = text.isEmpty ? flag : text + " " + flag
            guard DisplayText.width(of: longer) <= columns else { break }
            text = longer
        }
        return text
    }
}
