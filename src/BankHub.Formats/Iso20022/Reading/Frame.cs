using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>A message or a group that was begun, with the transactions handed over out of it so far.</summary>
internal sealed class Frame(IComponent component, string path)
{
    public Tally Tally;

    private readonly bool _isTotalled = Turnover.IsAbout(component);
    private Turnover _turnover;

    public IComponent Component => component;

    public string Path => path;

    /// <summary>Where its items stand, as soon as there was one.</summary>
    public ItemPlace? Items { get; set; }

    public void Add(IComponent item)
    {
        if (_isTotalled)
            _turnover.Add(item);
    }

    /// <summary>Compares what the header says with what there was.</summary>
    public void Close(ElementSource source)
    {
        if (_turnover.Count == 0)
            return;
        foreach (var (rule, _) in _turnover.Broken(component))
            source.Findings.Add(rule, path, source.Tokens.Line, source.Tokens.Column);
    }
}
