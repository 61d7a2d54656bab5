using System.Text;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Statements.Information;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>
/// Field 86 with the transaction code of German banks (GVC): 166?00GUTSCHRIFT?20EREF+... (DFÜ agreement, annex 3, section 8.2.4). An entry
/// that has such a code keeps it so; one that says what these parts have no place for is told in codes between slashes.
/// </summary>
internal static class NumberedText
{
    private const string Issuer = "DK";
    private const int Piece = 27;

    private static readonly string[] Purpose =
        ["20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63"];

    private static readonly string[] Names = ["32", "33"];

    /// <summary>The text; null where the entry has no such code, or not all of it has a place.</summary>
    /// <param name="entry">The booking.</param>
    /// <param name="reference">What field 61 says already; null where nothing.</param>
    public static string? Of(StatementEntry entry, string? reference)
    {
        if (Code(entry) is not { } code || entry.Details.Count > 1 || !HasPlace(entry.Details is [var only] ? only : null))
        {
            return null;
        }

        var (words, purpose) = (Words(entry, reference).ToList(), new StringBuilder());
        foreach (var (key, value) in words)
        {
            purpose.Append(key).Append('+').Append(value);
        }

        var pieces = purpose.ToString().Chunk(Piece).Select(piece => new string(piece)).ToList();
        if (pieces.Count > Purpose.Length)
        {
            return null;
        }

        var (heads, name) = (Heads(entry, code.Number).ToList(), Name(entry) ?? "");
        if (name.Length > 2 * Piece || entry.AdditionalInformation?.Length > Piece)
        {
            return null;
        }

        var names = Names.Zip(name.Chunk(Piece).Select(piece => new string(piece)));
        var parts = heads.Concat(Purpose.Zip(pieces)).Concat(Others(entry)).Concat(names).ToList();
        var text = code.Gvc + string.Concat(parts.Select(part => $"?{part.Item1}{part.Item2}"));
        return parts.Count > 0 && InformationText.Lined(text) is { } lined
            && IsReadAs(lined, code.Gvc, [.. heads, .. Others(entry), .. words, .. name.Length > 0 ? new[] { ("name", name) } : []])
                ? lined : null;
    }

    private static (string Gvc, string? Number)? Code(StatementEntry entry) =>
        entry.BankTransactionCode is { Issuer: Issuer, Proprietary: { } said }
        && said.Split('+') is [var type, [_, _, _] gvc, .. { Length: <= 1 } rest] && FittedEntries.IsType(type)
        && gvc.All(char.IsAsciiDigit)
            ? (gvc, rest is [var number] ? number : null) : null;

    private static bool HasPlace(TransactionDetails? details) => details is null
        || (details is { AmountDetails: null, Charges.Count: 0, References: { Uetr: null, PaymentInformationIdentification: null } }
            && details.RemittanceInformation is null or { Structured.Count: 0, Unstructured.Count: <= 1 });

    private static IEnumerable<(string Key, string Value)> Words(StatementEntry entry, string? reference)
    {
        if (entry.Details is not [var details])
        {
            return [];
        }

        var names = details.References;
        (string Key, string? Value)[] all =
        [
            ("EREF", names.EndToEndIdentification == reference ? null : names.EndToEndIdentification),
            ("KREF", names.InstructionIdentification == reference ? null : names.InstructionIdentification),
            ("MREF", names.MandateIdentification),
            ("RTRN", details.ReturnReason is { CodeSet: ReasonCode.Iso20022, Code.Length: 4 } reason ? reason.Code : null),
            ("PURP", details.Purpose), ("ABWA", details.UltimateDebtor?.Name), ("ABWE", details.UltimateCreditor?.Name),

            // What a customer wrote comes last: no word of the bank can begin in it.
            ("SVWZ", details.RemittanceInformation is { Unstructured: [var text] } ? text : null),
        ];
        return all.Where(part => part.Value is not null).Select(part => (part.Key, part.Value!));
    }

    private static IEnumerable<(string Key, string Value)> Heads(StatementEntry entry, string? number)
    {
        if (entry.AdditionalInformation is { } text)
        {
            yield return ("00", text);
        }

        if (number is not null)
        {
            yield return ("10", number);
        }
    }

    private static IEnumerable<(string Key, string Value)> Others(StatementEntry entry)
    {
        if (entry.Details is not [var details])
        {
            yield break;
        }

        var isPaidToUs = IsPaidToUs(entry);
        if ((isPaidToUs ? details.DebtorAgent : details.CreditorAgent)?.Bic is { } bank)
        {
            yield return ("30", bank.Value);
        }

        if ((isPaidToUs ? details.DebtorAccount : details.CreditorAccount)?.Number is { } account)
        {
            yield return ("31", account);
        }
    }

    private static string? Name(StatementEntry entry) =>
        entry.Details is [var details] ? (IsPaidToUs(entry) ? details.Debtor : details.Creditor)?.Name : null;

    /// <summary>The counterparty of a credit that is taken back is still the one who paid.</summary>
    private static bool IsPaidToUs(StatementEntry entry) => (entry.Side == BookingSide.Credit) != entry.Reversal;

    private static bool IsReadAs(string lined, string gvc, IReadOnlyList<(string Key, string Value)> parts)
    {
        var read = MtInformation.Of(Encoding.Latin1.GetBytes(lined));
        return read.Layout == InformationLayout.Numbered && read.Code == gvc && parts.All(part => read[part.Key] == part.Value);
    }
}
