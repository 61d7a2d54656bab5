using BankHub.Core.Findings;
using BankHub.Formats.SwiftMt.Writing;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>Makes texts fit into messages, and notes at their paths what that changed.</summary>
internal sealed class Fitting
{
    private const int ReferenceWidth = 16;

    private readonly List<Finding> _lost = [];
    private readonly List<Finding> _problems = [];

    /// <summary>What the messages say otherwise, shorter, or not.</summary>
    public IReadOnlyList<Finding> Lost => _lost;

    /// <summary>Why there can be no message.</summary>
    public IReadOnlyList<Finding> Problems => _problems;

    public void Lose(string path, string rule, string message) => _lost.Add(new(path, rule, message));

    public void Refuse(string path, string rule, string message) => _problems.Add(new(path, rule, message));

    /// <summary>A text for people in the signs of the network, in one line.</summary>
    public string? Words(string path, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var changes = new List<MtChange>();
        var written = MtFit.ToX(text.ReplaceLineEndings(" "), changes).Trim();
        if (written != text)
        {
            Lose(path, "transliterated", "Characters that the network does not take were replaced or left off.");
        }

        return written.Length > 0 ? written : null;
    }

    /// <summary>A reference that must be there: cut with a mark where it is too long (CBPR+ translation rules, truncation).</summary>
    public string Reference(string path, string name)
    {
        if (References.Fits(name))
        {
            return name;
        }

        var plain = string.Join('.', (Words(path, name) ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ':', '-');
        var fitted = MtFit.ToLine(plain, ReferenceWidth, mayCut: true, []);
        Lose(path, "truncated", "A reference has 16 characters of the network: it is shortened, and a plus shows that.");
        return References.Fits(fitted) ? fitted : References.None;
    }
}
