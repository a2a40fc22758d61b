import Domain
import Persistence

/// Reads what a poster says from the ledger.
struct PosterReader {
    let source: DocumentSource
    let options: PosterOptions

    private var organisation: Organisation { source.organisation }

    /// The grids below the school itself; the school where there are no others.
    private var grids: [Grid] {
        let grids = organisation.grids.filter { $0.parent != nil }
        return grids.isEmpty ? organisation.grids : grids
    }

    /// Of what is posted everything is read that the sheet says, and nobody's own number is in it.
    func content() throws -> PosterContent {
        let content = try allContent()
        return options.isPublic ? content.withoutMobileNumbers : content
    }

    private func allContent() throws -> PosterContent {
        try source.demandNoDayBeforeLedger()
        let plan = try source.ledger.campus.plan(on: source.now.day)
        let view = try view()
        let places = organisation.children(of: nil).map { place($0, plan, view) }
        return PosterContent(
            school: source.school, title: view.title, leadership: leadership, subtitle: subtitle,
            places: places, ground: plan.ground,
            legend: view.legend + (view.showsGrids ? Self.blank(among: places) : []),
            table: DocumentTable(view.columns, rows: try grids.map(view.row)),
            rowFills: grids.indices.map { view.showsGrids ? .grid($0) : .blank },
            shortRows: grids.map(view.shortRow), note: view.note,
            signatures: [
                Signature("制图"), Signature("安全办负责人"), Signature("校长", hasSeal: true),
            ])
    }

    /// What it means that a place has no fill, where some have none.
    private static func blank(among places: [PosterPlace]) -> [PosterContent.Entry] {
        places.contains { $0.fill == .blank && $0.code.isEmpty }
            ? [PosterContent.Entry(fill: .blank, text: "未划入网格", word: PosterContent.Entry.noGrid)]
            : []
    }

    /// What differs from layer to layer.
    private struct View {
        var title = "校园安全网格示意图"
        var legend: [PosterContent.Entry] = []
        var columns = PosterReader.columns
        var showsGrids = false
        var note: String
        var fill: (Place.ID) -> PosterFill? = { _ in nil }
        var mark: (Place.ID) -> String = { _ in "" }
        var row: (Grid) throws -> [String]
        var shortRow: (Grid) -> [String]
    }

    private func view() throws -> View {
        let today = source.now.day
        let book = try source.ledger.duties.book(today...today)
        var ownership = View(
            showsGrids: true,
            note: "谁主管、谁负责；谁排查、谁签字、谁负责。隐患早发现、早报告、早处置：发现隐患请告知所在网格的网格长。",
            row: { row(of: $0, book, withMembers: true) },
            shortRow: { row(of: $0, book, withMembers: false) })
        switch options.layer {
        case .ownership: return ownership
        case .risk:
            let risks = try PosterRisks(source)
            return View(
                title: "校园安全风险四色分布图", legend: PosterRisks.legend,
                columns: PosterRisks.columns, note: "风险点颜色由评分得出，取场所内最高一级；措施落实到人，定期评估。",
                fill: risks.fill, mark: risks.mark, row: risks.row, shortRow: risks.shortRow)
        case .hazards:
            let hazards = PosterHazards(source: source, counts: try counts())
            if options.isPublic {
                ownership.note = try hazards.publicNote()
                return ownership
            }
            // Which hazards will be open then nobody knows.
            try source.demandNoDayToCome()
            return View(
                title: "校园安全隐患分布图", legend: PosterHazards.legend,
                columns: PosterHazards.columns, note: "隐患明细以台账为准。本图供校内使用，不得张贴于公共区域。",
                fill: hazards.fill, mark: hazards.mark, row: hazards.row,
                shortRow: hazards.shortRow)
        }
    }

    /// Who answers for the whole, and where to call.
    private var leadership: String {
        let principals = source.principals
        let office = source.holders(of: .safetyOffice).compactMap(phone)
        let phones = office + principals.compactMap(phone)
        return [
            principals.isEmpty ? "" : "网格总负责人：" + source.names(principals),
            phones.first.map { (office.isEmpty ? "电话：" : "安全办电话：") + $0 } ?? "",
        ]
        .filter { !$0.isEmpty }.joined(separator: "　")
    }

    private var subtitle: String {
        let week = source.calendar.week(of: source.now.day).map { "　第\($0)周" } ?? ""
        let version = options.isPublic ? "　公示" : ""
        return DocumentSource.date(source.now.day) + week + version
    }

    /// Open hazards of each building, those inside it included.
    private func counts() throws -> [Place.ID: PlaceHazardCounts] {
        var counts: [Place.ID: PlaceHazardCounts] = [:]
        guard !options.isPublic else { return counts }
        for (place, own) in try openByPlace() {
            guard let building = organisation.building(of: place) else { continue }
            counts[building.id] = (counts[building.id] ?? PlaceHazardCounts()) + own
        }
        return counts
    }

    /// Of another day, as they were open at its end.
    private func openByPlace() throws(LedgerError) -> [Place.ID: PlaceHazardCounts] {
        let (hazards, day) = (source.ledger.hazards, source.now.day)
        return source.isOfAnotherDay
            ? try hazards.past(on: [day]).first?.counts ?? [:]
            : try hazards.countsByPlace(on: day)
    }

    private func place(_ place: Place, _ plan: CampusPlan, _ view: View) -> PosterPlace {
        let grid = organisation.grid(of: place.id)
        let index = grid.flatMap { grid in grids.firstIndex { $0.id == grid.id } }
        return PosterPlace(
            name: PrintedText.line(place.name), code: PrintedText.line(grid?.code ?? ""),
            mark: view.mark(place.id),
            fill: view.fill(place.id) ?? index.map(PosterFill.grid) ?? .blank,
            isOpenAir: [.publicArea, .gate, .surroundings].contains(place.kind),
            footprint: plan.footprints[place.id])
    }

    private static let columns: [DocumentTable.Column] = [
        .init("网格", isCentred: true), .init("名称"), .init("网格长", isCentred: true),
        .init("AB角", isCentred: true), .init("网格员"), .init("办公电话", isCentred: true),
        .init("职责"), .init("检查频次"),
    ]

    private func row(of grid: Grid, _ book: DutyBook, withMembers: Bool) -> [String] {
        let leaders = organisation.people(in: grid.id, as: .leader)
        let members = organisation.people(in: grid.id, as: .member)
        let duties = GridDuties(of: grid, in: organisation, book)
        return [
            grid.code, grid.name, source.names(leaders),
            source.names(organisation.people(in: grid.id, as: .deputy)),
            withMembers ? source.names(members) : "\(members.count)人",
            leaders.compactMap(phone).joined(separator: "、"),
            duties.text, duties.frequency,
        ].map(PrintedText.line)
    }

    /// An office phone; what looks like somebody's own is not posted.
    private func phone(of person: Person) -> String? {
        guard let phone = person.officePhone else { return nil }
        return options.isPublic ? PhoneNumber.office(in: phone) : phone
    }
}
