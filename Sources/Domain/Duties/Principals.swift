extension Organisation {
    /// Who is 校长: whoever holds the office, or while nobody does, whoever the roll of the staff says it
    /// of (a school that begins has no accounts yet).
    public func principals(holding offices: [OfficeAssignment]) -> [Person.ID] {
        let holders = offices.filter { $0.office == .principal && $0.isInForce(on: day) }
            .map(\.person)
        guard holders.isEmpty else { return holders }
        return people.filter { $0.isPrincipalByPosition && $0.isOnRoll(on: day) }.map(\.id)
    }
}

extension Person {
    /// 校长, also 书记、校长 or 校长（兼）; neither 副校长 nor 校长助理.
    fileprivate var isPrincipalByPosition: Bool {
        position.split { "、，,；;/／ 　·（）()兼".contains($0) }.contains("校长")
    }
}
