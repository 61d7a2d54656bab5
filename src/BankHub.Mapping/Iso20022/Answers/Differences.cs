using System.Text.Json;
using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Answers.Parts;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Mapping.Iso20022.Answers;

/// <summary>Where two answers do not say the same, with paths below their kind.</summary>
internal static class Differences
{
    private static readonly Difference Added = new("$.messages", DifferenceKind.Added);

    /// <summary>
    /// Takes out the message that the answer must name where only parts of it were told of: it is the one that the parts and payments name.
    /// </summary>
    public static (Answer Back, IReadOnlyList<Difference> Named) WithoutNamed(Answer given, Answer back) => (given, back) switch
    {
        (StatusReport one, StatusReport other) when IsNamed(one.Messages, other.Messages) =>
            (other with { Messages = Parts(other.Messages) }, [Added]),
        (ReturnReport one, ReturnReport other) when IsNamed(one.Messages, other.Messages) =>
            (other with { Messages = Parts(other.Messages) }, [Added]),
        _ => (back, []),
    };

    private static bool IsNamed(ValueList<ReportedMessage> given, ValueList<ReportedMessage> back) =>
        given.Count > 0 && OriginalMessages.Whole(given).Length == 0 && OriginalMessages.Whole(back) is [var named]
        && named == new ReportedMessage { Original = named.Original };

    private static ValueList<ReportedMessage> Parts(ValueList<ReportedMessage> messages) =>
        [.. messages.Where(message => message.Original.PaymentInformationIdentification is not null)];

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
