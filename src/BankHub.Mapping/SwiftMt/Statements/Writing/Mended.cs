using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>Statements without the texts that would be read as others: each is left out, and told.</summary>
internal static class Mended
{
    public static List<Fitted> Of(List<Fitted> fitted, IReadOnlyList<Difference> otherwise, Fitting fit)
    {
        var left = otherwise.ToList();
        List<Fitted> mended =
        [
            .. fitted.Select(one => one with
            {
                Entries = [.. one.Entries.Select(entry => (entry.Path, Without(entry.Path, entry.Entry, left, fit)))],
            }),
        ];
        foreach (var difference in left)
        {
            fit.Refuse(difference.Path, "said-otherwise", "It would be said otherwise.");
        }

        return mended;
    }

    private static StatementEntry Without(string path, StatementEntry entry, List<Difference> left, Fitting fit)
    {
        foreach (var difference in left.Where(one => one.Path.StartsWith(path + ".", StringComparison.Ordinal)).ToList())
        {
            var mended = Without(entry, difference.Path[(path.Length + 1)..]);
            if (mended != entry)
            {
                entry = mended;
                left.Remove(difference);
                fit.Lose(Gone(path, difference.Path), "left-out", "It would be read as something else.");
            }
            else if (difference.Path.Contains(".details", StringComparison.Ordinal))
            {
                // Two differences within one part, which is left out already.
                left.Remove(difference);
            }
        }

        return entry;
    }

    /// <summary>What is left out for the sake of a difference: of a transaction the whole part it is in, of its names the one.</summary>
    private static string Gone(string path, string place) =>
        place[(path.Length + 1)..].Split('.') is ["details[0]", var part, ..] && part != "references"
            ? $"{path}.details[0].{part.Split('[')[0]}" : place;

    private static StatementEntry Without(StatementEntry entry, string place)
    {
        if (place == "additionalInformation")
        {
            return entry with { AdditionalInformation = null };
        }

        return place.StartsWith("details[0].", StringComparison.Ordinal) && entry.Details is [var only]
            ? entry with { Details = [Without(only, place.Split('.')[1].Split('[')[0], place.Split('.')[^1])] } : entry;
    }

    private static TransactionDetails Without(TransactionDetails details, string part, string last) => part switch
    {
        "references" => details with { References = Without(details.References, last) },
        "amountDetails" => details with { AmountDetails = null },
        "charges" => details with { Charges = [] },
        "amount" => details with { Amount = null },
        "side" => details with { Side = null },
        "bankTransactionCode" => details with { BankTransactionCode = null },
        "returnReason" => details with { ReturnReason = null },
        _ => OddParts.Without(details, part),
    };

    private static TransactionReferences Without(TransactionReferences names, string name) => name switch
    {
        "paymentInformationIdentification" => names with { PaymentInformationIdentification = null },
        "ownerReference" => names with { OwnerReference = null },
        "instructionIdentification" => names with { InstructionIdentification = null },
        "endToEndIdentification" => names with { EndToEndIdentification = null },
        "uetr" => names with { Uetr = null },
        "mandateIdentification" => names with { MandateIdentification = null },
        "chequeNumber" => names with { ChequeNumber = null },
        _ => names,
    };
}
