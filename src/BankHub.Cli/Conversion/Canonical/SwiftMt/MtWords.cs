using BankHub.Mapping.SwiftMt.Answers;
using BankHub.Mapping.SwiftMt.Statements.Writing;

namespace BankHub.Cli.Conversion.Canonical.SwiftMt;

/// <summary>The words by which statements and answers of SWIFT are asked for: mt940, mt196.</summary>
internal static class MtWords
{
    private const string Prefix = "mt";

    public static IEnumerable<string> All => StatementTerms.Types.Concat(MtAnswerTerms.Types).Select(type => Prefix + type);

    /// <summary>The type; null for a word of another form.</summary>
    public static string? Type(string word) =>
        word.StartsWith(Prefix, StringComparison.Ordinal) && word.Length == 5 ? word[2..] : null;
}
