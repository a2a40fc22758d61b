import Domain
import Localisation
import TerminalUI
import ViewModels

/// What the fields of a form offer while one types: places, categories, people.
struct HazardSuggestions {
    let school: SchoolModel
    let strings: Strings

    private static let limit = 30

    func places(matching query: String) -> [Suggestion<Place.ID>] {
        school.places(matching: query, limit: Self.limit).map { place($0.id) }
    }

    func places(matching query: String, among some: Set<Place.ID>) -> [Suggestion<Place.ID>] {
        school.places(matching: query, limit: .max).filter { some.contains($0.id) }
            .prefix(Self.limit).map { place($0.id) }
    }

    func place(_ id: Place.ID) -> Suggestion<Place.ID> {
        Suggestion(
            id: id, title: school.path(of: id),
            detail: school.organisation.grid(of: id)?.code ?? strings.map.noGrid)
    }

    func categories(matching query: String) -> [Suggestion<HazardCategory.ID>] {
        school.categories(matching: query).map { category($0.code) }
    }

    func category(_ code: HazardCategory.ID) -> Suggestion<HazardCategory.ID> {
        let words = HazardWords(strings: strings, school: school)
        return Suggestion(id: code, title: words.name(code), detail: code)
    }

    func people(matching query: String) -> [Suggestion<Person.ID>] {
        school.organisation.people(matching: query, limit: Self.limit).map { person($0.id) }
    }

    func person(_ id: Person.ID) -> Suggestion<Person.ID> {
        let person = school.organisation.person(id)
        return Suggestion(
            id: id, title: person?.name ?? "",
            detail: person.map(school.organisation.distinction) ?? "")
    }
}
