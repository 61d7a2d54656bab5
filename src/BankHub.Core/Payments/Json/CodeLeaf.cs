using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>A code: so many characters of an ASCII alphabet that is written as a regular expression's class, such as `A-Z0-9`.</summary>
internal sealed class CodeLeaf : Leaf<string>
{
    private readonly SearchValues<char> _alphabet;
    private readonly Rule _length;
    private readonly Rule _characters;

    public CodeLeaf(string alphabet, int min, int max) : base(TextFacts.Of(alphabet, min, max))
    {
        _alphabet = SearchValues.Create(Expand(alphabet));
        _length = TextLeaf.LengthRule(min, max);
        _characters = new("code-characters", $"Only these characters belong here: {alphabet}.");
    }

    public override bool TryRead(
        ReadOnlySpan<char> text, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = Broken(text);
        value = broken is null ? text.ToString() : null;
        return broken is null;
    }

    public override string Write(string value) => value;

    public override bool Holds(string value, out int length)
    {
        length = value.Length;
        return Broken(value) is null;
    }

    private Rule? Broken(ReadOnlySpan<char> text) =>
        text.Length < Facts.MinLength || text.Length > Facts.MaxLength ? _length
        : text.ContainsAnyExcept(_alphabet) ? _characters
        : null;

    private static string Expand(string alphabet)
    {
        var characters = "";
        for (var i = 0; i < alphabet.Length; i++)
        {
            var range = i + 2 < alphabet.Length && alphabet[i + 1] == '-';
            for (var c = alphabet[i]; c <= (range ? alphabet[i + 2] : alphabet[i]); c++)
                characters += c;
            i += range ? 2 : 0;
        }
        return characters;
    }
}
