public import Domain
public import Observation
public import Persistence

/// 责任状: who should sign this school year, who has, and what they sign.
@Observable
public final class PledgesModel {
    public private(set) var roll: PledgeRoll
    public private(set) var book = DutyBook()
    public private(set) var failure: LedgerError?
    public var layer = PledgeLayer.leaderMember {
        didSet { if layer != oldValue { selectedRow = 0 } }
    }
    public var showsUnsignedOnly = false {
        didSet { selectedRow = 0 }
    }
    private var selectedRow = 0
    private var offices: [OfficeAssignment] = []

    @ObservationIgnored public let session: SessionModel
    @ObservationIgnored public private(set) lazy var work = DutyWork(session: session) {
        [weak self] in self?.reload()
    }
    @ObservationIgnored private var follower: LedgerFollower?

    /// Follows the ledger until `stop`.
    public init(session: SessionModel) {
        self.session = session
        roll = PledgeRoll(
            organisation: session.school.organisation, offices: [],
            book: PledgeBook(schoolYear: 0))
        reload()
        if let own = session.person.flatMap({ roll.line(of: $0) }) {
            layer = own.layer
            selectedRow = lines.firstIndex(of: own) ?? 0
        }
        follower = LedgerFollower(session.school.ledger) { [weak self] in self?.reload() }
    }

    public func stop() {
        follower?.stop()
        follower = nil
    }

    public var schoolYear: Int { roll.book.schoolYear }

    /// What speaks against a pledge as things are shown; the transaction asks once more.
    public func refusal(of act: PledgeAct) -> DutyRefusal? {
        PledgeRules(roll: roll, calendar: session.school.calendar)
            .refusal(of: act, at: session.school.clockTime)
    }

    /// Of the layer shown; none where families are counted.
    public var lines: [PledgeRoll.Line] {
        showsUnsignedOnly ? roll.unsigned(layer) : roll.lines(layer)
    }

    public var families: [FamilyPledges] {
        let all = roll.book.families
        return showsUnsignedOnly ? all.filter { $0.signed < $0.due } : all
    }

    public var count: Int { layer == .teacherFamilies ? families.count : lines.count }

    public var selectedIndex: Int { min(selectedRow, max(0, count - 1)) }

    public var selected: PledgeRoll.Line? {
        layer == .teacherFamilies || lines.isEmpty ? nil : lines[selectedIndex]
    }

    public var selectedFamilies: FamilyPledges? {
        layer == .teacherFamilies && !families.isEmpty ? families[selectedIndex] : nil
    }

    public func select(_ index: Int) { selectedRow = min(max(0, index), max(0, count - 1)) }

    public func reveal(_ person: Person.ID) {
        showsUnsignedOnly = false
        guard let line = roll.line(of: person) else { return }
        layer = line.layer
        selectedRow = lines.firstIndex(of: line) ?? 0
    }

    public func subject(of line: PledgeRoll.Line) -> PledgeSubject? {
        let school = session.school.organisation
        return PledgeSubject(
            line, book: book, schoolYear: schoolYear, in: school,
            principal: school.principals(holding: offices).last)
    }

    /// What a pledge tells of as things are shown, to be signed only while they are so.
    public func sight(of line: PledgeRoll.Line) -> PledgeSight? {
        subject(of: line).map {
            PledgeSight(template: roll.book.template(line.layer), subject: $0)
        }
    }

    /// What a pledge was signed for, and the school as it was then; nil without a pledge.
    public func signed(
        of line: PledgeRoll.Line
    ) -> (subject: PledgeSubject, organisation: Organisation)? {
        guard let signed = line.signed else { return nil }
        let (ledger, day) = (session.school.ledger, signed.day)
        do throws(LedgerError) {
            let then = try ledger.organisation.organisation(on: day)
            let subject = PledgeSubject(
                line, signed: signed, book: try ledger.duties.book(day.adding(days: -1)...day),
                schoolYear: schoolYear, in: then,
                principal: then.principals(holding: offices).last)
            return subject.map { ($0, then) }
        } catch {
            failure = error
            return nil
        }
    }

    public func reload() {
        let school = session.school
        let today = school.now.day
        do throws(LedgerError) {
            offices = try school.ledger.accounts.officeHistory()
            book = try school.ledger.duties.book(today...today)
            roll = PledgeRoll(
                organisation: try school.ledger.organisation.organisation(on: today),
                offices: offices,
                book: try school.ledger.duties.pledges(
                    schoolYear: school.calendar.schoolYear(of: today)))
            if failure != nil { failure = nil }
        } catch {
            failure = error
        }
    }
}
