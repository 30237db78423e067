import Archives
import Testing

@Suite struct SecretTextTests {
    @Test(arguments: [
        (#"password = "123456" # as set"#, #"password = "(entfernt)" # as set"#),
        (#"#password = "123456""#, #"#password = "(entfernt)""#),
        (#"password='123456'"#, #"password="(entfernt)""#),
        (#""password" = "123456""#, #""password" = "(entfernt)""#),
        (
            #"{ id = "t1", password = "123456", profile = "ccv" }"#,
            #"{ id = "t1", password = "(entfernt)", profile = "ccv" }"#
        ),
        ("password = \"\"\"\n123456\"\"\"\nid = 1", "password = \"(entfernt)\"\nid = 1"),
        ("password = 123456\nid = 1", "password = \"(entfernt)\"\nid = 1"),
        ("terminal.password = '''\n123456'''", "terminal.password = \"(entfernt)\""),
        ("tokens = [\"123456\",\n \"654321\"]\nid = 1", "tokens = \"(entfernt)\"\nid = 1"),
        (#"API-Token: 123456"#, #"API-Token: "(entfernt)""#),
        (#"password = "12\"3456" # x"#, #"password = "(entfernt)" # x"#),
        (#"password = "123456"#, #"password = "(entfernt)""#),
        (
            #"source = "https://user:ge:heim/1@h.example/a" # x@y"#,
            #"source = "https://(entfernt)@h.example/a" # x@y"#
        ),
        ("http://geheim@h", "http://(entfernt)@h"),
    ])
    func `what is called like a secret is gone`(text: String, redacted: String) {
        #expect(SecretText.redacted(toml: text) == redacted)
    }

    @Test func `all else stays as it is`() {
        let text =
            "# https://h.example/a mail@h.example //\nid = \"Ünïcode\" # password of the terminal is in the safe\r\npin = 2\n[access]\nmethods = [\"*\"]\n"
        #expect(SecretText.redacted(toml: text) == text)
    }
}
