import Domain

/// How the journal keeps what was done to a 普查.
extension ScreeningStep {
    func columns(of batch: ScreeningBatch.ID) -> (kind: String, texts: [String]) {
        switch self {
        case .begun(let entry):
            (
                "screening-begun",
                [batch.text, entry.instrument, entry.cutOff, entry.day.text]
            )
        case .counted(let count):
            (
                "screening-counted",
                [batch.text, count.name, String(count.due), String(count.tested)]
            )
        case .withdrawn(let reason): ("screening-withdrawn", [batch.text, reason])
        }
    }
}

extension JournalAct {
    /// Nil where no program of this or an earlier version writes such texts.
    init?(screening kind: String, _ texts: [String]) {
        var texts = ActTexts(texts)
        if kind == "instrument-changed" {
            self = .instrumentChanged(
                ScreeningInstrument(
                    code: texts.text(), name: texts.text(), cutOff: texts.text(),
                    source: texts.text()))
            guard texts.isWhole else { return nil }
            return
        }
        let batch: ScreeningBatch.ID = texts.id()
        switch kind {
        case "screening-begun":
            let entry = ScreeningEntry(
                instrument: texts.text(), cutOff: texts.text(), day: texts.day())
            self = .screening(batch, .begun(entry))
        case "screening-counted":
            let count = ScreeningClass(
                name: texts.text(), due: texts.number(), tested: texts.number())
            self = .screening(batch, .counted(count))
        case "screening-withdrawn":
            self = .screening(batch, .withdrawn(reason: texts.text()))
        default: return nil
        }
        guard texts.isWhole else { return nil }
    }
}

extension ScreeningInstrument {
    var texts: [String] { [code, name, cutOff, source] }
}
