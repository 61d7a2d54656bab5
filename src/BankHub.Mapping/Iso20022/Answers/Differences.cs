using System.Text.Json;
using BankHub.Core.Answers;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>Where two answers do not say the same, with paths below their kind.</summary>
internal static class Differences
{
    public static IReadOnlyList<Difference> Between(Answer given, Answer back)
    {
        var (one, other) = (AnswerJson.Write(given), AnswerJson.Write(back));
        if (one.AsSpan().SequenceEqual(other))
        {
            return [];
        }

        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        var (kind, said) = (first.RootElement.EnumerateObject().Single(), second.RootElement.EnumerateObject().Single());
        return kind.Name == said.Name
            ? [.. Difference.Between("$", kind.Value, said.Value)]
            : [new("$", DifferenceKind.Otherwise)];
    }
}
