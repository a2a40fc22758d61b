public import ArgumentParser
public import Domain
import Interchange
import Localisation
import Persistence
import Screens
import Security

/// `wangge export document`: one of the papers that inspectors ask for.
struct ExportDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "导出资料 — a paper with signature and seal lines, for A4.",
        discussion: """
            --list names the documents. html prints from a browser on A4, text fits 120 columns, csv \
            (UTF-8 with BOM) opens in a spreadsheet. Each export is a line of the journal.

              wangge export document responsibilities --output 一览表.html
              wangge export document notice --hazard 0241 --format text
              wangge export document duty-list --on 2026-11-30
            """)

    @Argument(help: ArgumentHelp("The document, by either of its names.", valueName: "NAME"))
    var name: String?

    @Flag(help: "Name the documents.")
    var list = false

    @Option(help: "html, text or csv.")
    var format = DocumentFormat.html

    @Option(help: ArgumentHelp("A calendar year; this one.", valueName: "YEAR"))
    var year: Int?

    @Option(help: ArgumentHelp("A week of the semester; this one.", valueName: "WEEK"))
    var week: Int?

    @Option(
        help: ArgumentHelp(
            "A name, staff number or pinyin initials that only one person has.",
            valueName: "NAME"))
    var person: String?

    @Option(
        help: ArgumentHelp("A hazard, by its number or the end of it.", valueName: "NUMBER"))
    var hazard: String?

    @Option(
        help: ArgumentHelp(
            "Grids, duties, a roster, pledges, risks or the talent pool as of another day: "
                + "2026-09-01.",
            valueName: "DAY"))
    var on: Day?

    @OptionGroup var file: ExportFileOptions
    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if name == nil, !list { throw ValidationError("Give a document, or --list.") }
        if let year, !(1...9999).contains(year) {
            throw ValidationError("--year takes a year, as 2026.")
        }
    }

    func run() throws {
        let words = DocumentWords(strings: shared.strings)
        guard !list, let name else {
            StandardStream.output.write(Self.listing(words))
            return
        }
        try ExportErrand(file: file, signing: signing, shared: shared).run { errand in
            guard let kind = Self.kind(called: name, words) else {
                throw Refusal(shared.strings.documents.noSuchDocument(HarmlessText.line(name)))
            }
            let finder = PersonFinder(ledger: errand.ledger, shared: shared)
            let request = DocumentRequest(
                kind, year: year, week: week,
                person: try person.map { try finder.person(called: $0).id },
                hazard: try hazard.map(errand.hazard(numbered:)))
            let source = try DocumentSource(
                ledger: errand.ledger, now: errand.now, on: on)
            do {
                let (title, text, rows) = try Documents(
                    source, reader: errand.signer?.person,
                    picture: try picture(of: kind, source)
                ).file(request, as: format)
                return ExportErrand.Paper(text: text, title: title, rows: rows)
            } catch let refusal as DocumentRefusal {
                throw Refusal(words.sentence(for: refusal))
            }
        }
    }

    /// A map as text has the campus above its table.
    private func picture(of kind: DocumentKind, _ source: DocumentSource) throws -> [String] {
        guard format == .text, let layer = kind.layer else { return [] }
        return try MapSheet(
            source: source, options: PosterOptions(paper: .a4, layer: layer, isPublic: true)
        ).picture()
    }

    private static func kind(called name: String, _ words: DocumentWords) -> DocumentKind? {
        let chinese = DocumentWords(strings: Language.chinese.strings)
        let kinds = DocumentKind.allCases
        return DocumentKind(rawValue: name)
            ?? kinds.first { words.name(of: $0) == name || chinese.name(of: $0) == name }
            ?? kinds.first {
                short(words.name(of: $0)) == name || short(chinese.name(of: $0)) == name
            }
    }

    /// Without what stands in brackets behind it: 心理工作台账 for 心理工作台账（统计）.
    private static func short(_ name: String) -> String {
        var short = name.prefix { !"（(".contains($0) }
        while short.last == " " { short.removeLast() }
        return String(short)
    }

    /// A line each: the name, what it must be told, what it is called on paper.
    private static func listing(_ words: DocumentWords) -> String {
        let kinds = DocumentKind.allCases
        let longest = kinds.map(\.rawValue.count).max() ?? 0
        return kinds.map { kind in
            let blanks = String(repeating: " ", count: longest - kind.rawValue.count + 2)
            let option = words.option(for: kind)
            return kind.rawValue + blanks + words.name(of: kind)
                + (option.isEmpty ? "" : "  " + option) + "\n"
        }
        .joined()
    }
}

extension DocumentFormat: ExpressibleByArgument {}
