using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>Remittance information as one line: free text, then references, then documents.</summary>
public static class RemittanceText
{
    /// <summary>ISO 20022 DocumentType6Code.</summary>
    private const string CreditNote = "CREN";

    public static string Of(RemittanceInformation? information) => string.Join(' ', Lines(information));

    /// <summary>The same, each part by itself.</summary>
    public static IEnumerable<string> Lines(RemittanceInformation? information) => information is null
        ? []
        : information.Unstructured.Concat(information.Structured.SelectMany(Parts)).Select(part => part.Trim())
            .Where(part => part.Length > 0);

    /// <summary>Of a document only the number travels: notes what else it says; that money is owed the other way is a problem.</summary>
    public static void Check(string path, RemittanceInformation? information, FieldText text)
    {
        foreach (var document in information?.Structured.Select(structured => structured.ReferredDocument).OfType<ReferredDocument>() ?? [])
        {
            if (document.Type == CreditNote)
            {
                text.Problem(path, "credit-note",
                    "This bank's format names a document by its number alone: a credit note would be read as an invoice.");
            }
            else if (document.Amount is not null || document.RelatedDate is not null)
            {
                text.Note(path, "left-out", "This bank's format names a document by its number: its amount and date do not travel.");
            }
        }
    }

    private static IEnumerable<string> Parts(StructuredRemittance structured)
    {
        if (structured.CreditorReference is { } reference)
        {
            yield return reference.Value;
        }

        if (structured.ProprietaryReference is { } proprietary)
        {
            yield return proprietary;
        }

        if (structured.ReferredDocument is { } document)
        {
            yield return document.Number;
        }
    }
}
