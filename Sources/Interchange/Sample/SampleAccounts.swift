import Domain
import Persistence
import Security

/// Accounts for whoever decides something at the sample school, all under one passphrase.
struct SampleAccounts {
    let staff: SampleStaff
    /// When the offices begin; the grids' roles begin by themselves.
    let since: Day
    let now: Moment

    /// Makes them, the administrator's first.
    func file(into ledger: Ledger) throws {
        let accounts = ledger.accounts.costing(atMost: .practice)
        let passphrase = Passphrase(SampleSchool.passphrase)
        guard let administrator = staff.person(at: "信息中心主任") else { return }
        let beginning = Moment(day: since, hour: 8, minute: 0)
        // Its recovery key is thrown away: there is nothing here that anybody could lose.
        _ = try accounts.create(
            first: administrator, passphrase: passphrase, offices: [], at: beginning)
        let key = try accounts.signInNow(administrator, passphrase: passphrase, at: beginning)
            .key
        defer { key.lock() }
        for (person, offices) in holders where person != administrator {
            try accounts.createNow(
                person, passphrase: passphrase, offices: offices, as: key.signer, at: beginning)
        }
    }

    private var holders: [(person: Person.ID, offices: [Office])] {
        let officers: [(String, [Office])] = [
            ("校长", [.principal]), ("副校长(分管安全)", [.vicePrincipal]),
            ("安全办主任", [.safetyOffice]), ("安全办干事", [.safetyOffice]),
            ("心理教师", [.psychologist]), ("七(1)班班主任", [.homeroomTeacher]),
            ("八(3)班班主任", [.homeroomTeacher]), ("总务主任", []), ("后勤维修工", []),
            ("水电工", []), ("食堂管理员", []), ("化学实验员", []), ("体育器材管理员", []),
            ("保安队长", []), ("宿管员", []),
        ]
        var holders: [(person: Person.ID, offices: [Office])] = []
        for (position, offices) in officers {
            if let person = staff.person(at: position) { holders.append((person, offices)) }
        }
        for leader in staff.leaders(on: now.day) where !holders.contains(where: { $0.0 == leader })
        {
            holders.append((leader, []))
        }
        return holders
    }
}
