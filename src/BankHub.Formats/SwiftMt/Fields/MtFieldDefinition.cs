using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>A field of the User Handbook: its tag, its format in SWIFT notation, and what its components are called.</summary>
public sealed class MtFieldDefinition
{
    private readonly string[] _names;

    internal MtFieldDefinition(string tag, string notation, string[] names)
    {
        (Tag, _names) = (tag, names);
        (Program, CurrencyAt) = (new(notation, names), IndexOf("Currency"));
    }

    public string Tag { get; }

    /// <summary>As the User Handbook writes it; $ stands for the end of a line.</summary>
    public string Notation => Program.Text;

    internal FieldNotation Program { get; }

    /// <summary>The index of the component Currency, which rules ask for in every message; -1 if there is none.</summary>
    internal int CurrencyAt { get; }

    /// <summary>The index of a component, or -1.</summary>
    public int IndexOf(string component) => Array.IndexOf(_names, component);

    /// <summary>What the component at an index is called: further lines of one build are numbered.</summary>
    public string NameOf(int index)
    {
        if (index < _names.Length)
        {
            return index < 0 ? "" : _names[index];
        }

        var repeated = Program.Steps.First(step => step.Kind == StepKind.Repeat);
        var (time, place) = Math.DivRem(index - repeated.Component, repeated.Components);
        return $"{_names[repeated.Component + place]} {time + 1}";
    }
}
