/// Answers to texts that come again and again, as a column's cells do, each found once.
struct Remembered<Answer> {
    private var answers: [String: Answer] = [:]

    /// `find` must hold no copy of this, or keeping its answer would copy all others.
    mutating func answer(to text: String, _ find: (String) -> Answer) -> Answer {
        if let known = answers[text] { return known }
        let answer = find(text)
        answers[text] = answer
        return answer
    }
}
