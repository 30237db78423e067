extension ReceivablesImported {
    func effects() -> BookEffects {
        var effects = BookEffects.none
        effects.keep(TakenImport(control: control, hash: hash, stock: stock))
        return effects
    }
}
