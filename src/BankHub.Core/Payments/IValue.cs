using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A text that checks itself: an instance exists only if its text keeps the rules of its standard.</summary>
public interface IValue<TSelf> where TSelf : class, IValue<TSelf>
{
    /// <summary>The text in its one canonical form.</summary>
    string Value { get; }

    /// <summary>What a schema can say about the text; check digits and the like come on top.</summary>
    static abstract TextFacts Facts { get; }

    /// <summary>Reads the canonical form; never throws. On failure <paramref name="broken"/> is the first broken rule.</summary>
    static abstract bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out TSelf? value, [NotNullWhen(false)] out Rule? broken);
}
