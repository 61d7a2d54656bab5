using System.Globalization;
using BankHub.Core.Findings;
using BankHub.Core.Statements;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>Leaves out of an entry what is odd about its parties: only that where the rest is sound, or else all about them.</summary>
internal static class OddParts
{
    private const string Details = "$.details[";

    /// <summary>The sound rest; null where also what an entry must have is odd.</summary>
    public static StatementEntry? LeftOut(StatementEntry entry, IReadOnlyList<Finding> odd)
    {
        var places = odd.Select(finding => Place(finding.Path)).ToLookup(place => place.Detail, place => place.Part);
        var mended = entry with { Details = [.. entry.Details.Select((one, i) => places[i].Aggregate(one, Without))] };
        if (IsSound(mended))
        {
            return mended;
        }

        // Without its charges a booking is not of its payment's amount: they go last.
        var bare = entry with { Details = [.. entry.Details.Select(Bare)], AdditionalInformation = null };
        var least = bare with { Details = [.. bare.Details.Select(details => details with { Charges = [] })] };
        return IsSound(bare) ? bare : IsSound(least) ? least : null;
    }

    private static bool IsSound(StatementEntry entry) => StatementJson.ReadEntry(StatementJson.Write(entry)).Findings.Count == 0;

    /// <summary>The number of the transaction and its member; -1 for what is not a transaction's.</summary>
    private static (int Detail, string Part) Place(string path)
    {
        var end = path.IndexOf(']', StringComparison.Ordinal);
        return path.StartsWith(Details, StringComparison.Ordinal) && end > 0
            && int.TryParse(path.AsSpan(Details.Length, end - Details.Length), CultureInfo.InvariantCulture, out var number)
            ? (number, path[(end + 1)..].TrimStart('.').Split('.', '[')[0])
            : (-1, "");
    }

    /// <summary>Without one of the parts that a transaction may lack.</summary>
    public static TransactionDetails Without(TransactionDetails details, string part) => part switch
    {
        "ultimateDebtor" => details with { UltimateDebtor = null },
        "debtor" => details with { Debtor = null },
        "debtorAccount" => details with { DebtorAccount = null },
        "debtorAgent" => details with { DebtorAgent = null },
        "creditorAgent" => details with { CreditorAgent = null },
        "creditor" => details with { Creditor = null },
        "creditorAccount" => details with { CreditorAccount = null },
        "ultimateCreditor" => details with { UltimateCreditor = null },
        "purpose" => details with { Purpose = null },
        "remittanceInformation" => details with { RemittanceInformation = null },
        "additionalInformation" => details with { AdditionalInformation = null },
        _ => details,
    };

    private static TransactionDetails Bare(TransactionDetails details) => new()
    {
        References = details.References,
        Amount = details.Amount,
        Side = details.Side,
        AmountDetails = details.AmountDetails,
        Charges = details.Charges,
        BankTransactionCode = details.BankTransactionCode,
        ReturnReason = details.ReturnReason,
    };
}
