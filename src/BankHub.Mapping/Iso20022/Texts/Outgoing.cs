using BankHub.Core.Findings;

namespace BankHub.Mapping.Iso20022.Texts;

/// <summary>
/// Takes one payment's words to the message: what was written differently becomes a note, what has no place there a problem, each with
/// the path of the payment's JSON. References are never changed: another name would be another thing.
/// </summary>
public sealed class Outgoing(Replacement replacement)
{
    private readonly FindingList _problems = [];
    private readonly FindingList _notes = [];

    /// <summary>Why the payment cannot be expressed.</summary>
    public IReadOnlyList<Finding> Problems => _problems;

    /// <summary>What had to be written differently.</summary>
    public IReadOnlyList<Finding> Notes => _notes;

    /// <summary>A text for people, in the bank's characters.</summary>
    public string? Words(string path, string? text)
    {
        if (text is null || replacement.Apply(text) is not { } replaced || replaced == text)
        {
            return text;
        }

        Note(path, "transliterated", "Characters that the bank does not take were replaced or left off.");
        return replaced;
    }

    public void Note(string path, string rule, string message) => _notes.Add(path, rule, message);

    public void Problem(string path, string rule, string message) => _problems.Add(path, rule, message);
}
