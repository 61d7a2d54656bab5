using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>
/// Knows at a glance that the canonical words have a place for all texts of an entry, as they have nearly always: what is not plain is
/// looked at closely by the reader of those words.
/// </summary>
internal static class PlainTexts
{
    private const int MaxName = 140, MaxAccount = 34, MaxReference = 35, MaxLines = 200, MaxOwn = 4000;

    // From here on stand signs that turn the direction of writing, end lines, or come in pairs.
    private const char FirstOdd = '\u2028';

    public static bool Are(StatementEntry entry) =>
        IsShort(entry.EntryReference) && IsShort(entry.AdditionalInformation) && IsShort(entry.BankTransactionCode?.Proprietary)
        && (entry.Details.Count == 0 || Are(entry.Details[0]));

    private static bool Are(TransactionDetails details) =>
        Is((details.Debtor ?? details.Creditor)?.Name, MaxName)
        && Is((details.DebtorAgent ?? details.CreditorAgent)?.Name, MaxName)
        && Is((details.DebtorAccount ?? details.CreditorAccount)?.Other?.Identification, MaxAccount)
        && IsShort(details.Purpose) && Are(details.References) && Are(details.RemittanceInformation);

    private static bool Are(TransactionReferences names) =>
        IsShort(names.InstructionIdentification) && IsShort(names.EndToEndIdentification) && IsShort(names.Uetr)
        && IsShort(names.AccountServicerReference) && IsShort(names.MandateIdentification) && IsShort(names.ChequeNumber);

    private static bool Are(RemittanceInformation? remittance)
    {
        if (remittance is null)
        {
            return true;
        }

        foreach (var line in remittance.Unstructured)
        {
            if (!Is(line, MaxName))
            {
                return false;
            }
        }

        return remittance.Unstructured.Count <= MaxLines
            && (remittance.Structured.Count == 0 || Is(remittance.Structured[0].ProprietaryReference, MaxReference));
    }

    private static bool IsShort(string? text) => text is null || text.Length <= MaxOwn;

    private static bool Is(string? text, int longest)
    {
        if (text is null)
        {
            return true;
        }

        if (text.Length == 0 || text.Length > longest || text[0] == ' ' || text[^1] == ' ')
        {
            return false;
        }

        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return true;
        }

        foreach (var character in text)
        {
            if (character is < ' ' or (> '~' and < '\u00A0') or >= FirstOdd)
            {
                return false;
            }
        }

        return true;
    }
}
