using BankHub.Formats.SwiftMt;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>A field as a message says it, kept when the reader goes on, with what of it nobody took.</summary>
internal sealed class SaidField
{
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);
    private readonly List<string> _left = [];

    public SaidField(MtField field)
    {
        (Tag, Line, IsGood, Text) = (field.Tag, field.Line, field.IsGood, field.ToString());
        for (var i = 0; i < field.Count; i++)
        {
            if (field.Has(i) && field.Definition?.NameOf(i) is { } name)
            {
                _components[name] = MtText.Of(field[i]);
            }
        }
    }

    public string Tag { get; }

    public int Line { get; }

    /// <summary>Whether it is as its format wants it.</summary>
    public bool IsGood { get; }

    /// <summary>All of it, line ends included.</summary>
    public string Text { get; }

    public bool IsTaken { get; private set; }

    /// <summary>The letter behind the number; none for no option.</summary>
    public char Option => char.IsAsciiLetterUpper(Tag[^1]) ? Tag[^1] : '\0';

    /// <summary>The lines of its text.</summary>
    public string[] Lines => LinesOf(Text);

    /// <summary>What of it was not taken though the field was.</summary>
    public IReadOnlyList<string> Left => _left;

    /// <summary>A component by its name; null if it is left out or empty.</summary>
    public string? this[string component] => _components.GetValueOrDefault(component) is { Length: > 0 } said ? said : null;

    public SaidField Take()
    {
        IsTaken = true;
        return this;
    }

    /// <summary>Says that a part of a field that is taken has no place.</summary>
    public void Leave(string part) => _left.Add(part);

    public static string[] LinesOf(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
