using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// Puts the texts of one payment into the bank's fields: in ASCII, within the length; what was written differently becomes a note,
/// what cannot be written a problem.
/// </summary>
public sealed class FieldText(Transliteration transliteration, IReadOnlyDictionary<string, FieldLimit> limits)
{
    private readonly FindingList _problems = [];
    private readonly FindingList _notes = [];

    /// <summary>Why the payment cannot be expressed.</summary>
    public IReadOnlyList<Finding> Problems => _problems;

    /// <summary>What had to be written differently.</summary>
    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>A name, which may be abbreviated: cut at the field's end, with a note.</summary>
    public string Name(string path, string field, string text)
    {
        var ascii = Ascii(path, field, text);
        var limit = limits[field].MaxLength;
        if (ascii.Length > limit)
        {
            _notes.Add(path, "shortened", $"The bank's field has {limit} characters; the rest was cut.");
            ascii = ascii[..limit].TrimEnd(' ');
        }

        return ascii;
    }

    /// <summary>A text that means something else when it is cut.</summary>
    public string Whole(string path, string field, string text)
    {
        var ascii = Ascii(path, field, text);
        var limit = limits[field].MaxLength;
        if (ascii.Length > limit)
        {
            Problem(path, "too-long", $"This bank's format has {limit} characters for it.");
            return "";
        }

        return ascii;
    }

    /// <summary>What names an account or a bank: with one other character it names another one.</summary>
    public string Exact(string path, string field, string text)
    {
        if (text.All(c => c is >= ' ' and <= '~') && text == text.Trim(' '))
        {
            return Whole(path, field, text);
        }

        Problem(path, "not-as-given", "This bank's format cannot carry it character by character.");
        return "";
    }

    /// <summary>A text that is left out, with a note, where it does not fit.</summary>
    public string WhereItFits(string path, string field, string text)
    {
        var ascii = Ascii(path, field, text);
        var limit = limits[field].MaxLength;
        if (ascii.Length <= limit)
        {
            return ascii;
        }

        _notes.Add(path, "left-out", $"This bank's format has {limit} characters for it: it does not travel.");
        return "";
    }

    /// <summary>A text of any length, which the caller spreads over records.</summary>
    public string Unlimited(string path, string text)
    {
        var ascii = transliteration.Apply(path, text, _problems)?.Trim(' ') ?? "";
        if (ascii.Length > 0 && ascii != text)
        {
            Note(path, "transliterated", "Characters that the bank's format lacks were replaced or left off.");
        }

        return ascii;
    }

    public void Note(string path, string rule, string message) => _notes.Add(path, rule, message);

    public void Problem(string path, string rule, string message) => _problems.Add(path, rule, message);

    private string Ascii(string path, string field, string text)
    {
        if (transliteration.Apply(path, text, _problems)?.Trim(' ') is not { } ascii)
        {
            return "";
        }

        if (ascii.Length == 0 && text.Length > 0)
        {
            Problem(path, "empty", "Nothing is left of the text in this bank's characters.");
        }
        else if (!limits[field].Takes(ascii))
        {
            Problem(path, "charset", "The text holds a character that this bank does not take in this field.");
        }
        else if (ascii != text)
        {
            _notes.Add(path, "transliterated", "Characters that the bank's format lacks were replaced or left off.");
        }

        return ascii;
    }
}
