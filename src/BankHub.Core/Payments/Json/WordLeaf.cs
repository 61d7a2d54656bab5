using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>A member of an enumeration by its word; the words are in the order of the members' numbers, from zero.</summary>
internal sealed class WordLeaf<T>(string[] words) : Leaf<T>(TextFacts.OneOf(words)) where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();

    private readonly Rule _unknown = new("word", $"One of these words belongs here: {string.Join(", ", words)}.");

    public override bool TryRead(ReadOnlySpan<char> text, out T value, [NotNullWhen(false)] out Rule? broken)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (text.SequenceEqual(words[i]))
            {
                (value, broken) = (Members[i], null);
                return true;
            }
        }
        (value, broken) = (default, _unknown);
        return false;
    }

    public override string Write(T value) => words[Array.IndexOf(Members, value)];

    /// <summary>Always: every member has its word.</summary>
    public override bool Holds(T value, out int length)
    {
        length = Write(value).Length;
        return true;
    }
}
