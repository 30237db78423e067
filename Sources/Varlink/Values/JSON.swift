/// The interface language calls any JSON value `object`, so whoever imports this module has ``JSONValue`` too.
@_exported public import JSON
