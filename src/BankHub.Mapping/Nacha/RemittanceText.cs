using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>Remittance information as one line: free text, then references, then documents.</summary>
public static class RemittanceText
{
    public static string Of(RemittanceInformation? information) => string.Join(' ', Lines(information));

    /// <summary>The same, each part by itself.</summary>
    public static IEnumerable<string> Lines(RemittanceInformation? information) => information is null
        ? []
        : information.Unstructured.Concat(information.Structured.SelectMany(Parts)).Select(part => part.Trim())
            .Where(part => part.Length > 0);

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
