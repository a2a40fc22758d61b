public import ArgumentParser
import Domain
public import Interchange
import Screens

/// `wangge export map`: the grid map for the wall.
struct ExportMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "导出网格示意图 — the grid map for the wall, on A3 or A4.",
        discussion: """
            svg and html print from a browser on one sheet; text fits 120 columns. With --public the \
            sheet carries what is meant for everybody: grids, who answers for them, office phones, \
            duties; no number that looks private, and no open hazard.

              wangge export map --size A3 --public --output 网格图.html
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case svg, html, text
    }

    @Option(help: "svg, html or text.")
    var format = Format.html

    @Option(help: "A3 or A4, landscape.", transform: paper)
    var size = PosterPaper.a3

    @Option(help: "ownership, risk or hazards.")
    var layer = PosterLayer.ownership

    @Flag(name: .customLong("public"), help: "To be posted where everybody sees it.")
    var isPublic = false

    @Option(
        help: ArgumentHelp("The layer as of another day: 2026-09-01.", valueName: "DAY"))
    var on: Day?

    @OptionGroup var file: ExportFileOptions
    @OptionGroup var signing: SigningOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        try ExportErrand(file: file, signing: signing, shared: shared).run { errand in
            let source = try DocumentSource(
                ledger: errand.ledger, now: errand.now, on: on)
            let options = PosterOptions(paper: size, layer: layer, isPublic: isPublic)
            let poster = try poster(source, options)
            let text =
                switch format {
                case .svg: poster.svg
                case .html: poster.html
                case .text:
                    poster.document(
                        picture: try MapSheet(source: source, options: options).picture()
                    ).text(as: .text)
                }
            return ExportErrand.Paper(text: text, title: poster.title, rows: poster.rowCount)
        }
    }

    private func poster(_ source: DocumentSource, _ options: PosterOptions) throws -> Poster {
        do {
            return try Poster(source, options)
        } catch let refusal as DocumentRefusal {
            throw Refusal(DocumentWords(strings: shared.strings).sentence(for: refusal))
        }
    }

    private static func paper(_ text: String) throws -> PosterPaper {
        guard let paper = PosterPaper(rawValue: text.uppercased()) else {
            throw ValidationError("--size takes A3 or A4.")
        }
        return paper
    }
}

extension PosterLayer: ExpressibleByArgument {}
