namespace BankHub.Core.Payments.Json;

/// <summary>What the payment is for.</summary>
internal static class RemittanceShape
{
    private static readonly Shape<ReferredDocument> Document = new("ReferredDocument", static (walk, document) => new()
    {
        Number = walk.Required("number", document?.Number, Limits.Max35),
        Type = walk.Optional("type", document?.Type, Limits.FourCapitals),
        RelatedDate = walk.Optional("relatedDate", document?.RelatedDate, DateLeaf.Instance),
        Amount = walk.Optional("amount", document?.Amount, MoneyShape.Money),
    });

    private static readonly Shape<StructuredRemittance> Structured = new("StructuredRemittance", static (walk, structured) =>
    {
        var made = new StructuredRemittance
        {
            CreditorReference = walk.Optional("creditorReference", structured?.CreditorReference),
            ProprietaryReference = walk.Optional("proprietaryReference", structured?.ProprietaryReference, Limits.Max35),
            ReferredDocument = walk.Optional("referredDocument", structured?.ReferredDocument, Document),
        };
        walk.NotBoth("creditorReference", "proprietaryReference");
        return made;
    });

    public static readonly Shape<RemittanceInformation> RemittanceInformation =
        new("RemittanceInformation", static (walk, information) => new()
    {
        Unstructured = walk.List("unstructured", information?.Unstructured, Limits.UnstructuredRemittances, Limits.Max140),
        Structured = walk.List("structured", information?.Structured, Limits.StructuredRemittances, Structured),
    });
}
