using BankHub.Core.Answers;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.SwiftMt.Statements.Reading;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>What MT 192 or 292 asks for (User Handbook, MT n92; CBPR+: the reason and the UETR in field 79).</summary>
internal static class CancellationAsked
{
    /// <summary>Null where no reason is told in code: then the message is one for people.</summary>
    public static CancellationRequest? Read(MtMessage message)
    {
        var (text, original) = (message.Text, message.Text.Find("11S"));
        string[] lines = [.. text.Find("79").ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        if (lines[0].Split('/') is not ["", { Length: 4 } code, ..] || text.FindAny(21).ToString() is not { Length: > 0 } instruction)
        {
            return null;
        }

        var uetr = MtText.Of(message.Uetr) is { Length: > 0 } said ? said
            : Array.Find(lines, line => line.StartsWith("/UETR/", StringComparison.Ordinal))?[6..];
        var words = string.Join(' ', lines.Skip(1).Where(line => !line.StartsWith("/UETR/", StringComparison.Ordinal))).Trim();
        var asker = StatementHeads.Servicer(message) is { } agent ? PartyOrAgent.Of(agent) : null;
        var name = text.Find("20").ToString();
        return new()
        {
            Identification = name,
            Assigner = asker,
            Assignee = StatementHeads.Receiver(message) is { } asked ? PartyOrAgent.Of(asked) : null,
            Payments =
            [
                new()
                {
                    Case = new(name, asker),
                    Original = new()
                    {
                        MessageIdentification = instruction,
                        MessageName = original.IsThere ? $"MT{MtText.Of(original[0])}" : null,
                        MessageCreated = MtDates.TryRead(original[1], out var day) ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
                        InstructionIdentification = instruction,
                        Uetr = uetr,
                    },
                    Reasons =
                    [
                        new()
                        {
                            Code = new(ReasonCode.Iso20022, code),
                            AdditionalInformation = words.Length > 0 ? [words] : [],
                        },
                    ],
                    Payment = Payment(text.FindAny(32)),
                },
            ],
        };
    }

    private static OriginalPayment? Payment(MtField field)
    {
        var isDated = field.IsThere && field.Tag == "32A";
        return !Currency.TryParse(MtText.Of(field[isDated ? 1 : 0]), out var currency, out _)
            || !MtAmounts.TryRead(field[isDated ? 2 : 1], out var value) || !Money.TryCreate(value, currency, out var amount, out _)
            ? null : new()
            {
                Amount = amount,
                SettlementDate = isDated && MtDates.TryRead(field[0], out var day) ? day : null,
            };
    }
}
