import Testing

@testable import zahlstelle

@Suite struct LanguageTests {
    @Test(arguments: [
        [:], ["LANG": ""], ["LANG": "C"], ["LANG": "C.UTF-8"], ["LC_ALL": "POSIX"], ["LANG": "de_DE.UTF-8"],
        ["LC_ALL": "de", "LANG": "en_US.UTF-8"], ["LC_ALL": "", "LC_MESSAGES": "de_AT@euro", "LANG": "en_GB"],
    ])
    func `errors are German without a locale, and in a German one`(_ environment: [String: String]) {
        #expect(Language(environment: environment) == .german)
    }

    @Test(arguments: [
        ["LANG": "en_US.UTF-8"], ["LANG": "tr_TR.UTF-8"], ["LC_MESSAGES": "en_GB", "LANG": "de_DE.UTF-8"],
        ["LC_ALL": "en", "LC_MESSAGES": "de_DE"],
    ])
    func `errors are English in any other locale`(_ environment: [String: String]) {
        #expect(Language(environment: environment) == .english)
    }
}
