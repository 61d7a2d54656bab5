using System.Globalization;
using System.Text;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements.Information;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>
/// Field 86 of codes between slashes, /EREF/.../REMI/... (Common Global Implementation, MT 940 field 86): as many parts as six lines hold,
/// what names and returns a payment first. A part that would be read as something else is left out.
/// </summary>
internal static class InformationText
{
    private const int Lines = 6;
    private const int Width = 65;

    /// <summary>The text; null where there is nothing to say.</summary>
    public static string? Of(StatementEntry entry, string? reference)
    {
        if (NumberedText.Of(entry, reference) is { } numbered)
        {
            return numbered;
        }

        (string Code, string Text)[] all = [.. Parts(entry, reference)];
        if (all is [("TRTP", var only)] && Free(only) is { } free)
        {
            return free;
        }

        var kept = new List<(string Code, string Text)>();
        string? written = null;
        foreach (var part in all)
        {
            kept.Add(part);
            if (Write(kept) is { } fits)
            {
                written = fits;
            }
            else
            {
                kept.RemoveAt(kept.Count - 1);
            }
        }

        return written;
    }

    private static IEnumerable<(string Code, string Text)> Parts(StatementEntry entry, string? reference)
    {
        (string Code, string? Text)[] all =
            [.. entry.Details is [var one] ? Parts(one, entry, reference) : [], ("TRTP", entry.AdditionalInformation)];
        return all.Where(part => !string.IsNullOrWhiteSpace(part.Text) && MtText.IsX(part.Text))
            .Select(part => (part.Code, part.Text!));
    }

    private static IEnumerable<(string Code, string? Text)> Parts(TransactionDetails details, StatementEntry entry, string? reference)
    {
        // The counterparty of a credit that is taken back is still the one who paid.
        var isPaidToUs = (entry.Side == BookingSide.Credit) != entry.Reversal;
        var (names, amounts) = (details.References, details.AmountDetails);
        var account = isPaidToUs ? details.DebtorAccount : details.CreditorAccount;
        var agent = isPaidToUs ? details.DebtorAgent : details.CreditorAgent;
        yield return ("RTRN", details.ReturnReason is { CodeSet: ReasonCode.Iso20022, Code.Length: 4 } reason ? reason.Code : null);
        yield return ("EREF", names.EndToEndIdentification == reference ? null : names.EndToEndIdentification);
        yield return ("IREF", names.InstructionIdentification == reference ? null : names.InstructionIdentification);
        yield return ("PREF", names.PaymentInformationIdentification);
        yield return ("UETR", names.Uetr);
        yield return ("IBAN", account?.Number);
        yield return ("BIC", agent?.Bic?.Value);
        yield return ("NAME", (isPaidToUs ? details.Debtor : details.Creditor)?.Name);
        foreach (var structured in details.RemittanceInformation?.Structured.Take(1) ?? [])
        {
            yield return ("CDTRREF", structured.CreditorReference?.Value ?? structured.ProprietaryReference);
        }

        foreach (var text in details.RemittanceInformation?.Unstructured ?? [])
        {
            yield return ("REMI", text);
        }

        yield return ("MARF", names.MandateIdentification);
        yield return ("OCMT", Amount(amounts?.Instructed));
        yield return ("EXCH", amounts is { Instructed: { } given, Exchange: { } rate } && rate.Source == given.Currency
            ? rate.Rate.ToString(CultureInfo.InvariantCulture).Replace('.', ',') : null);
        yield return ("CHGS", details.Charges is [{ } charge, ..] ? Amount(charge.Amount) : null);
        yield return ("PURP", details.Purpose is { } purpose ? $"CD/{purpose}" : null);
        yield return ("ULTD", details.UltimateDebtor?.Name);
        yield return ("ULTC", details.UltimateCreditor?.Name);
    }

    private static string? Amount(Sum? sum) => sum is { Value: >= 0 } ? sum.Currency.Value + MtAmounts.Write(sum.Value) : null;

    /// <summary>Text for people, if it is read as that and nothing else.</summary>
    private static string? Free(string text)
    {
        var written = Formats.SwiftMt.Writing.MtFit.ToLines(text, Lines, Width, mayCut: false, []);
        var read = MtInformation.Of(Encoding.Latin1.GetBytes(written));
        return written.Split("\r\n").Length <= Lines && read is { Layout: InformationLayout.Free }
            && read.Parts[0].Value.Replace('\n', ' ') == text ? written : null;
    }

    /// <summary>The parts in lines; null where they are too many, or would be read otherwise.</summary>
    private static string? Write(List<(string Code, string Text)> parts)
    {
        if (Lined(string.Concat(parts.Select(part => $"/{part.Code}/{part.Text}"))) is not { } written)
        {
            return null;
        }

        var read = MtInformation.Of(Encoding.Latin1.GetBytes(written));
        return read.Layout == InformationLayout.Coded && read.Parts.Select(part => (part.Key, part.Value)).SequenceEqual(parts)
            ? written : null;
    }

    /// <summary>A text in lines that are full; null where they are too many.</summary>
    public static string? Lined(string text)
    {
        var lines = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var to = Math.Min(from + Width, text.Length);
            while (to < text.Length && to > from && (text[to] is ' ' or ':' or '-' || text[to - 1] == ' '))
            {
                to--;
            }

            if (to == from || lines.Count == Lines)
            {
                return null;
            }

            lines.Add(text[from..to]);
            from = to;
        }

        return string.Join("\r\n", lines);
    }
}
